"""Section D: nomination, job offer, study in Canada, a sibling in Canada, French."""

from __future__ import annotations

from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs.lines import line
from eligibility.rules.crs.standing import WITH_SPOUSE, Standing
from eligibility.rules.decisions import Line, Params, Span, Verdict, any_of
from eligibility.rules.education import POST_SECONDARY, RANK, THREE_YEARS
from eligibility.rules.facts import UNANSWERED, Candidate, Credential, Nomination, Partner
from eligibility.rules.language import Report
from eligibility.rules.logic import every, exists, lasts
from eligibility.rules.programs.offers import long_enough, offers
from eligibility.rules.tables import Version

MAJOR_GROUP_00 = "00"


def lines(person: Standing, column: str) -> list[Line]:
    """The lines that do not depend on the languages."""
    return [
        _nomination(person.candidate, person.on),
        _job_offer(person.candidate, person.on),
        _canadian_education(person),
        _sibling(person.candidate, person.on, column),
    ]


def _nomination(candidate: Candidate, on: date) -> Line:
    version = tables.as_of("crs_nomination", on)
    most = version.values["nomination"]
    found = candidate.nomination
    held = nominated(candidate, on)
    province = found.province if isinstance(found, Nomination) else None
    params: Params = {
        "case": "unanswered" if found is UNANSWERED else _case(found is not None, held),
        "province": province if isinstance(province, str) else None,
    }
    return line("additional.nomination", _if(held, most), most, version, params, ("nomination",))


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


def _if(verdict: Verdict, points: int) -> Span:
    if verdict is Verdict.UNKNOWN:
        return Span(0, points)
    return Span.exactly(points if verdict is Verdict.MET else 0)


def _job_offer(candidate: Candidate, on: date) -> Line:
    version = tables.as_of("crs_job_offer", on)
    most = max(version.values.values())
    points = _offer_points(candidate, on, version) if most else Span(0, 0)
    params: Params = {"case": _offer_case(candidate, points, most), "since": version.effective.isoformat()}
    return line("additional.job_offer", points, most, version, params, ("job_offers",))


def _offer_case(candidate: Candidate, points: Span, most: int) -> str:
    if not most:
        return "no_points"
    if candidate.job_offers is UNANSWERED:
        return "unanswered"
    if not candidate.job_offers:
        return "none"
    return ("met" if points.low else "not_met") if points.is_exact else "unknown"


def _offer_points(candidate: Candidate, on: date, version: Version) -> Span:
    """The best offer; an offer whose occupation is not said may be of either kind."""
    if candidate.job_offers is UNANSWERED:
        return Span(0, max(version.values.values()))
    low = high = 0
    for offer in offers(candidate, on):
        counts = every(offer.counts, long_enough(offer.given))
        kinds = _kinds(offer.given.noc, version)
        low = max(low, min(kinds) if counts else 0)
        high = max(high, 0 if counts is False else max(kinds))
    return Span(low, high)


def _kinds(noc: object, version: Version) -> tuple[int, ...]:
    if not isinstance(noc, str):
        return tuple(version.values.values())
    kind = "major_group_00" if noc.startswith(MAJOR_GROUP_00) else "other"
    return (version.values[kind],)


def _canadian_education(person: Standing) -> Line:
    version = tables.as_of("crs_canadian_education", person.on)
    credentials = person.candidate.credentials
    most = version.values["three_years_or_more"]
    if credentials is UNANSWERED:
        points = Span(0, most)
    else:
        spans = [_study_points(one, person.on, version) for one in credentials]
        points = Span(max((one.low for one in spans), default=0), max((one.high for one in spans), default=0))
    params: Params = {"case": _study_case(credentials is UNANSWERED, points)}
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
        return Span(0, 0)
    if credential.level is UNANSWERED:
        return Span(0, version.values["three_years_or_more"])
    return _if(Verdict.of(earned), _bonus(credential.level, version))


def _bonus(level: str, version: Version) -> int:
    if RANK[level] < POST_SECONDARY:
        return 0
    name = "three_years_or_more" if RANK[level] >= THREE_YEARS else "one_or_two_years"
    return int(version.values[name])


def _sibling(candidate: Candidate, on: date, column: str) -> Line:
    version = tables.as_of("crs_sibling", on)
    most = version.values["sibling"]
    answers = [candidate.sibling_in_canada]
    if column == WITH_SPOUSE:
        partner = candidate.partner
        answers.append(partner.sibling_in_canada if isinstance(partner, Partner) else UNANSWERED)
    verdict = any_of(Verdict.of(None if answer is UNANSWERED else answer) for answer in answers)
    params: Params = {"case": verdict.value, "column": column}
    return line("additional.sibling", _if(verdict, most), most, version, params, ("sibling_in_canada",))


def french(on: date, english_report: Report, french_report: Report) -> Line:
    """The French bonus: NCLC 7 in all abilities, and more with CLB 5 in all abilities of English.

    English of CLB 5 in only some abilities counts as less: the rule names only the two ends.
    """
    version = tables.as_of("crs_french", on)
    most = version.values["english_5"]
    nclc, clb = french_report.lowest, english_report.lowest
    params: Params = {
        "case": _french_case(nclc, clb, version),
        "french": nclc.low,
        "english": clb.low,
    }
    points = Span(_french(nclc.low, clb.low, version), _french(nclc.high, clb.high, version))
    return line("additional.french", points, most, version, params, ("language_tests",))


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
