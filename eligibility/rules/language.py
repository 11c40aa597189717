"""Raw test scores become CLB/NCLC levels, and a report is valid or not on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from eligibility.rules import tables
from eligibility.rules.dates import years_later
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.eras import Eras
from eligibility.rules.facts import ABILITIES, UNANSWERED, LanguageTest, Unanswered
from eligibility.rules.kept import kept
from eligibility.rules.tables import Version
from eligibility.rules.terms import ALWAYS, Term, both, since, years_from

ENGLISH = "english"
FRENCH = "french"
LANGUAGES = {
    "ielts_gt": ENGLISH,
    "celpip_g": ENGLISH,
    "pte_core": ENGLISH,
    "clb": ENGLISH,
    "tef_canada": FRENCH,
    "tcf_canada": FRENCH,
    "nclc": FRENCH,
}
ESTIMATES = frozenset({"clb", "nclc"})

BELOW_4 = 3
HIGHEST = 10
ANY_LEVEL = Span(0, HIGHEST)
# The levels of a test are the same for many people; what follows from them is kept for as many as this.
LEVELS_KEPT = 4096


class Levels(NamedTuple):
    """The level of each ability, in the order of `ABILITIES`."""

    speaking: Span
    listening: Span
    reading: Span
    writing: Span

    @classmethod
    def all_four(cls, span: Span) -> Levels:
        """The same in every ability."""
        return cls(span, span, span, span)

    @property
    def lowest(self) -> Span:
        """The lowest of the four."""
        return _lowest(self)

    @property
    def is_exact(self) -> bool:
        """Whether every level is known for certain."""
        return all(low == high for low, high in self)


@lru_cache(LEVELS_KEPT)
def _lowest(levels: Levels) -> Span:
    return Span(min(levels).low, min([span.high for span in levels]))


NO_LEVELS = Levels.all_four(Span(0, 0))
ANY_LEVELS = Levels.all_four(ANY_LEVEL)


@dataclass(frozen=True, slots=True)
class Report:
    """What one test report (or none: `test` None) says of one language on a day.

    `valid` is met when the report certainly counts, unknown when it may. `lapses_on` is the first day on
    which it no longer counts, by its earliest reading; None when undated.
    """

    test: LanguageTest | None
    levels: Levels
    valid: Verdict
    estimate: bool = False
    lapses_on: date | None = None

    @property
    def lowest(self) -> Span:
        """The lowest of the four abilities."""
        return self.levels.lowest

    @property
    def is_open(self) -> bool:
        """Whether a level is not known for certain."""
        return not self.levels.is_exact


NO_REPORT = Report(None, NO_LEVELS, Verdict.MET)
UNANSWERED_REPORT = Report(None, ANY_LEVELS, Verdict.UNKNOWN)
ANY_REPORT = (UNANSWERED_REPORT,)


@dataclass(frozen=True, slots=True)
class _Rules:
    """What holds of tests on a day: how long they count, and the table of each accepted one."""

    years: int
    accepted: Mapping[str, Version]


def _rules(on: date) -> _Rules:
    accepted = {}
    for name in LANGUAGES.keys() - ESTIMATES:
        with suppress(tables.NotLoaded):
            accepted[name] = tables.as_of(f"language_{name}", on)
    return _Rules(tables.as_of("validity", on).values["language_test_years"], accepted)


RULES = tables.Periods(
    _rules, "validity", *(f"language_{name}" for name in sorted(LANGUAGES.keys() - ESTIMATES))
)


def levels(test: LanguageTest, on: date) -> Levels:
    """The CLB or NCLC of each ability: 3 stands for "below 4", 10 for 10 and more.

    An ability without an answer may have any level; so has every ability of a test not yet accepted.
    """
    return _levels(test, _table(test, RULES.at(on)))


def _table(test: LanguageTest, rules: _Rules) -> Version | None:
    """The table of a test; None where there is none, or the test was not yet accepted."""
    return None if test.test is UNANSWERED else rules.accepted.get(test.test)


@kept
def _levels(test: LanguageTest, table: Version | None) -> Levels:
    return Levels(*[_level(test.test, ability, getattr(test, ability), table) for ability in ABILITIES])


@lru_cache(LEVELS_KEPT)
def _level(name: str | Unanswered, ability: str, score: Fraction | Unanswered, table: Version | None) -> Span:
    if score is UNANSWERED:
        return ANY_LEVEL
    if name in ESTIMATES:
        return Span.exactly(min(max(int(score), BELOW_4), HIGHEST))
    if table is None:
        return ANY_LEVEL
    return Span.exactly(table.bands[ability].at(score)["level"])


def valid(test: LanguageTest, on: date) -> Verdict:
    """Whether the report exists on the day, is less than two years old and is of an accepted test.

    Two years run from the day of the result, else from the test. An undated report is assumed to hold. A
    date known to the month is read both ways. Before the day from which a test is known to be accepted,
    the answer is unknown.
    """
    rules = RULES.at(on)
    return _valid(test, on, rules.years, _table(test, rules))


def _valid(test: LanguageTest, on: date, years: int, table: Version | None) -> Verdict:
    dated = _term(test, years).holds(on.toordinal())
    certain = dated is not Verdict.MET or table is not None or test.test in ESTIMATES
    return dated if certain else Verdict.UNKNOWN


@kept
def _term(test: LanguageTest, years: int) -> Term:
    """The days on which the report exists and still counts."""
    taken, start = test.taken_on, test.result_on or test.taken_on
    exists = ALWAYS if taken is UNANSWERED else since(taken)
    return exists if start is UNANSWERED else both(exists, years_from(start, years))


def valid_until(test: LanguageTest, on: date) -> date | None:
    """The first day on which the report no longer counts, by its earliest reading; None when undated."""
    start = test.result_on or test.taken_on
    return None if start is UNANSWERED else years_later(start.first, RULES.at(on).years)


def report(test: LanguageTest, on: date) -> Report:
    """What the report says on the day, whether it counts or not."""
    rules = RULES.at(on)
    table = _table(test, rules)
    return _report(test, _levels(test, table), _valid(test, on, rules.years, table), rules.years)


@kept
def _report(test: LanguageTest, levels: Levels, valid: Verdict, years: int) -> Report:
    start = test.result_on or test.taken_on
    lapses = None if start is UNANSWERED else years_later(start.first, years)
    return Report(test, levels, valid, test.test in ESTIMATES, lapses)


def reports(tests: tuple[LanguageTest, ...] | Unanswered, language: str, on: date) -> tuple[Report, ...]:
    """The reports of one language that count or may count; having none is one too, where it is possible.

    Certain reports come first. When the tests are not answered, one report that may say anything.
    """
    return ANY_REPORT if tests is UNANSWERED else held(tests, on).choices[language]


def reports_in(
    tests: tuple[LanguageTest, ...] | Unanswered, languages: tuple[str, ...], on: date
) -> list[tuple[Report, ...]]:
    """The `reports` of each of some languages."""
    if tests is UNANSWERED:
        return [ANY_REPORT for _ in languages]
    found = held(tests, on).choices
    return [found[language] for language in languages]


@dataclass(frozen=True, slots=True)
class Held:
    """All reports of a person as they stand on a day, and those of each language that count or may."""

    reports: tuple[Report, ...]
    choices: Mapping[str, tuple[Report, ...]]


def held(tests: tuple[LanguageTest, ...], on: date) -> Held:
    """The reports on a day; the same object for all days on which they stand the same."""
    return _eras(tests).at(on)


@kept
def _eras(tests: tuple[LanguageTest, ...]) -> Eras[Held]:
    starts = RULES.starts()
    lengths = {version.values["language_test_years"] for version in tables.versions("validity")[1]}
    days = [day for test in tests for years in lengths for day in _term(test, years).days]
    return Eras([*days, *(start.toordinal() for start in starts)], lambda on: _held(tests, on))


def _held(tests: tuple[LanguageTest, ...], on: date) -> Held:
    found = tuple(report(test, on) for test in tests)
    by_language = {
        name: choices(*(one for one in found if one.test and may_be(one.test, name)))
        for name in (ENGLISH, FRENCH)
    }
    return Held(found, by_language)


@kept
def choices(*found: Report) -> tuple[Report, ...]:
    """Of some reports those that count, then those that may; no report at all where none certainly does."""
    certain = [one for one in found if one.valid is Verdict.MET]
    possible = [one for one in found if one.valid is Verdict.UNKNOWN]
    return (*(certain or [NO_REPORT]), *possible)


def may_be(test: LanguageTest, language: str | None) -> bool:
    """Whether a report is, or may be, of a language; of any, where none is named."""
    return test.test is UNANSWERED or language in (None, LANGUAGES[test.test])


def best_points(choices: tuple[Report, ...], worth: Callable[[Levels], Span]) -> tuple[Report, Span]:
    """Of the reports of a language the one that certainly scores most; its points with what others could add.

    `worth` gives the points of some levels; abilities of different reports are never mixed.
    """
    if len(choices) == 1:
        return choices[0], worth(choices[0].levels)
    sure = [report for report in choices if report.valid is Verdict.MET] or choices
    best = max(sure, key=lambda report: _rank(report, worth))
    return best, Span(worth(best.levels).low, max(worth(report.levels).high for report in choices))


def best_report(choices: tuple[Report, ...], worth: Callable[[Levels], Span]) -> Report:
    """The report of `best_points`; where another could score more, its levels reach up to that one's.

    It then says that it is unknown. The levels so raised may promise a little more than any one report
    can give; `best_points` has the exact range.
    """
    if len(choices) == 1:
        return choices[0]
    best, points = best_points(choices, worth)
    if points.high <= worth(best.levels).high:
        return best
    better = [one for one in choices if worth(one.levels).high > points.low]
    return Report(best.test, _reaching(best.levels, better), Verdict.UNKNOWN, best.estimate)


def _rank(report: Report, worth: Callable[[Levels], Span]) -> tuple[Span, Levels]:
    return worth(report.levels), report.levels


def _reaching(base: Levels, others: Iterable[Report]) -> Levels:
    reached = zip(*(one.levels for one in others), strict=True)
    return Levels(
        *(
            Span(span.low, max(span.high, *(one.high for one in spans)))
            for span, spans in zip(base, reached, strict=True)
        )
    )
