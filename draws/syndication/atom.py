"""Atom feeds: the last rounds of all streams, or of one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django.contrib.syndication.views import Feed, FeedDoesNotExist
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from draws.selectors import Stream, rounds_of, stream_with_key
from draws.selectors.streams import with_stream
from draws.syndication.entries import Entry, entries

MOST_ENTRIES = 50
# A tag URI (RFC 4151) names a time at which its host was ours.
_YEAR = 2026


def _tag(address: str) -> str:
    """An id that stays the same over http and https."""
    parts = urlsplit(address)
    return f"tag:{parts.hostname},{_YEAR}:{parts.path}"


class _Atom(Atom1Feed):
    """Atom whose ids never change, and whose date without any entry stands still."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.feed["id"] = _tag(self.feed["feed_url"])

    def add_item(self, title: str, link: str, description: str, *args: Any, **kwargs: Any) -> None:
        """An entry, its id made of its address."""
        kwargs["unique_id"] = _tag(link)
        super().add_item(title, link, description, *args, **kwargs)

    def latest_post_date(self) -> datetime:
        """When an entry last changed."""
        changes = [item["updateddate"] for item in self.items]
        return max(changes, default=datetime(_YEAR, 1, 1, tzinfo=UTC))


class RoundFeed(Feed):
    """The last rounds; of one stream where the address names it."""

    feed_type = _Atom
    author_name = "Cutline"

    def get_object(self, request: HttpRequest, key: str = "") -> Stream | None:
        """The stream named, None for all; 404 for a name that is none."""
        stream = stream_with_key(key) if key else None
        if key and stream is None:
            raise FeedDoesNotExist
        return stream

    def title(self, stream: Stream | None) -> str:
        """Whose rounds these are."""
        if stream is None:
            return _("Express Entry rounds of invitations")
        return _("Express Entry rounds: %(stream)s") % {"stream": stream.name}

    def subtitle(self, stream: Stream | None) -> str:
        """What an entry tells, and what it does not."""
        return _("Cut-off, size and tie-break of each round. What happened, not what will.")

    def link(self, stream: Stream | None) -> str:
        """The page that shows the same rounds."""
        return stream.address if stream else reverse("draws:round-list")

    def feed_copyright(self, stream: Stream | None) -> str:
        """Whose figures these are."""
        return _("Figures: Immigration, Refugees and Citizenship Canada. Words: Cutline.")

    def items(self, stream: Stream | None) -> list[Entry]:
        """The last rounds, the newest first."""
        return entries((rounds_of(stream.key) if stream else with_stream())[:MOST_ENTRIES])

    def item_title(self, item: Entry) -> str:
        """The round in a line."""
        return item.title

    def item_description(self, item: Entry) -> str:
        """The round in a few sentences; readers take a summary for HTML."""
        return escape(" ".join(item.sentences))

    def item_link(self, item: Entry) -> str:
        """The page of the round."""
        return item.address

    def item_pubdate(self, item: Entry) -> datetime:
        """When the invitations were issued."""
        return item.issued_at

    def item_updateddate(self, item: Entry) -> datetime:
        """When the round was recorded or last corrected."""
        return item.changed_at

    def item_categories(self, item: Entry) -> list[str]:
        """The stream."""
        return [item.stream]
