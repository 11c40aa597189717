"""Section D explained: nomination, job offer, study in Canada, a sibling in Canada, French."""

from __future__ import annotations

from eligibility.rules import tables
from eligibility.rules.crs import given as facts
from eligibility.rules.crs import job_offer
from eligibility.rules.crs.grid import French
from eligibility.rules.crs.languages import Presentation
from eligibility.rules.crs.lines import Given, line
from eligibility.rules.crs.standing import Standing
from eligibility.rules.decisions import Line, Params, Span, Verdict
from eligibility.rules.facts import UNANSWERED, Nomination

# The case of a factor on days before it gave any points.
NO_POINTS = "no_points"


def lines(person: Standing, way: Presentation, column: str, given: Given) -> list[Line]:
    """The five lines, with the points given."""
    return [
        _nomination(person, given),
        job_offer.line(person.candidate, person.on, person.reference),
        _canadian_education(person, given),
        _sibling(person, column, given),
        _french(person, way, given),
    ]


def _nomination(person: Standing, given: Given) -> Line:
    key, found = "additional.nomination", person.candidate.nomination
    version = tables.as_of("crs_nomination", person.on)
    province = found.province if isinstance(found, Nomination) else None
    params: Params = {
        "case": _nomination_case(person),
        "province": province if isinstance(province, str) else None,
    }
    return line(key, given[key], version.values["nomination"], version, params, ("nomination",))


def _nomination_case(person: Standing) -> str:
    """How a sentence should speak of it: not said, none, or met, not met or unknown that day."""
    found = person.candidate.nomination
    if found is UNANSWERED:
        return "unanswered"
    return "none" if found is None else facts.nominated(person.candidate, person.on).value


def _canadian_education(person: Standing, given: Given) -> Line:
    key = "additional.canadian_education"
    version = tables.as_of("crs_canadian_education", person.on)
    most: int = version.values["three_years_or_more"]
    case = _study_case(person.candidate.credentials is UNANSWERED, given[key])
    return line(key, given[key], most, version, {"case": case if most else NO_POINTS}, ("credentials",))


def _study_case(unanswered: bool, points: Span) -> str:
    if unanswered:
        return "unanswered"
    if not points.is_exact:
        return "unknown"
    return "met" if points.low else "not_met"


def _sibling(person: Standing, column: str, given: Given) -> Line:
    key = "additional.sibling"
    version = tables.as_of("crs_sibling", person.on)
    most: int = version.values["sibling"]
    case = facts.sibling(person.candidate, column).value if most else NO_POINTS
    params: Params = {"case": case, "column": column}
    return line(key, given[key], most, version, params, ("sibling_in_canada",))


def _french(person: Standing, way: Presentation, given: Given) -> Line:
    """NCLC 7 in all abilities, and more with CLB 5 in all abilities of English."""
    key, french = "additional.french", person.grid.french
    nclc, clb = way.french.lowest, way.english.lowest
    case = _french_case(nclc, clb, french) if french.english_5 else NO_POINTS
    params: Params = {"case": case, "french": nclc.low, "english": clb.low}
    version = tables.as_of("crs_french", person.on)
    return line(key, given[key], french.english_5, version, params, ("language_tests",))


def _french_case(nclc: Span, clb: Span, asked: French) -> str:
    french = nclc.at_least(asked.french_level)
    if french is Verdict.NOT_MET:
        return "not_met" if nclc.high else "no_french"
    if french is Verdict.UNKNOWN:
        return "unknown"
    return {"met": "with_english", "not_met": "without_english"}.get(
        clb.at_least(asked.english_level), "english_unknown"
    )
