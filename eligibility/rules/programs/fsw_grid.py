"""The FSW selection grid: six factors of points, of 100 (IRPR 78 to 83)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from eligibility.rules.dates import completed_years
from eligibility.rules.decisions import Line, Params, Span, Verdict
from eligibility.rules.education import Education, primary_codes, standing
from eligibility.rules.facts import Candidate
from eligibility.rules.kept import kept
from eligibility.rules.language import (
    ENGLISH,
    FRENCH,
    HIGHEST,
    LEVELS_KEPT,
    Levels,
    Report,
    best_points,
    best_report,
    reports_in,
)
from eligibility.rules.programs.adaptability import adaptability
from eligibility.rules.programs.adaptability import points as adaptability_points
from eligibility.rules.programs.offers import arranged
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version, as_of
from eligibility.rules.work import skilled_experience

Choices: TypeAlias = tuple[Report, ...]

WINDOW_YEARS = 10
# Every age, every number of years and every level, under each version of the grid.
BANDED_KEPT = 1024


def score(candidate: Candidate, on: date, reference: Reference) -> tuple[Span, tuple[Line, ...]]:
    """The points and their lines, with the order of languages that serves best."""
    grid = as_of("fsw_grid", on)
    spoken = _spoken(candidate, on, grid)
    others = (
        _education(candidate, on, reference, grid),
        _experience(candidate, on, reference, grid),
        _age(candidate, on, grid),
        _arranged(candidate, on, reference, grid),
        adaptability(candidate, on, reference, grid),
    )
    return _sum((spoken.points, _total(others))), (*spoken.lines, *others)


def points(candidate: Candidate, on: date, reference: Reference) -> Span:
    """The points of `score`, without the lines."""
    grid = as_of("fsw_grid", on)
    found = _without_adaptability(candidate, on, reference, grid)
    return _sum((found, adaptability_points(candidate, on, reference, grid)))


def passes(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    """Whether the points reach the pass mark; adaptability is looked at only where it may decide."""
    grid = as_of("fsw_grid", on)
    needed: int = grid.values["pass_mark"]
    found = _without_adaptability(candidate, on, reference, grid)
    if found.low >= needed:
        return Verdict.MET
    if found.high + grid.values["caps"]["adaptability"] < needed:
        return Verdict.NOT_MET
    return _sum((found, adaptability_points(candidate, on, reference, grid))).at_least(needed)


def _without_adaptability(candidate: Candidate, on: date, reference: Reference, grid: Version) -> Span:
    return _sum(
        (
            _spoken(candidate, on, grid).points,
            _education_points(level(candidate, on, reference), grid),
            _experience_points(_years(candidate, on, reference), grid),
            _age_points(candidate, on, grid),
            _arranged_points(arranged(candidate, on, reference), grid),
        )
    )


@dataclass(frozen=True, slots=True)
class Spoken:
    """The points and the lines of both languages in an order; in the best, points reach to the other's."""

    points: Span
    lines: tuple[Line, Line]


def _spoken(candidate: Candidate, on: date, grid: Version) -> Spoken:
    english, french = reports_in(candidate.language_tests, (ENGLISH, FRENCH), on)
    return _best_order(english, french, grid)


@kept
def _best_order(english: Choices, french: Choices, grid: Version) -> Spoken:
    """The first language is one with a report that counts; which one, where either does, serves best."""
    orders = [(ENGLISH, english, FRENCH, french), (FRENCH, french, ENGLISH, english)]
    possible = [order for order in orders if _can_be_first(order[1])] or orders[:1]
    ways = [(_is_first(order[1]), _languages(*order, grid)) for order in possible]
    sure = [way for is_sure, way in ways if is_sure]
    told = max(sure or [way for _, way in ways], key=lambda way: way.points)
    return Spoken(Span(told.points.low, max(way.points.high for _, way in ways)), told.lines)


def _can_be_first(reports: Choices) -> bool:
    return any(report.test is not None for report in reports)


def _is_first(reports: Choices) -> bool:
    return any(report.test is not None and report.valid is Verdict.MET for report in reports)


def _total(lines: Sequence[Line]) -> Span:
    return _sum([line.points for line in lines])


def _sum(spans: Sequence[Span]) -> Span:
    return Span(*map(sum, zip(*spans, strict=True)))


def _line(key: str, points: Span, most: int, grid: Version, params: Params, *touches: str) -> Line:
    return Line(f"fsw.grid.{key}", points.capped(most), most, grid.source, grid.effective, params, touches)


def _languages(first: str, firsts: Choices, second: str, seconds: Choices, grid: Version) -> Spoken:
    """The languages in one order, each with the report that serves it best."""
    caps = grid.values["caps"]
    one = _served(firsts, lambda levels: _first(levels, grid))
    other = _served(seconds, lambda levels: _second(levels, grid))
    lines = (
        _language_line("first_language", first, *one, caps["language_first"], grid),
        _language_line("second_language", second, *other, caps["language_second"], grid),
    )
    return Spoken(_total(lines), lines)


def _served(choices: Choices, worth: Callable[[Levels], Span]) -> tuple[Report, Span]:
    """The report that serves best, and the points that it or another one report gives."""
    return best_report(choices, worth), best_points(choices, worth)[1]


def _language_line(key: str, language: str, report: Report, points: Span, most: int, grid: Version) -> Line:
    params: Params = {
        "case": _case(report),
        "language": language,
        "levels": [span.low for span in report.levels],
        "levels_at_most": [span.high for span in report.levels],
        "estimate": report.estimate,
    }
    return _line(key, points, most, grid, params, "language_tests")


def _case(report: Report) -> str:
    if report.test is not None:
        return "tested"
    return "none" if report.valid is Verdict.MET else "unanswered"


@lru_cache(LEVELS_KEPT)
def _first(levels: Levels, grid: Version) -> Span:
    """Points by ability; an ability below the minimum gives none and the others keep theirs."""
    given = _by_level(grid, "first_language")
    return Span(sum([given[span.low] for span in levels]), sum([given[span.high] for span in levels]))


@lru_cache(LEVELS_KEPT)
def _second(levels: Levels, grid: Version) -> Span:
    """Points once, for the lowest of the four abilities."""
    given, lowest = _by_level(grid, "second_language"), levels.lowest
    return Span(given[lowest.low], given[lowest.high])


@kept
def _by_level(grid: Version, band: str) -> tuple[int, ...]:
    """The points of a language by level, from 0 to the highest."""
    return tuple(_banded(grid, band, level) for level in range(HIGHEST + 1))


@lru_cache(BANDED_KEPT)
def _banded(grid: Version, band: str, number: int) -> int:
    """The points of a number of 0 or more."""
    points: int = grid.bands[band].at(number)["points"]
    return points


def level(candidate: Candidate, on: date, reference: Reference) -> Education:
    """The level of education, for the points and for the condition."""
    return standing(candidate.credentials, on, primary_codes(candidate.jobs, reference))


def _education_points(found: Education, grid: Version) -> Span:
    table = grid.values["education"]
    return Span(table[found.low], table[found.high])


def _education(candidate: Candidate, on: date, reference: Reference, grid: Version) -> Line:
    found = level(candidate, on, reference)
    params: Params = {"level": found.low, "level_at_most": found.high}
    points = _education_points(found, grid)
    return _line("education", points, grid.values["caps"]["education"], grid, params, "credentials")


def _experience(candidate: Candidate, on: date, reference: Reference, grid: Version) -> Line:
    years = _years(candidate, on, reference)
    points = _experience_points(years, grid)
    params: Params = {"years": years.low, "years_at_most": years.high}
    return _line("experience", points, grid.values["caps"]["experience"], grid, params, "jobs")


def _years(candidate: Candidate, on: date, reference: Reference) -> Span:
    return skilled_experience(candidate.jobs, on, reference, WINDOW_YEARS).years


def _experience_points(years: Span, grid: Version) -> Span:
    return Span(_banded(grid, "experience", years.low), _banded(grid, "experience", years.high))


def _age_points(candidate: Candidate, on: date, grid: Version) -> Span:
    age = completed_years(candidate.birth_date, on)
    return Span.exactly(_banded(grid, "age", max(age, 0)))


def _age(candidate: Candidate, on: date, grid: Version) -> Line:
    age = completed_years(candidate.birth_date, on)
    points = _age_points(candidate, on, grid)
    return _line("age", points, grid.values["caps"]["age"], grid, {"age": age}, "birth_date")


def _arranged(candidate: Candidate, on: date, reference: Reference, grid: Version) -> Line:
    verdict = arranged(candidate, on, reference)
    points = _arranged_points(verdict, grid)
    params: Params = {"offer": str(verdict)}
    most: int = grid.values["caps"]["arranged_employment"]
    return _line("arranged_employment", points, most, grid, params, "job_offers", "work_permit")


def _arranged_points(verdict: Verdict, grid: Version) -> Span:
    return verdict.points(grid.values["arranged_employment"])
