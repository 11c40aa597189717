"""What a round says: how many, at which cut-off, at which times."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from django.utils.translation import gettext as _

from draws.checks.entry import Entry, Finding, Known, ask
from draws.figures import day, number

_OLDEST_TIE_BREAK = 366  # days: a profile lives twelve months in the pool
_FEW_CHANGES = 5  # below this a stream is measured by the changes of all streams of its kind
_FAR_LARGER = 5  # times the median size of the stream


def about_invitations(entry: Entry, known: Known) -> Iterable[Finding]:
    """Somebody is invited; unusual are many more than the stream has known."""
    if entry.invitations is None:
        return
    if entry.invitations < 1:
        yield Finding("invitations", _("A round invites at least one person."))
        return
    usual = median(held.invitations for held in known.stream) if known.stream else None
    if usual and entry.invitations > _FAR_LARGER * usual:
        yield ask(
            "invitations",
            _("%(size)s is more than five times the median of this stream, %(usual)s.")
            % {"size": number(entry.invitations), "usual": number(round(usual))},
        )


def about_cutoff(entry: Entry, known: Known) -> Iterable[Finding]:
    """A cut-off is on the scale; unusual is a jump that its stream has hardly ever made."""
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
        yield ask(
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


def about_times(entry: Entry) -> Iterable[Finding]:
    """Unusual are a time of issue on another day, and a tie-break after the round or long before it."""
    if entry.issued_at and entry.date and abs((entry.issued_at.date() - entry.date).days) > 1:
        yield ask("issued_at", _("The time of issue lies on another day than the round."))
    if entry.tie_break_at is None:
        return
    if _lies_after_round(entry):
        yield ask("tie_break_at", _("The tie-break lies after the round."))
    elif entry.date and (entry.date - entry.tie_break_at.date()).days > _OLDEST_TIE_BREAK:
        yield ask("tie_break_at", _("The tie-break lies over a year before the round: is the year right?"))


def _lies_after_round(entry: Entry) -> bool:
    if entry.tie_break_at is None:
        return False
    if entry.issued_at:
        return entry.tie_break_at > entry.issued_at
    return entry.date is not None and entry.tie_break_at.date() > entry.date


def about_source(entry: Entry, known: Known) -> Iterable[Finding]:
    """Nothing was read on a day that has not come."""
    if entry.retrieved_on and entry.retrieved_on > known.today:
        yield Finding("retrieved_on", _("%(day)s lies in the future.") % {"day": day(entry.retrieved_on)})
