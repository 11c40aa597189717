"""A round among others: before and after it, against its stream, within its year."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from django.db.models import Count, Max, Min, Sum

from draws.models import Round
from draws.selectors.streams import rounds_of, stream_of, with_stream


@dataclass(frozen=True, slots=True)
class Change:
    """A round against the one before it in its stream: points, invitations and days between them."""

    previous: Round
    cutoff: int
    invitations: int
    days: int


@dataclass(frozen=True, slots=True)
class YearToDate:
    """How many rounds and invitations a year had, up to and including a round."""

    year: int
    rounds: int
    invitations: int


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and highest cut-off of a stream in a year, and how many rounds that is."""

    lowest: int
    highest: int
    rounds: int


def previous_in_stream(round_: Round) -> Round | None:
    """The round before this one in its stream."""
    return rounds_of(stream_of(round_).key).filter(sequence__lt=round_.sequence).first()


def change_since_previous(round_: Round) -> Change | None:
    """What changed against the round before it in its stream; None for the first of a stream."""
    previous = previous_in_stream(round_)
    if previous is None:
        return None
    return change_between(previous, round_)


def change_between(earlier: Round, later: Round) -> Change:
    """What changed from one round to another."""
    return Change(
        previous=earlier,
        cutoff=later.crs_cutoff - earlier.crs_cutoff,
        invitations=later.invitations - earlier.invitations,
        days=(later.date - earlier.date).days,
    )


def usual_gap(round_: Round) -> float | None:
    """The median of days between the rounds of the stream before this one; None with fewer than two."""
    before = rounds_of(stream_of(round_).key).filter(sequence__lt=round_.sequence)
    dates = list(before.values_list("date", flat=True))
    gaps = [(later - earlier).days for later, earlier in pairwise(dates)]
    return median(gaps) if gaps else None


def previous_round(round_: Round) -> Round | None:
    """The round held before this one, of whatever stream."""
    return with_stream().filter(sequence__lt=round_.sequence).first()


def next_round(round_: Round) -> Round | None:
    """The round held after this one, of whatever stream."""
    return with_stream().filter(sequence__gt=round_.sequence).order_by("sequence").first()


def year_to_date(round_: Round) -> YearToDate:
    """Rounds and invitations of the round's year, up to and including it; it need not be saved."""
    before = Round.objects.filter(date__year=round_.date.year, sequence__lt=round_.sequence)
    totals = before.aggregate(rounds=Count("pk"), invitations=Sum("invitations", default=0))
    return YearToDate(round_.date.year, totals["rounds"] + 1, totals["invitations"] + round_.invitations)


def range_in_year(stream: str, year: int) -> Range | None:
    """The cut-offs of a stream (see `Stream.key`) in a year; None when it had no round."""
    found = rounds_of(stream).filter(date__year=year)
    totals = found.aggregate(lowest=Min("crs_cutoff"), highest=Max("crs_cutoff"), rounds=Count("pk"))
    return Range(**totals) if totals["rounds"] else None
