"""When the hours in a moving window cross an amount: found exactly, for all amounts in one walk.

Between two knots the hours of a window change evenly. Knots are the edges of the work, the days on which
an edge leaves the window, and 1 March where the window's first day skips 29 February or waits for it.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from eligibility.rules.dates import days_later, years_later
from eligibility.rules.work.ledger import FOREVER, Exact, Ledger


@dataclass(frozen=True, slots=True)
class Crossing:
    """The first day on which an amount is there (`reached`) or no longer there."""

    day: date
    amount: Exact
    reached: bool


# Days with what is in the window on each; between two of them it changes evenly.
Curve: TypeAlias = list[tuple[int, Exact]]


def crossings(
    ledger: Ledger, window_years: int, amounts: Iterable[Exact], start: date, end: date
) -> Iterator[Crossing]:
    """Every day in (start, end] on which the window comes to hold an amount, or ceases to.

    Amounts are weekly hours times days, as in the ledger.
    """
    spells = _spells(ledger)
    most = sum(((end - start) * weekly for start, end, weekly in spells), start=0)
    asked = [amount for amount in amounts if amount <= most]
    if asked:
        days = knots(ledger, window_years, start, end)
        curve = [(day.toordinal(), _in_window(spells, window_years, day)) for day in days]
        for amount in asked:
            yield from _crossed(curve, amount)


def overtakings(one: Ledger, other: Ledger, window_years: int, start: date, end: date) -> Iterator[date]:
    """Every day in (start, end] on which one begins or ceases to hold more than the other, or as much."""
    mine, theirs = _spells(one), _spells(other)
    curve = [
        (day.toordinal(), _in_window(mine, window_years, day) - _in_window(theirs, window_years, day))
        for day in knots((*one, *other), window_years, start, end)
    ]
    for found in (*_crossed(curve, 0), *_crossed([(day, -value) for day, value in curve], 0)):
        yield found.day


def knots(ledger: Ledger, window_years: int, start: date, end: date) -> list[date]:
    """The days from `start` to `end`, both included, between which a window changes evenly."""
    edges = {edge for stretch in ledger for edge in (stretch.start, stretch.end) if edge < FOREVER}
    days = edges | {years_later(edge, window_years) for edge in edges}
    if ledger:
        days.update(_leap_days(ledger, window_years, start, end))
    return sorted({start, end} | {day for day in days if start < day < end})


def _leap_days(ledger: Ledger, window_years: int, start: date, end: date) -> Iterator[date]:
    """1 March, and the day before, where the window moves by no day or by two and may drop work."""
    first, last = min(one.start for one in ledger), max(one.end for one in ledger)
    earliest = max(start.year, first.year + window_years)
    for year in range(earliest, min(end.year, last.year + window_years) + 1):
        if isleap(year) != isleap(year - window_years):
            march = date(year, 3, 1)
            yield march
            yield days_later(march, -1)


def _spells(ledger: Ledger) -> list[tuple[int, int, Exact]]:
    return [(one.start.toordinal(), one.end.toordinal(), one.weekly) for one in ledger]


def _in_window(spells: list[tuple[int, int, Exact]], window_years: int, day: date) -> Exact:
    """`work.crossing.in_window` on days as whole numbers, which many days are asked of."""
    first, last = years_later(day, -window_years).toordinal(), day.toordinal()
    found: Exact = 0
    for start, end, weekly in spells:
        days = min(end, last) - max(start, first)
        if days > 0:
            found += days * weekly
    return found


def _crossed(curve: Curve, amount: Exact) -> Iterator[Crossing]:
    for (left, before), (right, after) in pairwise(curve):
        if (before >= amount) != (after >= amount):
            days = _days_until(before - amount, after - before, right - left)
            yield Crossing(date.fromordinal(left + days), amount, after >= amount)


def _days_until(ahead: Exact, change: Exact, days: int) -> int:
    """The first day, counted from a knot, on which an even change brings what is ahead across zero."""
    if ahead >= 0:
        return int(ahead * days // -change) + 1
    return int(-(ahead * days // change))
