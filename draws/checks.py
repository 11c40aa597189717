"""What is wrong or unusual about a round that staff record, in words. Pure: no query, no clock."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from itertools import pairwise
from statistics import median

from django.utils.translation import gettext as _

from draws.figures import day, number
from draws.models.rounds import sequence_of

_OLDEST_TIE_BREAK = 366  # days: a profile lives twelve months in the pool
_FEW_CHANGES = 5  # below this a stream is measured by the changes of all streams of its kind
_FAR_LARGER = 5  # times the median size of the stream
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a field of a round. An error must be corrected; anything else may be confirmed."""

    field: str
    message: str
    is_error: bool = True

    @property
    def digest(self) -> str:
        """Names the very words: a reason given for them stands for no others."""
        return sha256(f"{self.field}: {self.message}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Version:
    """A category version as far as the checks need it."""

    category: str
    version: str
    effective_from: date
    effective_to: date | None

    def in_force(self, on: date) -> bool:
        """Whether it was in force on the day."""
        return self.effective_from <= on and (self.effective_to is None or on <= self.effective_to)


@dataclass(frozen=True, slots=True)
class Entry:
    """A round as someone wants to record it; None where nothing, or nothing readable, was given."""

    number: str | None
    date: date | None
    kind: str | None
    program: str | None
    version: Version | None
    invitations: int | None
    crs_cutoff: int | None
    issued_at: datetime | None = None
    tie_break_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A round that was held before, as far as the checks need it."""

    number: str
    date: date
    crs_cutoff: int
    invitations: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is known when the entry is checked.

    `numbers` are the recorded ones without that of the entry when it corrects a round; `is_new` tells
    which. `stream` holds the rounds of the entry's stream before it, the newest first; `kind_changes` the
    changes of cut-off in all streams of its kind; `last` the last recorded round; `siblings` all versions
    of the entry's category.
    """

    today: date
    is_new: bool
    numbers: frozenset[str] = frozenset()
    last: Held | None = None
    stream: Sequence[Held] = ()
    kind_changes: Sequence[int] = ()
    siblings: Sequence[Version] = ()


def check(entry: Entry, known: Known) -> list[Finding]:
    """Everything to say about an entry, errors and what to confirm, in the order of the form."""
    return [
        *_about_number(entry, known),
        *_about_date(entry, known),
        *_about_kind(entry, known),
        *_about_invitations(entry, known),
        *_about_cutoff(entry, known),
        *_about_times(entry),
    ]


def _ask(field: str, message: str) -> Finding:
    return Finding(field, message, is_error=False)


def _about_number(entry: Entry, known: Known) -> Iterable[Finding]:
    if entry.number is None:
        return
    try:
        place = sequence_of(entry.number)
    except ValueError:
        yield Finding("number", _("A round number looks like 448 or 91a."))
        return
    if entry.number in known.numbers:
        yield Finding("number", _("Round %(number)s is recorded already.") % {"number": entry.number})
    elif known.is_new and known.last and not _follows(place, sequence_of(known.last.number)):
        expected = sequence_of(known.last.number) // 100 + 1
        yield Finding(
            "number",
            _("The next round is %(next)s, after %(last)s. A gap would make every total wrong.")
            % {"next": expected, "last": known.last.number},
        )


def _follows(place: int, last: int) -> bool:
    """The next number, or that number with an "a"; or the next letter of the same number."""
    return place in (last // 100 * 100 + 100, last // 100 * 100 + 101) or (
        last % 100 > 0 and place == last + 1
    )


def _about_date(entry: Entry, known: Known) -> Iterable[Finding]:
    if entry.date is None:
        return
    if entry.date > known.today:
        yield Finding("date", _("%(day)s lies in the future.") % {"day": day(entry.date)})
        return
    if known.is_new and known.last and entry.date < known.last.date:
        yield _ask(
            "date",
            _("%(day)s lies before round %(number)s, held on %(last)s.")
            % {"day": day(entry.date), "number": known.last.number, "last": day(known.last.date)},
        )
    if entry.date.weekday() >= _SATURDAY:
        yield _ask("date", _("%(day)s is at a weekend.") % {"day": day(entry.date)})
    twin = next((held for held in known.stream if held.date == entry.date), None)
    if twin:
        yield _ask(
            "date", _("Round %(number)s of the same stream was held that day.") % {"number": twin.number}
        )


def _about_kind(entry: Entry, known: Known) -> Iterable[Finding]:
    if entry.kind == "program" and not entry.program:
        yield Finding("program", _("A program-specific round needs its program."))
    if entry.kind and entry.kind != "program" and entry.program:
        yield Finding("program", _("Only a program-specific round has a program: leave this empty."))
    if entry.kind == "category" and not entry.version:
        yield Finding("category_version", _("A category-based round needs the version of its category."))
    if entry.kind and entry.kind != "category" and entry.version:
        yield Finding("category_version", _("Only a category-based round has a category: leave this empty."))
    if entry.kind == "category" and entry.version and entry.date:
        yield from _about_version(entry.version, entry.date, known)


def _about_version(version: Version, on: date, known: Known) -> Iterable[Finding]:
    if version.in_force(on):
        return
    right = next((sibling for sibling in known.siblings if sibling.in_force(on)), None)
    message = _("Version %(version)s was not in force on %(day)s.") % {
        "version": version.version,
        "day": day(on),
    }
    if right:
        message += " " + _("That day it was version %(version)s.") % {"version": right.version}
    yield Finding("category_version", message)


def _about_invitations(entry: Entry, known: Known) -> Iterable[Finding]:
    if entry.invitations is None:
        return
    if entry.invitations < 1:
        yield Finding("invitations", _("A round invites at least one person."))
        return
    usual = median(held.invitations for held in known.stream) if known.stream else None
    if usual and entry.invitations > _FAR_LARGER * usual:
        yield _ask(
            "invitations",
            _("%(size)s is more than five times the median of this stream, %(usual)s.")
            % {"size": number(entry.invitations), "usual": number(round(usual))},
        )


def _about_cutoff(entry: Entry, known: Known) -> Iterable[Finding]:
    if entry.crs_cutoff is None:
        return
    if not 0 <= entry.crs_cutoff <= 1200:
        yield Finding("crs_cutoff", _("A cut-off lies between 0 and 1,200."))
        return
    if not known.stream:
        return
    last = known.stream[0]
    limit = _usual_change(known)
    change = abs(entry.crs_cutoff - last.crs_cutoff)
    if limit is not None and change > limit:
        yield _ask(
            "crs_cutoff",
            _("%(change)s points from round %(number)s (%(cutoff)s): 99 of 100 changes are within %(limit)s.")
            % {"change": change, "number": last.number, "cutoff": last.crs_cutoff, "limit": limit},
        )


def _usual_change(known: Known) -> int | None:
    """The 99th percentile of the stream's changes; of all streams of its kind where it has had few."""
    changes = changes_of([held.crs_cutoff for held in known.stream])
    if len(changes) < _FEW_CHANGES:
        changes = list(known.kind_changes)
    if not changes:
        return None
    return sorted(changes)[math.ceil(0.99 * len(changes)) - 1]


def changes_of(cutoffs: Sequence[int]) -> list[int]:
    """By how many points each cut-off differs from its neighbour."""
    return [abs(one - other) for one, other in pairwise(cutoffs)]


def _about_times(entry: Entry) -> Iterable[Finding]:
    if entry.issued_at and entry.date and abs((entry.issued_at.date() - entry.date).days) > 1:
        yield _ask("issued_at", _("The time of issue lies on another day than the round."))
    if entry.tie_break_at is None:
        return
    if _lies_after_round(entry):
        yield Finding("tie_break_at", _("The tie-break lies after the round."))
    elif entry.date and (entry.date - entry.tie_break_at.date()).days > _OLDEST_TIE_BREAK:
        yield _ask("tie_break_at", _("The tie-break lies over a year before the round: is the year right?"))


def _lies_after_round(entry: Entry) -> bool:
    if entry.tie_break_at is None:
        return False
    if entry.issued_at:
        return entry.tie_break_at > entry.issued_at
    return entry.date is not None and entry.tie_break_at.date() > entry.date
