"""Known mistakes of the feed: an overlay beside it, each with its reason, and never an edit of the feed.

A correction holds only while the feed says what it corrects. Once IRCC has mended its feed, that is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from draws import ingest
from draws.feed.french import in_english
from draws.feed.records import Record
from draws.feed.refusals import Unreadable
from noc.tabular import read as read_rows

FILE = Path(__file__).resolve().parent.parent / "data" / "feed_corrections.csv"
_COLUMNS = ("round", "field", "in_feed", "ours", "reason", "source")


@dataclass(frozen=True, slots=True)
class Known:
    """A figure of the feed that we know to be wrong, or, where `ours` is the same, to be odd as it stands."""

    round: str
    field: str
    in_feed: str
    ours: str
    reason: str
    source: str

    @property
    def is_confirmed(self) -> bool:
        """Whether the figure is kept as it stands, odd as it is."""
        return _same(self.field, self.in_feed, self.ours)


@dataclass(slots=True)
class Applied:
    """What the overlay did to a record: `held` still hold; `remarks` tell of those that no longer do."""

    held: list[Known]
    remarks: list[str]

    def about(self, *fields: str) -> list[Known]:
        """Those that hold and are about one of the fields."""
        return [known for known in self.held if known.field in fields]


Overlay = dict[str, list[Known]]


def load(path: Path = FILE) -> Overlay:
    """The overlay by the number of the round. Raises RefusedRow for a line that is not whole."""
    overlay: Overlay = defaultdict(list)
    for row in read_rows(path, _COLUMNS, unique=("round", "field")):
        known = Known(**{column: row.text(column) for column in _COLUMNS})
        overlay[known.round].append(known)
    return dict(overlay)


def apply(record: Record, known: Iterable[Known]) -> Applied:
    """Put our values over the wrong ones of a record, which keeps what the feed says."""
    applied = Applied([], [])
    for one in known:
        said = _said(record, one.field)
        if _same(one.field, said, one.in_feed):
            record.corrected[one.field.lower()] = one.ours
            applied.held.append(one)
        else:
            applied.remarks.append(_remark(one, said))
    return applied


def _said(record: Record, field: str) -> str:
    try:
        return record.raw(field)
    except Unreadable:
        return ""


def _remark(known: Known, said: str) -> str:
    words = {
        "number": known.round,
        "field": known.field,
        "said": said,
        "ours": known.ours,
        "old": known.in_feed,
    }
    if _same(known.field, said, known.ours):
        return (
            _(
                "Round %(number)s: the feed now says %(said)s for %(field)s itself. "
                "The correction on file is no longer needed."
            )
            % words
        )
    return (
        _(
            "Round %(number)s: the feed now says “%(said)s” for %(field)s, neither the “%(old)s” that was "
            "corrected nor our “%(ours)s”. The correction on file was not used; look at it again."
        )
        % words
    )


def _same(field: str, one: str, other: str) -> bool:
    """Whether two texts mean the same, in whatever form and language they are printed."""
    return _meaning(field, one) == _meaning(field, other)


def _meaning(field: str, text: str) -> Any:
    readers: dict[str, Callable[[str], Any]] = {
        "drawDateTime": ingest.moment,
        "drawCutOff": ingest.moment,
        "drawName": str,
    }
    try:
        return readers.get(field, ingest.whole_number)(in_english(text))
    except ValueError:
        return " ".join(text.split())
