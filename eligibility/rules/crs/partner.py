"""Section B: the partner's education, first official language and work in Canada."""

from __future__ import annotations

from datetime import date

from eligibility.rules import education, language, tables, work
from eligibility.rules.crs.core import education_params
from eligibility.rules.crs.lines import NOTHING, language_params, language_points, line, over, span_case
from eligibility.rules.crs.standing import WITHOUT_SPOUSE, Standing
from eligibility.rules.decisions import Line, Params, Span
from eligibility.rules.facts import UNANSWERED, Candidate, Partner, Unanswered
from eligibility.rules.language import ENGLISH, FRENCH, Report
from eligibility.rules.tables import Bands

COLUMN = "partner"


def lines(person: Standing, column: str) -> list[Line]:
    """The three lines; all nothing in the column without a spouse."""
    partner = person.candidate.partner
    if column == WITHOUT_SPOUSE:
        return _not_counted(person.candidate, person.on)
    found = partner if isinstance(partner, Partner) else Partner()
    return [_education(found, person.on), _language(found, person.on), _canadian_work(found, person)]


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


def _education(partner: Partner, on: date) -> Line:
    version = tables.as_of("crs_education", on)
    found = education.standing(partner.credentials, on)
    points = version.values[COLUMN]
    return line(
        "partner.education",
        Span(points[found.low], points[found.high]),
        _cap(on, "education"),
        version,
        education_params(found, partner.credentials is UNANSWERED),
        ("partner.credentials",),
    )


def _language(partner: Partner, on: date) -> Line:
    version = tables.as_of("crs_spouse_language", on)
    found = [(name, *_best(partner, name, on, version.bands["level"])) for name in (ENGLISH, FRENCH)]
    spoken, report, certain = max(found, key=lambda item: item[2])
    points = Span(certain.low, max(possible.high for _, _, possible in found))
    params = language_params(report, partner.language_tests, spoken, on)
    if not points.is_exact and params["case"] != "unanswered":
        params["case"] = "open"
    most = _cap(on, "language")
    return line("partner.language", points.capped(most), most, version, params, ("partner.language_tests",))


def _best(partner: Partner, name: str, on: date, bands: Bands) -> tuple[Report, Span]:
    return language.best_points(
        partner.language_tests, name, on, lambda levels: language_points(levels, bands, "points")
    )


def _canadian_work(partner: Partner, person: Standing) -> Line:
    version = tables.as_of("crs_canadian_work", person.on)
    bands = version.bands["years"]
    years = work.canadian_experience(partner.jobs, person.on, person.reference, partner=True).years
    params: Params = {
        "case": "unanswered" if partner.jobs is UNANSWERED else span_case(years),
        "years": years.low,
        "possible": years.high,
    }
    points = over(years, lambda full: int(bands.at(full)[COLUMN]))
    most = _cap(person.on, "canadian_work")
    return line("partner.canadian_work", points, most, version, params, ("partner.jobs",))


def _cap(on: date, factor: str) -> int:
    return int(tables.as_of("crs_caps", on).values["partner"][factor])
