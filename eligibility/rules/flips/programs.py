"""The flips of the conditions of a program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import islice

from eligibility.rules import tables
from eligibility.rules.decisions import Condition, ProgramDecision, Verdict
from eligibility.rules.facts import Candidate
from eligibility.rules.programs import PROGRAMS, fst, fsw_grid, language
from eligibility.rules.reference import Reference
from eligibility.rules.turning.rivals import HEAVIEST, TRADES

from .ahead import Ahead
from .grid import out_of_reach
from .walk import FORETOLD, Judge, flipping, within

GRID = "fsw.grid"
# A rule whose amounts were not known has a condition of its own in the same place.
UNKNOWN_VALUES = "_values_unknown"


def of_program(decision: ProgramDecision, ahead: Ahead) -> tuple[Condition, ...]:
    """The conditions of a decision, each with the day on which it flips."""
    return _together(decision, ahead) if _depends_on_trade(decision, ahead) else _apart(decision, ahead)


def _apart(decision: ProgramDecision, ahead: Ahead) -> tuple[Condition, ...]:
    """Each condition by what touches it alone."""
    return tuple(
        within(condition, ahead)
        if condition.key in FORETOLD and not ahead.rules_change
        else flipping(
            condition,
            _days(decision, condition, ahead),
            _judge(decision.program, place, condition.key, ahead),
        )
        for place, condition in enumerate(decision.conditions)
    )


def _days(decision: ProgramDecision, condition: Condition, ahead: Ahead) -> set[date]:
    key = condition.key.removesuffix(UNKNOWN_VALUES)
    if key == GRID and out_of_reach(decision, condition, ahead.candidate, ahead.on):
        return set()
    worked = key in FORETOLD or key == GRID or key in HEAVIEST
    return ahead.days(key) | (ahead.hours(key) if worked else set())


def _judge(program: str, place: int, key: str, ahead: Ahead) -> Judge:
    """The verdict of the condition in a place on another day."""
    candidate, reference = ahead.candidate, ahead.reference

    def judge(day: date) -> Verdict:
        if key in ALONE:
            return ALONE[key](candidate, day, reference)
        return next(islice(PROGRAMS[program].conditions(candidate, day, reference), place, None)).verdict

    return judge


def _grid(candidate: Candidate, day: date, reference: Reference) -> Verdict:
    needed: int = tables.as_of("fsw_grid", day).values["pass_mark"]
    return fsw_grid.points(candidate, day, reference).at_least(needed)


def _fsw_language(candidate: Candidate, day: date, reference: Reference) -> Verdict:
    level: int = tables.as_of("fsw_grid", day).values["minimum_level"]
    return language.best(candidate.language_tests, day, language.all_four(level)).verdict


def _fst_language(candidate: Candidate, day: date, reference: Reference) -> Verdict:
    return language.best(
        candidate.language_tests, day, tables.as_of("fst", day).values["minimum_level"]
    ).verdict


# Conditions that can be judged without those before them.
ALONE: dict[str, Callable[[Candidate, date, Reference], Verdict]] = {
    GRID: _grid,
    "fsw.language": _fsw_language,
    "fst.language": _fst_language,
}


def _depends_on_trade(decision: ProgramDecision, ahead: Ahead) -> bool:
    """Whether, of several trades, another one may come to be spoken of."""
    if decision.program != "fst":
        return False
    return ahead.rules_change or len(fst.trades(ahead.candidate, ahead.on, ahead.reference)) > 1


def _together(decision: ProgramDecision, ahead: Ahead) -> tuple[Condition, ...]:
    """The conditions of FST, which change together when another trade serves better."""
    keys = (*TRADES, "fst.language")
    days = sorted(ahead.days(*keys) | ahead.hours(*TRADES))
    flips: dict[int, date] = {}
    for day in days:
        found = PROGRAMS["fst"].conditions(ahead.candidate, day, ahead.reference)
        for place, condition in enumerate(found):
            if condition.verdict is not decision.conditions[place].verdict:
                flips.setdefault(place, day)
    return tuple(one._replace(flips_on=flips.get(place)) for place, one in enumerate(decision.conditions))
