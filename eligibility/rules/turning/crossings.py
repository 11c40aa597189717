"""When the hours in a moving window cross an amount, or one occupation's overtake another's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from eligibility.rules.work.crossing import course, crossed, curve
from eligibility.rules.work.ledger import Exact, Ledger, Stretch


@dataclass(frozen=True, slots=True)
class Crossing:
    """The first day on which an amount is there (`reached`) or no longer there."""

    day: date
    amount: Exact
    reached: bool


def crossings(
    ledger: Ledger, window_years: int, amounts: Iterable[Exact], start: date, end: date
) -> Iterator[Crossing]:
    """Every day in (start, end] on which the window comes to hold an amount, or ceases to.

    Amounts are weekly hours times days, as in the ledger.
    """
    found = course(ledger, window_years)
    for amount in amounts:
        for day, reached in found.turns(amount):
            if start < day <= end:
                yield Crossing(day, amount, reached)


def overtakings(one: Ledger, other: Ledger, window_years: int, start: date, end: date) -> Iterator[date]:
    """Every day in (start, end] on which one begins or ceases to hold more than the other, or as much."""
    if not other:
        # More than nothing is a day of work at the least.
        least = [min(stretch.weekly for stretch in one)] if one else []
        yield from (found.day for found in crossings(one, window_years, least, start, end))
        return
    owed = tuple(Stretch(stretch.start, stretch.end, -stretch.weekly) for stretch in other)
    lead = curve([one, owed], window_years, start, end)
    for found in (lead, [(day, -value) for day, value in lead]):
        for day, _ in crossed(found, 0):
            yield day
