"""Calendars of rounds, all-day events in iCalendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from icalendar import TRANSP, Calendar, Event

from draws.selectors import Stream
from draws.syndication.entries import Entry

_ASK_AGAIN = timedelta(hours=6)
_DOMAIN = "rounds.cutline"  # of ids, whatever the host: an event met at two of them is one event
_ONE_DAY = timedelta(days=1)


def calendar(found: Iterable[Entry], *, stream: Stream | None, site: str, address: str) -> bytes:
    """A calendar of the rounds; `site` begins the address of a page, `address` is that of the calendar."""
    name = _("Express Entry rounds")
    if stream:
        name = _("Express Entry rounds: %(stream)s") % {"stream": stream.name}
    made = Calendar.new(
        uid=f"{stream.key if stream else 'all'}@{_DOMAIN}",
        prodid="-//Cutline//Rounds of invitations//EN",
        name=name,
        description=_("Rounds as they were held; coming rounds are not announced."),
        language=get_language(),
        refresh_interval=_ASK_AGAIN,
        source=address,
        subcomponents=[_event(entry, site) for entry in found],
    )
    for name, kind in (("REFRESH-INTERVAL", "DURATION"), ("SOURCE", "URI")):
        made[name].params["VALUE"] = kind  # which RFC 7986 asks for
    return made.to_ical()


def _event(entry: Entry, site: str) -> Event:
    """A round, on the day it was held; nobody is busy because of it."""
    return Event.new(
        uid=f"round-{entry.number}@{_DOMAIN}",
        stamp=entry.changed_at,
        last_modified=entry.changed_at,
        sequence=entry.times_corrected,
        start=entry.day,
        end=entry.day + _ONE_DAY,
        summary=entry.title,
        description="\n".join(entry.sentences),
        categories=[entry.stream],
        transparency=TRANSP.TRANSPARENT,
        url=f"{site}{entry.address}",
    )
