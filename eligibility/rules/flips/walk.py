"""A condition judged again on later days, in order, until it differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from datetime import date
from typing import TypeAlias

from eligibility.rules.decisions import Condition, Verdict

from .ahead import Ahead

# Work that the condition itself foretells as long as the rules stay: `flips_on` of the rule is taken.
FORETOLD = frozenset({"fsw.work", "cec.work", "fst.work", "category.experience"})

# The verdict on another day; None where there is nothing left to judge.
Judge: TypeAlias = Callable[[date], "Verdict | None"]


def within(condition: Condition, ahead: Ahead) -> Condition:
    """The condition with the flip that it foretells itself, unless that lies beyond the horizon."""
    flips = condition.flips_on
    return condition._replace(flips_on=None) if flips and flips > ahead.until else condition


def flipping(condition: Condition, days: Set[date], judge: Judge) -> Condition:
    """The condition with the first of the days on which it is judged otherwise, if there is one."""
    if not days and condition.flips_on is None:
        return condition
    flips = _first_change(condition.verdict, sorted(days), judge)
    return condition if flips == condition.flips_on else condition._replace(flips_on=flips)


def _first_change(held: Verdict, days: Sequence[date], judge: Judge) -> date | None:
    """The first day judged otherwise; None where there is none, or nothing left to judge."""
    for day in days:
        verdict = judge(day)
        if verdict is not held:
            return None if verdict is None else day
    return None
