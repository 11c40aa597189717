"""One stretch of work alone, as most people have it: the days on which it crosses an amount are soon told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeAlias

from eligibility.rules.dates import days_later, years_later

from .ledger import Exact, Stretch

# Nobody is told of earlier days, and an open beginning has to start somewhere.
EARLIEST = date(1900, 1, 1)
FEWEST_DAYS, MOST_DAYS = 365, 366

# A day on which an amount begins (True) or ceases (False) to be there.
Turn: TypeAlias = tuple[date, bool]


def always_fits(stretch: Stretch, years: int, amount: Exact) -> bool:
    """Whether the work has a first day, and every window of so many years has room for the amount of it."""
    return stretch.start >= EARLIEST and 0 < amount <= stretch.weekly * FEWEST_DAYS * years


def turns(stretch: Stretch, years: int, amount: Exact) -> Iterator[Turn]:
    """The days on which the window begins and ceases to hold an amount that always fits, in order of time."""
    days = int(-(-amount // stretch.weekly))
    if (stretch.end - stretch.start).days < days:
        return
    yield stretch.start + timedelta(days), True
    # Whatever window begins on this day or later has too few days of the work.
    too_late = days_later(stretch.end, 1 - days)
    last = years_later(too_late, years)
    # The window of 29 February may begin on the same day as that of 1 March.
    for day in (days_later(last, -1), last):
        if years_later(day, -years) >= too_late:
            yield day, False
            return
