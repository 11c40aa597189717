"""The days on which time alone may change where a candidate stands, and what happens on them."""

from __future__ import annotations

from datetime import date
from itertools import chain

from eligibility.rules.facts import Candidate
from eligibility.rules.reference import Reference

from . import ages, doors, hours, papers, rules
from .ages import birthdays
from .turn import EVERYTHING, Turn, by_touch

__all__ = ["EVERYTHING", "Turn", "birthdays", "by_touch", "dated", "turning_days", "turns"]


def turning_days(candidate: Candidate, reference: Reference, start: date, end: date) -> tuple[date, ...]:
    """Every day in (start, end] on which anything of the standing may differ from the day before, in order.

    The standing is every line of points, every verdict and the nomination: on all days from `start` to the
    first turning day it is as on `start`. Figures that move daily (hours, months) are no part of it. A day
    may be listed on which nothing changes; none is left out on which something does. Open jobs go on.
    """
    return tuple(sorted({turn.day for turn in turns(candidate, reference, start, end)}))


def turns(candidate: Candidate, reference: Reference, start: date, end: date) -> list[Turn]:
    """What happens in (start, end], in no order; see `turning_days`."""
    worked = chain(
        hours.turns(candidate, reference, start, end),
        hours.of_categories(candidate, reference, start, end),
    )
    aged = ages.birthdays(candidate, start, end)
    return [*aged, *dated(candidate, reference, start, end), *worked]


def dated(candidate: Candidate, reference: Reference, start: date, end: date) -> list[Turn]:
    """The same without birthdays and hours of work, which may change the fewest things and take longest."""
    found = chain(
        ages.births(candidate),
        papers.turns(candidate),
        doors.turns(candidate, reference),
        rules.turns(candidate, reference, start, end),
    )
    return [turn for turn in found if start < turn.day <= end]
