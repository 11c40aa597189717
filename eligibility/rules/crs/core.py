"""Section A explained: age, education, the official languages and work in Canada."""

from __future__ import annotations

from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs.grid import Column, Points, at, of_abilities
from eligibility.rules.crs.languages import Presentation
from eligibility.rules.crs.lines import (
    Given,
    counting_params,
    education_params,
    language_params,
    line,
    span_case,
)
from eligibility.rules.crs.standing import Standing
from eligibility.rules.dates import years_later
from eligibility.rules.decisions import Line, Params
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.language import Report


def lines(person: Standing, way: Presentation, column: Column, given: Given) -> list[Line]:
    """The five lines, with the points given."""
    first, second = way.reports
    return [
        _age(person, column, given),
        _education(person, column, given),
        _language("first_language", person, first, way.first, column, given),
        _language("second_language", person, second, way.second, column, given),
        _canadian_work(person, column, given),
    ]


def _age(person: Standing, column: Column, given: Given) -> Line:
    """Age in completed years, with the birthday that changes its points next."""
    born, key = person.candidate.birth_date, "core.age"
    turning = _next_change(column.age, person.age)
    changes_on = years_later(born, turning) if turning else None
    params: Params = {
        "case": "changes" if turning else "stays",
        "age": person.age,
        "turning": turning,
        "changes_on": changes_on.isoformat() if changes_on else None,
        "then": at(column.age, turning) if turning else None,
        "then_unconfirmed": _unconfirmed(changes_on),
        "column": column.name,
    }
    version = tables.as_of("crs_age", person.on)
    return line(key, given[key], column.caps["age"], version, params, ("birth_date",))


def _unconfirmed(day: date | None) -> str | None:
    """Since when the values of that later day are not known, where they are not."""
    since = tables.as_of("crs_versions", day).unknown_from if day else None
    return since.isoformat() if since else None


def _next_change(points: Points, age: int) -> int | None:
    now = at(points, age)
    return next((years for years in range(age + 1, len(points)) if points[years] != now), None)


def _education(person: Standing, column: Column, given: Given) -> Line:
    key = "core.education"
    found = education_params(person.education, person.candidate.credentials is UNANSWERED)
    params: Params = {**found, "column": column.name}
    version = tables.as_of("crs_education", person.on)
    return line(key, given[key], column.caps["education"], version, params, ("credentials",))


def _language(
    name: str, person: Standing, report: Report, language: str | None, column: Column, given: Given
) -> Line:
    """Points for each ability, together held to the cap of the column."""
    most, key = column.caps[name], f"core.{name}"
    table = column.first_language if name == "first_language" else column.second_language
    raw = of_abilities(table, report.levels).low
    found = language_params(report, person.candidate.language_tests, language)
    if found["case"] == "lapsed" and given[key].high:
        # No report counts for certain, and one may: of a month known without its day, or not yet accepted.
        found["case"] = "open"
    params: Params = {
        **found,
        "column": column.name,
        "capped_from": raw if raw > most else None,
        "cap": most,
    }
    version = tables.as_of(f"crs_{name}", person.on)
    return line(key, given[key], most, version, params, ("language_tests",))


def _canadian_work(person: Standing, column: Column, given: Given) -> Line:
    """Points for full years of skilled work in Canada in the last ten years."""
    key, years = "core.canadian_work", person.canadian
    params: Params = {
        "case": "unanswered" if person.candidate.jobs is UNANSWERED else span_case(years),
        "years": years.low,
        "possible": years.high,
        "column": column.name,
        **counting_params(person.on),
    }
    version = tables.as_of("crs_canadian_work", person.on)
    return line(key, given[key], column.caps["canadian_work"], version, params, ("jobs",))
