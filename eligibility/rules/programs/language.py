"""The least language a program asks for: every ability of one valid report, in either language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from eligibility.rules.decisions import Condition, Params, Verdict, all_of
from eligibility.rules.facts import ABILITIES, Candidate, LanguageTest, Unanswered
from eligibility.rules.kept import kept
from eligibility.rules.language import (
    ENGLISH,
    FRENCH,
    LEVELS_KEPT,
    UNANSWERED_REPORT,
    Levels,
    Report,
    reports_in,
)
from eligibility.rules.tables import Version

# The least level of each ability, in their order.
Minimum: TypeAlias = tuple[int, ...]

BOTH = (ENGLISH, FRENCH)
ORDER = {Verdict.MET: 2, Verdict.UNKNOWN: 1, Verdict.NOT_MET: 0}
TOUCHES = ("language_tests",)


class Answer(NamedTuple):
    """Whether a minimum is met, and by which report."""

    verdict: Verdict
    language: str
    report: Report

    def figures(self, minimum: Minimum) -> Params:
        """The levels of the report beside those asked for, in the order of the abilities."""
        test = self.report.test
        return {
            "case": self._case(),
            "language": self.language if test else None,
            "test": str(test.test) if test and isinstance(test.test, str) else None,
            "estimate": self.report.estimate,
            "levels": [span.low for span in self.report.levels],
            "levels_at_most": [span.high for span in self.report.levels],
            "needed": list(minimum),
        }

    def _case(self) -> str:
        if self.report is UNANSWERED_REPORT:
            return "unanswered"
        return "none" if self.report.test is None else str(self.verdict)


def condition(
    program: str,
    candidate: Candidate,
    on: date,
    minimum: Minimum,
    rule: Version,
    at_most: Minimum | None = None,
) -> Condition:
    """The language condition of a program; `minimum` is by ability, in their order.

    Where the facts leave open which of two minimums holds, `at_most` is the higher one; the verdict is
    certain only where both give the same.
    """
    tests = candidate.language_tests
    answer = best(tests, on, minimum)
    found, params = answer.verdict, answer.figures(minimum)
    if at_most is not None and at_most != minimum:
        found = verdict(tests, on, minimum, at_most)
        case = str(found) if params["case"] in set(Verdict) else params["case"]
        params = {**params, "case": case, "needed_at_most": list(at_most)}
    key = f"{program}.language"
    return Condition(key, found, rule.source, rule.effective, params, touches=TOUCHES)


def verdict(
    tests: tuple[LanguageTest, ...] | Unanswered,
    on: date,
    minimum: Minimum,
    at_most: Minimum | None = None,
    languages: tuple[str, ...] = BOTH,
) -> Verdict:
    """The bare verdict of `condition`."""
    choices = reports_in(tests, languages, on)
    found = _best(minimum, languages, *choices).verdict
    if at_most is None or at_most == minimum or _best(at_most, languages, *choices).verdict is found:
        return found
    return Verdict.UNKNOWN


@cache
def all_four(level: int) -> Minimum:
    """The same level in every ability; the same object each time, so that answers are kept by it."""
    return (level,) * len(ABILITIES)


@kept
def by_ability(levels: Mapping[str, int]) -> Minimum:
    """The levels that a table names for each ability, in their order."""
    return tuple([levels[ability] for ability in ABILITIES])


def best(
    tests: tuple[LanguageTest, ...] | Unanswered,
    on: date,
    minimum: Minimum,
    languages: tuple[str, ...] = BOTH,
) -> Answer:
    """The report that comes nearest to the minimum; its verdict is that over all of them."""
    return _best(minimum, languages, *reports_in(tests, languages, on))


@kept
def _best(minimum: Minimum, languages: tuple[str, ...], *choices: tuple[Report, ...]) -> Answer:
    found = [
        Answer(_meets(report.valid, report.levels, minimum), language, report)
        for language, reports in zip(languages, choices, strict=True)
        for report in reports
    ]
    return max(found, key=lambda one: (ORDER[one.verdict], _sum(one.report.levels)))


@lru_cache(LEVELS_KEPT)
def _meets(valid: Verdict, levels: Levels, minimum: Minimum) -> Verdict:
    """Whether a report counts and every ability of it reaches the level asked for."""
    asked = zip(levels, minimum, strict=True)
    return all_of((valid, *[span.at_least(level) for span, level in asked]))


@lru_cache(LEVELS_KEPT)
def _sum(levels: Levels) -> int:
    return sum([span.low for span in levels])
