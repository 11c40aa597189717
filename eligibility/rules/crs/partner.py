"""Section B: the partner's education, first official language and work in Canada."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from eligibility.rules import education, language, tables, work
from eligibility.rules.crs.grid import WITHOUT_SPOUSE, Grid, at, of_abilities
from eligibility.rules.crs.lines import (
    Given,
    counting_params,
    education_params,
    language_params,
    line,
    span_case,
)
from eligibility.rules.decisions import Line, Params, Span
from eligibility.rules.education import Education
from eligibility.rules.facts import UNANSWERED, Partner, Unanswered
from eligibility.rules.kept import kept
from eligibility.rules.language import ENGLISH, FRENCH, Levels, Report
from eligibility.rules.reference import Reference

Three: TypeAlias = tuple[int, int, int]
Choices: TypeAlias = tuple[Report, ...]

UNKNOWN_PARTNER = Partner()


@dataclass(frozen=True, slots=True)
class Figures:
    """An accompanying partner on a day: the certain and possible points, and what they rest on."""

    partner: Partner
    education: Education
    spoken: Spoken
    years: Span
    low: Three
    high: Three


@dataclass(frozen=True, slots=True)
class Spoken:
    """The official language in which the partner certainly scores most; `points` after the cap."""

    name: str
    report: Report
    points: Span


def figures(found: Partner | Unanswered | None, on: date, reference: Reference, grid: Grid) -> Figures:
    """The partner as far as said; of one of whom nothing is said anything is possible."""
    partner = found if isinstance(found, Partner) else UNKNOWN_PARTNER
    level = education.standing(partner.credentials, on)
    english, french = language.reports_in(partner.language_tests, (ENGLISH, FRENCH), on)
    spoken = _spoken(english, french, grid)
    years = work.canadian_experience(partner.jobs, on, reference, partner=True).years
    given, worked = grid.partner_education, grid.partner_work
    low = given[level.low], spoken.points.low, at(worked, years.low)
    return Figures(
        partner, level, spoken, years, low, (given[level.high], spoken.points.high, at(worked, years.high))
    )


@kept
def _spoken(english: Choices, french: Choices, grid: Grid) -> Spoken:
    """The better of the two languages, its possible points reaching to those of the other."""

    def worth(levels: Levels) -> Span:
        return of_abilities(grid.partner_language, levels)

    found = [
        (name, *language.best_points(choices, worth))
        for name, choices in ((ENGLISH, english), (FRENCH, french))
    ]
    name, report, points = max(found, key=lambda item: item[2])
    whole = Span(points.low, max(points.high for _, _, points in found))
    return Spoken(name, report, whole.capped(grid.partner_caps["language"]))


def lines(figures: Figures | None, found: object, on: date, column: str, given: Given) -> list[Line]:
    """The three lines with the points given; all nothing in the column without a spouse."""
    if column == WITHOUT_SPOUSE or figures is None:
        return _not_counted(found, on, given)
    return [_education(figures, on, given), _language(figures, on, given), _canadian_work(figures, on, given)]


def _not_counted(found: object, on: date, given: Given) -> list[Line]:
    """Without a spouse the lines give nothing; what is given belongs to the other column, if that is open."""
    params: Params = {"case": _why_not(found)}
    return [
        line(f"partner.{name}", given[f"partner.{name}"], 0, tables.as_of(table, on), params, ("partner",))
        for name, table in (
            ("education", "crs_education"),
            ("language", "crs_spouse_language"),
            ("canadian_work", "crs_canadian_work"),
        )
    ]


def _why_not(found: object) -> str:
    if found is None:
        return "no_partner"
    if not isinstance(found, Partner):
        return "partner_unanswered"
    if found.accompanying is False:
        return "not_coming"
    return "canadian" if found.canadian_or_pr is True else "partner_unanswered"


def _education(found: Figures, on: date, given: Given) -> Line:
    key = "partner.education"
    params = education_params(found.education, found.partner.credentials is UNANSWERED)
    version = tables.as_of("crs_education", on)
    return line(key, given[key], _cap(on, "education"), version, params, ("partner.credentials",))


def _language(found: Figures, on: date, given: Given) -> Line:
    key, spoken = "partner.language", found.spoken
    params = language_params(spoken.report, found.partner.language_tests, spoken.name)
    if not spoken.points.is_exact and params["case"] != "unanswered":
        params["case"] = "open"
    version = tables.as_of("crs_spouse_language", on)
    return line(key, given[key], _cap(on, "language"), version, params, ("partner.language_tests",))


def _canadian_work(found: Figures, on: date, given: Given) -> Line:
    key = "partner.canadian_work"
    params: Params = {
        "case": "unanswered" if found.partner.jobs is UNANSWERED else span_case(found.years),
        "years": found.years.low,
        "possible": found.years.high,
        **counting_params(on),
    }
    version = tables.as_of("crs_canadian_work", on)
    return line(key, given[key], _cap(on, "canadian_work"), version, params, ("partner.jobs",))


def _cap(on: date, factor: str) -> int:
    return int(tables.as_of("crs_caps", on).values["partner"][factor])
