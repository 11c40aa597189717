"""Section B: the partner's education, first official language and work in Canada."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from eligibility.rules import education, language, tables, work
from eligibility.rules.crs.core import education_params
from eligibility.rules.crs.lines import (
    NOTHING,
    Points,
    language_params,
    language_points,
    line,
    over,
    span_case,
)
from eligibility.rules.crs.standing import WITHOUT_SPOUSE, Standing
from eligibility.rules.decisions import Line, Params, Span
from eligibility.rules.education import Education
from eligibility.rules.facts import UNANSWERED, Candidate, Partner, Unanswered
from eligibility.rules.language import ENGLISH, FRENCH, Report
from eligibility.rules.tables import Bands

Spoken: TypeAlias = tuple[str, Report, Span]

COLUMN = "partner"
NOT_COUNTED: Points = dict.fromkeys(
    ("partner.education", "partner.language", "partner.canadian_work"), NOTHING
)


def points(person: Standing, column: str) -> Points:
    """The points of the three lines; all nothing in the column without a spouse."""
    if column == WITHOUT_SPOUSE:
        return NOT_COUNTED
    found = _partner(person)
    level = education.standing(found.credentials, person.on)
    return {
        "partner.education": _education_points(level, person.on),
        "partner.language": _language_points(_languages(found, person.on), person.on),
        "partner.canadian_work": _canadian_work_points(_years(found, person), person.on),
    }


def lines(person: Standing, column: str) -> list[Line]:
    """The same, explained."""
    if column == WITHOUT_SPOUSE:
        return _not_counted(person.candidate, person.on)
    found = _partner(person)
    return [_education(found, person.on), _language(found, person.on), _canadian_work(found, person)]


def _partner(person: Standing) -> Partner:
    partner = person.candidate.partner
    return partner if isinstance(partner, Partner) else Partner()


def _not_counted(candidate: Candidate, on: date) -> list[Line]:
    params: Params = {"case": _why_not(candidate.partner)}
    return [
        line(f"partner.{name}", NOTHING, 0, tables.as_of(table, on), params, ("partner",))
        for name, table in (
            ("education", "crs_education"),
            ("language", "crs_spouse_language"),
            ("canadian_work", "crs_canadian_work"),
        )
    ]


def _why_not(partner: Partner | Unanswered | None) -> str:
    if partner is None:
        return "no_partner"
    if partner is UNANSWERED:
        return "partner_unanswered"
    if partner.accompanying is False:
        return "not_coming"
    return "canadian" if partner.canadian_or_pr is True else "partner_unanswered"


def _education_points(found: Education, on: date) -> Span:
    given = tables.as_of("crs_education", on).values[COLUMN]
    return Span(given[found.low], given[found.high])


def _education(partner: Partner, on: date) -> Line:
    found = education.standing(partner.credentials, on)
    return line(
        "partner.education",
        _education_points(found, on),
        _cap(on, "education"),
        tables.as_of("crs_education", on),
        education_params(found, partner.credentials is UNANSWERED),
        ("partner.credentials",),
    )


def _languages(partner: Partner, on: date) -> list[Spoken]:
    """For each official language the best report and its points."""
    bands = tables.as_of("crs_spouse_language", on).bands["level"]
    return [(name, *_best(partner, name, on, bands)) for name in (ENGLISH, FRENCH)]


def _language_points(found: list[Spoken], on: date) -> Span:
    certain = max(points for _, _, points in found)
    return Span(certain.low, max(points.high for _, _, points in found)).capped(_cap(on, "language"))


def _language(partner: Partner, on: date) -> Line:
    version = tables.as_of("crs_spouse_language", on)
    found = _languages(partner, on)
    spoken, report, _ = max(found, key=lambda item: item[2])
    points = _language_points(found, on)
    params = language_params(report, partner.language_tests, spoken, on)
    if not points.is_exact and params["case"] != "unanswered":
        params["case"] = "open"
    most = _cap(on, "language")
    return line("partner.language", points, most, version, params, ("partner.language_tests",))


def _best(partner: Partner, name: str, on: date, bands: Bands) -> tuple[Report, Span]:
    choices = language.reports(partner.language_tests, name, on)
    return language.best_points(choices, lambda levels: language_points(levels, bands, "points"))


def _years(partner: Partner, person: Standing) -> Span:
    return work.canadian_experience(partner.jobs, person.on, person.reference, partner=True).years


def _canadian_work_points(years: Span, on: date) -> Span:
    bands = tables.as_of("crs_canadian_work", on).bands["years"]
    return over(years, lambda full: int(bands.at(full)[COLUMN]))


def _canadian_work(partner: Partner, person: Standing) -> Line:
    version = tables.as_of("crs_canadian_work", person.on)
    years = _years(partner, person)
    params: Params = {
        "case": "unanswered" if partner.jobs is UNANSWERED else span_case(years),
        "years": years.low,
        "possible": years.high,
    }
    points = _canadian_work_points(years, person.on)
    most = _cap(person.on, "canadian_work")
    return line("partner.canadian_work", points, most, version, params, ("partner.jobs",))


def _cap(on: date, factor: str) -> int:
    return int(tables.as_of("crs_caps", on).values["partner"][factor])
