"""Section D: nomination, job offer, study in Canada, a sibling in Canada, French."""

from __future__ import annotations

from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs import job_offer
from eligibility.rules.crs.languages import Presentation
from eligibility.rules.crs.lines import NOTHING, Points, line
from eligibility.rules.crs.standing import WITH_SPOUSE, Standing
from eligibility.rules.decisions import Line, Params, Span, Verdict, any_of
from eligibility.rules.education import POST_SECONDARY, RANK, THREE_YEARS
from eligibility.rules.facts import UNANSWERED, Candidate, Credential, Nomination, Partner
from eligibility.rules.logic import every, exists, lasts
from eligibility.rules.tables import Version

FRENCH_KEY = "additional.french"


def points(person: Standing, column: str) -> Points:
    """The points that do not depend on the languages."""
    candidate, on = person.candidate, person.on
    return {
        "additional.nomination": _nomination_points(candidate, on),
        "additional.job_offer": job_offer.points(candidate, on, person.reference),
        "additional.canadian_education": _canadian_education_points(person),
        "additional.sibling": _sibling_points(candidate, on, column),
    }


def lines(person: Standing, column: str) -> list[Line]:
    """The same, explained."""
    return [
        _nomination(person.candidate, person.on),
        job_offer.line(person.candidate, person.on, person.reference),
        _canadian_education(person),
        _sibling(person.candidate, person.on, column),
    ]


def _nomination_points(candidate: Candidate, on: date) -> Span:
    return nominated(candidate, on).points(tables.as_of("crs_nomination", on).values["nomination"])


def _nomination(candidate: Candidate, on: date) -> Line:
    version = tables.as_of("crs_nomination", on)
    found = candidate.nomination
    held = nominated(candidate, on)
    province = found.province if isinstance(found, Nomination) else None
    params: Params = {
        "case": "unanswered" if found is UNANSWERED else _case(found is not None, held),
        "province": province if isinstance(province, str) else None,
    }
    points, most = _nomination_points(candidate, on), version.values["nomination"]
    return line("additional.nomination", points, most, version, params, ("nomination",))


def nominated(candidate: Candidate, on: date) -> Verdict:
    """Whether a provincial nomination is in force on the day."""
    found = candidate.nomination
    if found is UNANSWERED:
        return Verdict.UNKNOWN
    if found is None:
        return Verdict.NOT_MET
    return Verdict.of(every(exists(found.issued_on, on), lasts(found.ends_on, on)))


def _case(given: bool, verdict: Verdict) -> str:
    """How a sentence should speak of a fact: none given, or given and met, not met or unknown that day."""
    return verdict.value if given else "none"


def _canadian_education_points(person: Standing) -> Span:
    """The highest bonus that a credential gives."""
    version = tables.as_of("crs_canadian_education", person.on)
    credentials = person.candidate.credentials
    if credentials is UNANSWERED:
        return Span(0, version.values["three_years_or_more"])
    spans = [_study_points(one, person.on, version) for one in credentials]
    return Span(max((one.low for one in spans), default=0), max((one.high for one in spans), default=0))


def _canadian_education(person: Standing) -> Line:
    version = tables.as_of("crs_canadian_education", person.on)
    points, most = _canadian_education_points(person), version.values["three_years_or_more"]
    params: Params = {"case": _study_case(person.candidate.credentials is UNANSWERED, points)}
    return line("additional.canadian_education", points, most, version, params, ("credentials",))


def _study_case(unanswered: bool, points: Span) -> str:
    if unanswered:
        return "unanswered"
    if not points.is_exact:
        return "unknown"
    return "met" if points.low else "not_met"


def _study_points(credential: Credential, on: date, version: Version) -> Span:
    """A credential earned by full-time study, present in Canada; online study earns nothing."""
    country = None if credential.country is UNANSWERED else credential.country == "CA"
    present = None if credential.full_time_in_canada is UNANSWERED else credential.full_time_in_canada
    earned = every(country, present, exists(credential.completed_on, on))
    if earned is False:
        return NOTHING
    if credential.level is UNANSWERED:
        return Span(0, version.values["three_years_or_more"])
    return Verdict.of(earned).points(_bonus(credential.level, version))


def _bonus(level: str, version: Version) -> int:
    if RANK[level] < POST_SECONDARY:
        return 0
    name = "three_years_or_more" if RANK[level] >= THREE_YEARS else "one_or_two_years"
    return int(version.values[name])


def _has_sibling(candidate: Candidate, column: str) -> Verdict:
    """Whether a sibling of either is in Canada; the partner's counts only in the column with a spouse."""
    answers = [candidate.sibling_in_canada]
    if column == WITH_SPOUSE:
        partner = candidate.partner
        answers.append(partner.sibling_in_canada if isinstance(partner, Partner) else UNANSWERED)
    return any_of(Verdict.of(None if answer is UNANSWERED else answer) for answer in answers)


def _sibling_points(candidate: Candidate, on: date, column: str) -> Span:
    return _has_sibling(candidate, column).points(tables.as_of("crs_sibling", on).values["sibling"])


def _sibling(candidate: Candidate, on: date, column: str) -> Line:
    version = tables.as_of("crs_sibling", on)
    points, most = _sibling_points(candidate, on, column), version.values["sibling"]
    params: Params = {"case": _has_sibling(candidate, column).value, "column": column}
    return line("additional.sibling", points, most, version, params, ("sibling_in_canada",))


def french_section(on: date, way: Presentation) -> Points:
    """The French bonus: NCLC 7 in all abilities, and more with CLB 5 in all abilities of English.

    English of CLB 5 in only some abilities counts as less: the rule names only the two ends.
    """
    version = tables.as_of("crs_french", on)
    nclc, clb = way.french.lowest, way.english.lowest
    points = Span(_french(nclc.low, clb.low, version), _french(nclc.high, clb.high, version))
    return {FRENCH_KEY: points}


def french(on: date, way: Presentation) -> Line:
    """The same, explained."""
    version = tables.as_of("crs_french", on)
    most = version.values["english_5"]
    nclc, clb = way.french.lowest, way.english.lowest
    params: Params = {
        "case": _french_case(nclc, clb, version),
        "french": nclc.low,
        "english": clb.low,
    }
    points = french_section(on, way)[FRENCH_KEY]
    return line(FRENCH_KEY, points, most, version, params, ("language_tests",))


def _french(nclc: int, clb: int, version: Version) -> int:
    if nclc < version.values["french_level"]:
        return 0
    enough = clb >= version.values["english_level"]
    return int(version.values["english_5" if enough else "english_below_5"])


def _french_case(nclc: Span, clb: Span, version: Version) -> str:
    french = nclc.at_least(version.values["french_level"])
    if french is Verdict.NOT_MET:
        return "not_met" if nclc.high else "no_french"
    if french is Verdict.UNKNOWN:
        return "unknown"
    return {"met": "with_english", "not_met": "without_english"}.get(
        clb.at_least(version.values["english_level"]), "english_unknown"
    )
