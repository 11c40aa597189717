"""Plain counts that need no model: how often a score was enough, and how long until the next round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from draws.forecast.rounds import PastRound

WINDOWS = (30, 60, 90)


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of so many."""

    hits: int
    of: int


@dataclass(frozen=True, slots=True)
class Waits:
    """Days between rounds: shortest, median and longest, and how often one came within a window.

    `within` pairs each of `WINDOWS` with how many first days of a month were followed by a round within so
    many days, of all that were looked at.
    """

    shortest: int
    median: float
    longest: int
    within: tuple[tuple[int, Tally], ...]


def enough_next_time(rounds: Sequence[PastRound], *, offset: int = 0, since: date = date.min) -> Tally:
    """How often a score this far from the last cut-off was enough in the round after it.

    `rounds` are those of one stream in their order; those from `since` on are counted, each against the one
    before it.
    """
    pairs = [(one, two) for one, two in pairwise(rounds) if two.date >= since]
    return Tally(sum(two.cutoff <= one.cutoff + offset for one, two in pairs), len(pairs))


def waits(rounds: Sequence[PastRound], *, since: date, as_of: date) -> Waits | None:
    """Days between the rounds of one stream from `since` on, seen from `as_of`; None for fewer than two.

    A first of a month counts as a start once the longest window after it is over.
    """
    days = [round_.date for round_ in rounds if since <= round_.date <= as_of]
    if len(days) < 2:
        return None
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    starts = _first_days(days[0], as_of - timedelta(days=max(WINDOWS)))
    within = tuple((window, _came_within(days, starts, window)) for window in WINDOWS)
    return Waits(min(gaps), median(gaps), max(gaps), within)


def _first_days(after: date, until: date) -> list[date]:
    """The first days of the months after a day, up to another."""
    months = range(after.year * 12 + after.month, until.year * 12 + until.month)
    return [date(month // 12, month % 12 + 1, 1) for month in months]


def _came_within(days: Sequence[date], starts: Sequence[date], window: int) -> Tally:
    reach = timedelta(days=window)
    return Tally(sum(any(start <= day <= start + reach for day in days) for start in starts), len(starts))
