"""Section A: age, education, the official languages and work in Canada."""

from __future__ import annotations

from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs.languages import Presentation
from eligibility.rules.crs.lines import Points, language_params, language_points, line, over, span_case
from eligibility.rules.crs.standing import Standing
from eligibility.rules.dates import completed_years, years_later
from eligibility.rules.decisions import Line, Params, Span
from eligibility.rules.education import LESS_THAN_SECONDARY, Education
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.language import Report
from eligibility.rules.tables import Bands


def points(person: Standing, column: str) -> Points:
    """The points of section A that do not depend on the choice of languages."""
    return {
        "core.age": _age_points(person, column),
        "core.education": _education_points(person, column),
        "core.canadian_work": _canadian_work_points(person, column),
    }


def lines(person: Standing, column: str) -> list[Line]:
    """The same, explained."""
    return [_age(person, column), _education(person, column), _canadian_work(person, column)]


def language_section(person: Standing, way: Presentation, column: str) -> Points:
    """The points for each ability in the two official languages, as presented."""
    first, second = way.reports
    return {
        "core.first_language": _language_points("first_language", person, first, column),
        "core.second_language": _language_points("second_language", person, second, column),
    }


def language_lines(person: Standing, way: Presentation, column: str) -> list[Line]:
    """The same, explained."""
    first, second = way.reports
    return [
        _language("first_language", person, first, way.first, column),
        _language("second_language", person, second, way.second, column),
    ]


def _years_of_age(person: Standing) -> int:
    return max(completed_years(person.candidate.birth_date, person.on), 0)


def _age_points(person: Standing, column: str) -> Span:
    bands = tables.as_of("crs_age", person.on).bands["age"]
    return Span.exactly(bands.at(_years_of_age(person))[column])


def _age(person: Standing, column: str) -> Line:
    """Age in completed years, with the birthday that changes its points next."""
    version = tables.as_of("crs_age", person.on)
    bands = version.bands["age"]
    born = person.candidate.birth_date
    years = _years_of_age(person)
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
    return line("core.age", _age_points(person, column), most, version, params, ("birth_date",))


def _next_change(bands: Bands, years: int, column: str) -> int | None:
    now = bands.at(years)[column]
    return next((row["min"] for row in bands.rows if row["min"] > years and row[column] != now), None)


def _education_points(person: Standing, column: str) -> Span:
    given = tables.as_of("crs_education", person.on).values[column]
    return Span(given[person.education.low], given[person.education.high])


def _education(person: Standing, column: str) -> Line:
    found = person.education
    return line(
        "core.education",
        _education_points(person, column),
        _cap(person.on, column, "education"),
        tables.as_of("crs_education", person.on),
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


def _language_points(name: str, person: Standing, report: Report, column: str) -> Span:
    """Points for each ability, together held to the cap of the column."""
    return _raw(name, person, report, column).capped(_cap(person.on, column, name))


def _raw(name: str, person: Standing, report: Report, column: str) -> Span:
    bands = tables.as_of(f"crs_{name}", person.on).bands["level"]
    return language_points(report.levels, bands, column)


def _language(name: str, person: Standing, report: Report, language: str | None, column: str) -> Line:
    on = person.on
    version = tables.as_of(f"crs_{name}", on)
    raw = _raw(name, person, report, column)
    most = _cap(on, column, name)
    params: Params = {
        **language_params(report, person.candidate.language_tests, language, on),
        "column": column,
        "capped_from": raw.low if raw.low > most else None,
        "cap": most,
    }
    return line(f"core.{name}", raw.capped(most), most, version, params, ("language_tests",))


def _canadian_work_points(person: Standing, column: str) -> Span:
    """Points for full years of skilled work in Canada in the last ten years."""
    bands = tables.as_of("crs_canadian_work", person.on).bands["years"]
    return over(person.canadian, lambda years: int(bands.at(years)[column]))


def _canadian_work(person: Standing, column: str) -> Line:
    version = tables.as_of("crs_canadian_work", person.on)
    points = _canadian_work_points(person, column)
    params: Params = {
        "case": "unanswered" if person.candidate.jobs is UNANSWERED else span_case(person.canadian),
        "years": person.canadian.low,
        "possible": person.canadian.high,
        "column": column,
    }
    most = _cap(person.on, column, "canadian_work")
    return line("core.canadian_work", points, most, version, params, ("jobs",))


def _cap(on: date, column: str, factor: str) -> int:
    return int(tables.as_of("crs_caps", on).values[column][factor])
