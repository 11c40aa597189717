"""Raw test scores become CLB/NCLC levels, and a report is valid or not on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from eligibility.rules import tables
from eligibility.rules.dates import years_later
from eligibility.rules.decisions import Span, Verdict, all_of
from eligibility.rules.facts import ABILITIES, UNANSWERED, LanguageTest, Unanswered
from eligibility.rules.kept import kept
from eligibility.rules.logic import exists, read_both_ways
from eligibility.rules.tables import Version

Levels: TypeAlias = Mapping[str, Span]

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
NO_LEVELS: Levels = dict.fromkeys(ABILITIES, Span(0, 0))
ANY_LEVELS: Levels = dict.fromkeys(ABILITIES, Span(0, HIGHEST))


@dataclass(frozen=True, slots=True)
class Report:
    """What one test report (or none: `test` None) says of one language on a day.

    `valid` is met when the report certainly counts, unknown when it may.
    """

    test: LanguageTest | None
    levels: Levels
    valid: Verdict
    estimate: bool = False

    @property
    def lowest(self) -> Span:
        """The lowest of the four abilities."""
        return _lowest(self.levels)

    @property
    def is_open(self) -> bool:
        """Whether a level is not known for certain."""
        return not all(span.is_exact for span in self.levels.values())


@kept
def _lowest(levels: Levels) -> Span:
    spans = levels.values()
    return Span(min(span.low for span in spans), min(span.high for span in spans))


NO_REPORT = Report(None, NO_LEVELS, Verdict.MET)
UNANSWERED_REPORT = Report(None, ANY_LEVELS, Verdict.UNKNOWN)
ANY_REPORT = (UNANSWERED_REPORT,)


def language_of(test_name: str) -> str:
    """The official language that a test is of."""
    return LANGUAGES[test_name]


def levels(test: LanguageTest, on: date) -> Levels:
    """The CLB or NCLC of each ability: 3 stands for "below 4", 10 for 10 and more.

    An ability without an answer may have any level; so has every ability of a test not yet accepted.
    """
    return _levels(test, _table(test.test, on))


@kept
def _levels(test: LanguageTest, table: Version | None) -> Levels:
    return {ability: _level(test.test, ability, getattr(test, ability), table) for ability in ABILITIES}


def _level(name: str | Unanswered, ability: str, score: Fraction | Unanswered, table: Version | None) -> Span:
    if score is UNANSWERED or name is UNANSWERED:
        return ANY_LEVELS[ability]
    if name in ESTIMATES:
        return Span.exactly(min(max(int(score), BELOW_4), HIGHEST))
    if table is None:
        return ANY_LEVELS[ability]
    return Span.exactly(table.bands[ability].at(score)["level"])


def _table(name: str | Unanswered, on: date) -> Version | None:
    """The table of a test as of the day; None where there is none, or the test was not yet accepted."""
    if name is UNANSWERED or name in ESTIMATES:
        return None
    try:
        return tables.as_of(f"language_{name}", on)
    except tables.NotLoaded:
        return None


def valid(test: LanguageTest, on: date) -> Verdict:
    """Whether the report exists on the day, is less than two years old and is of an accepted test.

    Two years run from the day of the result, else from the test. An undated report is assumed to hold. A
    date known to the month is read both ways. Before the day from which a test is known to be accepted,
    the answer is unknown.
    """
    return all_of((Verdict.of(exists(test.taken_on, on)), _current(test, on), _accepted(test.test, on)))


def _current(test: LanguageTest, on: date) -> Verdict:
    start = test.result_on or test.taken_on
    if start is UNANSWERED:
        return Verdict.MET
    years = tables.as_of("validity", on).values["language_test_years"]
    return Verdict.of(read_both_ways(start, lambda day: day <= on < years_later(day, years)))


def _accepted(name: str | Unanswered, on: date) -> Verdict:
    if name is UNANSWERED:
        return Verdict.UNKNOWN
    if name in ESTIMATES:
        return Verdict.MET
    return Verdict.UNKNOWN if _table(name, on) is None else Verdict.MET


def valid_until(test: LanguageTest, on: date) -> date | None:
    """The first day on which the report no longer counts, by its earliest reading; None when undated."""
    start = test.result_on or test.taken_on
    if start is UNANSWERED:
        return None
    return years_later(start.first, tables.as_of("validity", on).values["language_test_years"])


def reports(tests: tuple[LanguageTest, ...] | Unanswered, language: str, on: date) -> tuple[Report, ...]:
    """The reports of one language that count or may count; having none is one too, where it is possible.

    Certain reports come first. When the tests are not answered, one report that may say anything.
    """
    if tests is UNANSWERED:
        return ANY_REPORT
    found = (_report(test, levels(test, on), valid(test, on)) for test in tests if may_be(test, language))
    return _choices(*found)


@kept
def _choices(*found: Report) -> tuple[Report, ...]:
    certain = [report for report in found if report.valid is Verdict.MET]
    possible = [report for report in found if report.valid is Verdict.UNKNOWN]
    return (*(certain or [NO_REPORT]), *possible)


def may_be(test: LanguageTest, language: str | None) -> bool:
    """Whether a report is, or may be, of a language; of any, where none is named."""
    return test.test is UNANSWERED or language in (None, LANGUAGES[test.test])


@kept
def _report(test: LanguageTest, levels: Levels, valid: Verdict) -> Report:
    return Report(test, levels, valid, test.test in ESTIMATES)


def best_points(choices: tuple[Report, ...], worth: Callable[[Levels], Span]) -> tuple[Report, Span]:
    """Of the reports of a language the one that certainly scores most; its points with what others could add.

    `worth` gives the points of some levels; abilities of different reports are never mixed.
    """
    sure = [report for report in choices if report.valid is Verdict.MET] or choices
    best = max(sure, key=lambda report: _rank(report, worth))
    return best, Span(worth(best.levels).low, max(worth(report.levels).high for report in choices))


def best_report(choices: tuple[Report, ...], worth: Callable[[Levels], Span]) -> Report:
    """The report of `best_points`; where another could score more, its levels reach up to that one's.

    It then says that it is unknown. The levels so raised may promise a little more than any one report
    can give; `best_points` has the exact range.
    """
    best, points = best_points(choices, worth)
    if points.high <= worth(best.levels).high:
        return best
    better = [one for one in choices if worth(one.levels).high > points.low]
    return Report(best.test, _reaching(best.levels, better), Verdict.UNKNOWN, best.estimate)


def _rank(report: Report, worth: Callable[[Levels], Span]) -> tuple[Span, list[Span]]:
    return worth(report.levels), [report.levels[ability] for ability in ABILITIES]


def _reaching(base: Levels, others: Iterable[Report]) -> Levels:
    highs = list(others)
    return {
        ability: Span(span.low, max(span.high, *(one.levels[ability].high for one in highs)))
        for ability, span in base.items()
    }
