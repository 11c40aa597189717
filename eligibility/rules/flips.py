"""The first later day on which time alone gives a condition another verdict.

Whatever the rule of a condition is, its verdict can only change on a turning day that touches it; so it is
judged again on these days, in order, until it differs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import islice
from operator import is_
from typing import TypeAlias, TypeVar

from eligibility.rules import categories, tables
from eligibility.rules.dates import years_later
from eligibility.rules.decisions import CategoryDecision, Condition, ProgramDecision, Verdict
from eligibility.rules.facts import Candidate
from eligibility.rules.programs import PROGRAMS, fst, fsw_grid, language
from eligibility.rules.reference import Reference
from eligibility.rules.turning import EVERYTHING, beside_work
from eligibility.rules.turning.hours import of_categories, turns
from eligibility.rules.turning.measures import EXPERIENCE
from eligibility.rules.turning.rivals import HEAVIEST, TRADES
from eligibility.rules.turning.rules import VERSION

# As long as the longest window, so that whatever is done today has left them all.
HORIZON_YEARS = 10

GRID = "fsw.grid"
# Work that the condition itself foretells as long as the rules stay: `flips_on` of the rule is taken.
FORETOLD = frozenset({"fsw.work", "cec.work", "fst.work", "category.experience"})
# A rule whose amounts were not known has a condition of its own in the same place.
UNKNOWN_VALUES = "_values_unknown"

D = TypeVar("D", ProgramDecision, CategoryDecision)
Judge: TypeAlias = Callable[[date], "Verdict | None"]


@dataclass(frozen=True)
class Ahead:
    """The days after an assessment, up to the horizon."""

    candidate: Candidate
    on: date
    reference: Reference

    @cached_property
    def until(self) -> date:
        """The last day looked at."""
        return years_later(self.on, HORIZON_YEARS)

    @cached_property
    def touched(self) -> Mapping[str, set[date]]:
        """The days on which something happens, by what it may change; hours of work are left aside."""
        days: defaultdict[str, set[date]] = defaultdict(set)
        for turn in beside_work(self.candidate, self.reference, self.on, self.until):
            for touch in turn.touches:
                days[touch].add(turn.day)
        return days

    @property
    def rules_change(self) -> bool:
        """Whether a version of a rule is known to begin that may count work otherwise."""
        return EVERYTHING in self.touched

    def days(self, *touches: str) -> set[date]:
        """The days on which something happens that may change one of these, hours of work left aside."""
        touched = self.touched
        found = [touched[touch] for touch in (*touches, EVERYTHING) if touch in touched]
        return found[0].union(*found[1:]) if found else set()

    def hours(self, *touched: str) -> set[date]:
        """The days on which hours of work may change one of these."""
        found = turns(self.candidate, self.reference, self.on, self.until, frozenset(touched))
        return {turn.day for turn in found}


def foretell(
    programs: Iterable[ProgramDecision], categories: Iterable[CategoryDecision], ahead: Ahead
) -> tuple[tuple[ProgramDecision, ...], tuple[CategoryDecision, ...]]:
    """The decisions of a day, each condition with the day on which it flips, up to the horizon.

    A category that ends takes its conditions along, which is no flip.
    """
    return (
        tuple(_with(one, _of_program(one, ahead)) for one in programs),
        tuple(_with(one, _of_category(one, ahead)) for one in categories),
    )


def _with(decision: D, conditions: tuple[Condition, ...]) -> D:
    """The decision with these conditions; the same object where they are those it has."""
    same = all(map(is_, decision.conditions, conditions))
    return decision if same else replace(decision, conditions=conditions)


def _of_program(decision: ProgramDecision, ahead: Ahead) -> tuple[Condition, ...]:
    return _together(decision, ahead) if _depends_on_trade(decision, ahead) else _apart(decision, ahead)


def _apart(decision: ProgramDecision, ahead: Ahead) -> tuple[Condition, ...]:
    """Each condition by what touches it alone."""
    return tuple(
        _within(condition, ahead)
        if condition.key in FORETOLD and not ahead.rules_change
        else _flipping(
            condition, _days(condition, ahead), _judge(decision.program, place, condition.key, ahead)
        )
        for place, condition in enumerate(decision.conditions)
    )


def _within(condition: Condition, ahead: Ahead) -> Condition:
    """The condition with the flip that it foretells itself, unless that lies beyond the horizon."""
    flips = condition.flips_on
    return replace(condition, flips_on=None) if flips and flips > ahead.until else condition


def _flipping(condition: Condition, days: Collection[date], judge: Judge) -> Condition:
    if not days and condition.flips_on is None:
        return condition
    flips = _first_change(condition.verdict, sorted(days), judge)
    return condition if flips == condition.flips_on else replace(condition, flips_on=flips)


def _first_change(held: Verdict, days: Sequence[date], judge: Judge) -> date | None:
    """The first day judged otherwise; None where there is none, or nothing left to judge."""
    for day in days:
        verdict = judge(day)
        if verdict is not held:
            return None if verdict is None else day
    return None


def _days(condition: Condition, ahead: Ahead) -> set[date]:
    key = condition.key.removesuffix(UNKNOWN_VALUES)
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
    return tuple(replace(one, flips_on=flips.get(place)) for place, one in enumerate(decision.conditions))


def _of_category(decision: CategoryDecision, ahead: Ahead) -> tuple[Condition, ...]:
    return tuple(_in_category(decision, condition, ahead) for condition in decision.conditions)


def _in_category(decision: CategoryDecision, condition: Condition, ahead: Ahead) -> Condition:
    version = f"{VERSION}{decision.category}"
    days = ahead.days(condition.key, version)
    if condition.key in FORETOLD:
        if not days:
            return _within(condition, ahead)
        days |= _work_of_category(decision.category, ahead)
    return _flipping(condition, days, _judge_category(decision.category, condition.key, ahead))


def _work_of_category(category: str, ahead: Ahead) -> set[date]:
    found = of_categories(ahead.candidate, ahead.reference, ahead.on, ahead.until)
    return {turn.day for turn in found if f"{EXPERIENCE}{category}" in turn.touches}


def _judge_category(category: str, key: str, ahead: Ahead) -> Judge:
    """The verdict of a condition under the version in force on another day; None without one."""

    def judge(day: date) -> Verdict | None:
        for version in categories.in_force(ahead.reference, day):
            if version.category == category:
                found = categories.decide(ahead.candidate, version, day, ahead.reference, forecast=False)
                return next((one.verdict for one in found.conditions if one.key == key), None)
        return None

    return judge
