"""How the hours in a moving window go over time, and the days on which they cross an amount.

Between two knots the hours change evenly. Knots are the edges of the work, the days on which an edge leaves
the window, and 1 March where the window's first day skips 29 February or waits for it.
"""

from __future__ import annotations

from bisect import bisect_right
from calendar import isleap
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from eligibility.rules.dates import days_later, years_later
from eligibility.rules.kept import kept

from . import alone
from .alone import EARLIEST, FEWEST_DAYS, MOST_DAYS, Turn
from .ledger import FOREVER, Exact, Ledger, Stretch, worked

# Once open work fills the window, what it holds repeats with the leap years.
LEAP_CYCLE = 8
OPENINGS_KEPT = 512

# Days by ordinal with what is in the window on each; between two of them it changes evenly.
Curve: TypeAlias = list[tuple[int, Exact]]


def in_window(ledger: Ledger, years: int, day: date) -> Exact:
    """Weekly hours times days within [day - years, day)."""
    return worked(ledger, _opening(day, years), day)


@lru_cache(OPENINGS_KEPT)
def _opening(day: date, years: int) -> date:
    """The first day of a window; every amount of work of a day asks for the same few."""
    return years_later(day, -years)


@dataclass(frozen=True, slots=True)
class Course:
    """The hours of one ledger in one window over all time."""

    ledger: Ledger
    years: int
    _turns: dict[Exact, tuple[Turn, ...]] = field(default_factory=dict)
    _curves: dict[bool, Curve] = field(default_factory=dict)

    def turns(self, amount: Exact) -> tuple[Turn, ...]:
        """Every day on which the window begins or ceases to hold the amount, in order of time."""
        found = self._turns.get(amount)
        if found is None:
            found = self._turns[amount] = tuple(self._found(amount))
        return found

    def _found(self, amount: Exact) -> Iterator[Turn]:
        if len(self.ledger) == 1 and alone.always_fits(self.ledger[0], self.years, amount):
            return alone.turns(self.ledger[0], self.years, amount)
        return crossed(self._curve(amount), amount)

    def _curve(self, amount: Exact) -> Curve:
        """The curve as far as it can meet the amount."""
        if not self.ledger:
            return []
        beyond = self._may_cross_when_full(amount)
        found = self._curves.get(beyond)
        if found is None:
            found = self._curves[beyond] = self._drawn(LEAP_CYCLE if beyond else 0)
        return found

    def _may_cross_when_full(self, amount: Exact) -> bool:
        """Whether the last work, if it is open and fills the window, holds just about this much.

        What it holds moves with leap years.
        """
        weekly = self.ledger[-1].weekly
        return weekly * FEWEST_DAYS * self.years < amount <= weekly * MOST_DAYS * self.years

    def _drawn(self, more_years: int) -> Curve:
        """From the first day until all work has left the window, or open work has filled it and more."""
        first = max(self.ledger[0].start, EARLIEST)
        last = self.ledger[-1].end if self.ledger[-1].end < FOREVER else self.ledger[-1].start
        end = years_later(max(last, first), self.years + more_years)
        return curve([self.ledger], self.years, first, end)


@kept
def course(ledger: Ledger, years: int) -> Course:
    """The course of a ledger."""
    return Course(ledger, years)


def first_reached(ledger: Ledger, amount: Exact, years: int, after: date) -> date | None:
    """The first day later than `after` on which the window comes to hold at least `amount`."""
    turns = course(ledger, years).turns(amount)
    return next((day for day, reached in turns if reached and day > after), None)


def first_lost(ledger: Ledger, amount: Exact, years: int, after: date) -> date | None:
    """The first day later than `after` on which the window ceases to hold `amount`."""
    turns = course(ledger, years).turns(amount)
    return next((day for day, reached in turns if day > after and not reached), None)


def curve(ledgers: Iterable[Ledger], years: int, start: date, end: date) -> Curve:
    """What the window holds of all the ledgers on each knot from `start` to `end`."""
    stretches = tuple(stretch for ledger in ledgers for stretch in ledger)
    until = _sums(stretches)
    return [
        (day.toordinal(), until(day.toordinal()) - until(years_later(day, -years).toordinal()))
        for day in knots(stretches, years, start, end)
    ]


def _sums(stretches: tuple[Stretch, ...]) -> Callable[[int], Exact]:
    """All that was worked before a day, by its ordinal; stretches may overlap."""
    changes: defaultdict[int, Exact] = defaultdict(int)
    for stretch in stretches:
        changes[stretch.start.toordinal()] += stretch.weekly
        changes[stretch.end.toordinal()] -= stretch.weekly
    days: list[int] = [0]
    sums: list[Exact] = [0]
    rates: list[Exact] = [0]
    for day in sorted(changes):
        sums.append(sums[-1] + (day - days[-1]) * rates[-1])
        rates.append(rates[-1] + changes[day])
        days.append(day)

    def until(day: int) -> Exact:
        place = bisect_right(days, day) - 1
        return sums[place] + (day - days[place]) * rates[place]

    return until


def knots(stretches: tuple[Stretch, ...], years: int, start: date, end: date) -> list[date]:
    """The days from `start` to `end`, both included, between which a window changes evenly."""
    edges = {edge for stretch in stretches for edge in (stretch.start, stretch.end)}
    days = edges | {years_later(edge, years) for edge in edges}
    if stretches:
        days.update(_leap_days(stretches, years, start, end))
    return sorted({start, end} | {day for day in days if start < day < end})


def _leap_days(stretches: tuple[Stretch, ...], years: int, start: date, end: date) -> Iterator[date]:
    """1 March, and the day before, where the window moves by no day or by two and may drop work."""
    first, last = min(one.start for one in stretches), max(one.end for one in stretches)
    earliest = max(start.year, first.year + years)
    for year in range(earliest, min(end.year, last.year + years) + 1):
        if isleap(year) != isleap(year - years):
            march = date(year, 3, 1)
            yield march
            yield days_later(march, -1)


def crossed(curve: Curve, amount: Exact) -> Iterator[Turn]:
    """The days on which a curve comes to hold an amount, or ceases to."""
    for (left, before), (right, after) in pairwise(curve):
        if (before >= amount) != (after >= amount):
            days = _days_until(before - amount, after - before, right - left)
            yield date.fromordinal(left + days), after >= amount


def _days_until(ahead: Exact, change: Exact, days: int) -> int:
    """The first day, counted from a knot, on which an even change brings what is ahead across zero."""
    if ahead >= 0:
        return int(ahead * days // -change) + 1
    return int(-(ahead * days // change))
