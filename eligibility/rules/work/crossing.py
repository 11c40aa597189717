"""The days on which the hours in a moving window reach an amount, or fall below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from eligibility.rules.dates import years_later

from .ledger import FOREVER, Exact, Ledger, worked


def in_window(ledger: Ledger, years: int, day: date) -> Exact:
    """Weekly-hour-days within [day - years, day)."""
    return worked(ledger, years_later(day, -years), day)


def first_reached(ledger: Ledger, amount: Exact, years: int, after: date) -> date | None:
    """The first day later than `after` on which the window holds at least `amount`."""
    return _first(ledger, years, after, lambda found: found >= amount)


def first_lost(ledger: Ledger, amount: Exact, years: int, after: date) -> date | None:
    """The first day later than `after` on which the window holds less than `amount`."""
    return _first(ledger, years, after, lambda found: found < amount)


def _first(ledger: Ledger, years: int, after: date, holds: Callable[[Exact], bool]) -> date | None:
    """Between two turning points the hours change evenly, so looking at the turning points is enough."""
    before = after
    for day in _turning_points(ledger, years, after):
        if holds(in_window(ledger, years, day)):
            return _bisect(before, day, lambda at: holds(in_window(ledger, years, at)))
        before = day
    return None


def _turning_points(ledger: Ledger, years: int, after: date) -> Iterator[date]:
    edges = {edge for stretch in ledger for edge in (stretch.start, stretch.end) if edge < FOREVER}
    leaving = {years_later(edge, years) for edge in edges}
    return (day for day in sorted(edges | leaving) if after < day < FOREVER)


def _bisect(low: date, high: date, holds: Callable[[date], bool]) -> date:
    first, last = low.toordinal() + 1, high.toordinal()
    while first < last:
        middle = (first + last) // 2
        if holds(date.fromordinal(middle)):
            last = middle
        else:
            first = middle + 1
    return date.fromordinal(first)
