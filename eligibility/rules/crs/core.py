"""Section A: age, education, the official languages and work in Canada."""

from __future__ import annotations

from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs.lines import language_params, language_points, line, over, span_case
from eligibility.rules.crs.standing import Standing
from eligibility.rules.dates import completed_years, years_later
from eligibility.rules.decisions import Line, Params, Span
from eligibility.rules.education import LESS_THAN_SECONDARY, Education
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.language import Report
from eligibility.rules.tables import Bands


def lines(person: Standing, column: str) -> list[Line]:
    """The lines of section A that do not depend on the choice of languages."""
    return [age(person, column), education(person, column), canadian_work(person, column)]


def age(person: Standing, column: str) -> Line:
    """Points for age in completed years, with the birthday that changes them next."""
    version = tables.as_of("crs_age", person.on)
    bands = version.bands["age"]
    born = person.candidate.birth_date
    years = max(completed_years(born, person.on), 0)
    turning = _next_change(bands, years, column)
    params: Params = {
        "case": "changes" if turning else "stays",
        "age": years,
        "turning": turning,
        "changes_on": years_later(born, turning).isoformat() if turning else None,
        "then": bands.at(turning)[column] if turning else None,
        "column": column,
    }
    most = _cap(person.on, column, "age")
    return line("core.age", Span.exactly(bands.at(years)[column]), most, version, params, ("birth_date",))


def _next_change(bands: Bands, years: int, column: str) -> int | None:
    now = bands.at(years)[column]
    return next((row["min"] for row in bands.rows if row["min"] > years and row[column] != now), None)


def education(person: Standing, column: str) -> Line:
    """Points for the highest level of education."""
    version = tables.as_of("crs_education", person.on)
    points = version.values[column]
    found = person.education
    return line(
        "core.education",
        Span(points[found.low], points[found.high]),
        _cap(person.on, column, "education"),
        version,
        {**education_params(found, person.candidate.credentials is UNANSWERED), "column": column},
        ("credentials",),
    )


def education_params(found: Education, unanswered: bool) -> Params:
    """The level, and what keeps a credential from counting."""
    return {
        "case": _education_case(found, unanswered),
        "level": found.low,
        "possible": found.high,
        "credential": found.credential,
        "without_eca": list(found.without_eca),
        "other_body": list(found.other_body),
    }


def _education_case(found: Education, unanswered: bool) -> str:
    if unanswered:
        return "unanswered"
    if not found.is_exact:
        return "body" if found.other_body else "open"
    if found.without_eca:
        return "without_eca"
    return "none" if found.low == LESS_THAN_SECONDARY else "exact"


def first_language(person: Standing, report: Report, language: str | None, column: str) -> Line:
    """Points for each ability in the first official language."""
    return _language("first_language", person, report, language, column)


def second_language(person: Standing, report: Report, language: str | None, column: str) -> Line:
    """Points for each ability in the other official language, held to the cap of the column."""
    return _language("second_language", person, report, language, column)


def _language(name: str, person: Standing, report: Report, language: str | None, column: str) -> Line:
    on = person.on
    version = tables.as_of(f"crs_{name}", on)
    raw = language_points(report.levels, version.bands["level"], column)
    most = _cap(on, column, name)
    params: Params = {
        **language_params(report, person.candidate.language_tests, language, on),
        "column": column,
        "capped_from": raw.low if raw.low > most else None,
        "cap": most,
    }
    return line(f"core.{name}", raw.capped(most), most, version, params, ("language_tests",))


def canadian_work(person: Standing, column: str) -> Line:
    """Points for full years of skilled work in Canada in the last ten years."""
    version = tables.as_of("crs_canadian_work", person.on)
    bands = version.bands["years"]
    params: Params = {
        "case": "unanswered" if person.candidate.jobs is UNANSWERED else span_case(person.canadian),
        "years": person.canadian.low,
        "possible": person.canadian.high,
        "column": column,
    }
    points = over(person.canadian, lambda years: int(bands.at(years)[column]))
    most = _cap(person.on, column, "canadian_work")
    return line("core.canadian_work", points, most, version, params, ("jobs",))


def _cap(on: date, column: str, factor: str) -> int:
    return int(tables.as_of("crs_caps", on).values[column][factor])
