"""The flips of the conditions of a program."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from eligibility.rules.decisions import Condition, ProgramDecision, Verdict
from eligibility.rules.programs import JUDGES, cec, fst
from eligibility.rules.turning.rivals import HEAVIEST, TRADES

from .ahead import NO_DAYS, Ahead
from .grid import age_decides, out_of_reach
from .walk import FORETOLD, Judge, flipping, within

GRID = "fsw.grid"
# A rule whose amounts were not known has a condition of its own in the same place.
UNKNOWN_VALUES = "_values_unknown"


def of_program(decision: ProgramDecision, ahead: Ahead) -> tuple[Condition, ...]:
    """The conditions of a decision, each with the day on which it flips."""
    return _together(decision, ahead) if _depends_on_trade(decision, ahead) else _apart(decision, ahead)


def _apart(decision: ProgramDecision, ahead: Ahead) -> tuple[Condition, ...]:
    """Each condition by what touches it alone."""
    rules_change = ahead.rules_change()
    return tuple(
        [
            within(condition, ahead)
            if condition.key in FORETOLD and not rules_change
            else flipping(
                condition,
                _days(decision, condition, ahead),
                _judge(decision.program, place, ahead),
            )
            for place, condition in enumerate(decision.conditions)
        ]
    )


def _days(decision: ProgramDecision, condition: Condition, ahead: Ahead) -> Set[date]:
    key = condition.key.removesuffix(UNKNOWN_VALUES)
    if key == GRID:
        return _days_of_grid(decision, condition.verdict, ahead)
    days = ahead.days(key)
    worked = key in FORETOLD or (key in HEAVIEST and _depends_on_work(days, ahead))
    return days | ahead.hours(key) if worked else days


def _days_of_grid(decision: ProgramDecision, held: Verdict, ahead: Ahead) -> Set[date]:
    if out_of_reach(decision, ahead.candidate, ahead.on):
        return NO_DAYS
    days = ahead.days(GRID) | ahead.hours(GRID)
    return days | ahead.birthdays("fsw_grid") if age_decides(held, ahead.candidate, ahead.on) else days


def _depends_on_work(days: Set[date], ahead: Ahead) -> bool:
    """Whether, on the day itself or on one of these, it matters which occupation is the heaviest."""
    return not all(cec.asks_alike(ahead.candidate, day) for day in (ahead.on, *days))


def _judge(program: str, place: int, ahead: Ahead) -> Judge:
    """The verdict of the condition in a place on another day."""
    judged = JUDGES[program][place]
    return lambda day: judged(ahead.candidate, day, ahead.reference)


def _depends_on_trade(decision: ProgramDecision, ahead: Ahead) -> bool:
    """Whether, of several trades, another one may come to be spoken of."""
    if decision.program != "fst":
        return False
    return ahead.rules_change() or len(fst.trades(ahead.candidate, ahead.on, ahead.reference)) > 1


def _together(decision: ProgramDecision, ahead: Ahead) -> tuple[Condition, ...]:
    """The conditions of FST, which change together when another trade serves better."""
    keys = (*TRADES, "fst.language")
    days = sorted(ahead.hours(*TRADES).union(*map(ahead.days, keys)))
    flips: dict[int, date] = {}
    for day in days:
        found = fst.decide(ahead.candidate, day, ahead.reference, forecast=False)
        for place, condition in enumerate(found.conditions):
            if condition.verdict is not decision.conditions[place].verdict:
                flips.setdefault(place, day)
    return tuple(one._replace(flips_on=flips.get(place)) for place, one in enumerate(decision.conditions))
