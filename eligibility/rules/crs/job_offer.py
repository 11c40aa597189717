"""CRS points for a qualifying job offer: 600 at first, then 200 or 50, then none."""

from __future__ import annotations

from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs import lines
from eligibility.rules.decisions import Line, Params, Span
from eligibility.rules.facts import UNANSWERED, Candidate
from eligibility.rules.logic import every
from eligibility.rules.programs.offers import long_enough, offers
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version

KEY = "additional.job_offer"
MAJOR_GROUP_00 = "00"
TOUCHES = ("job_offers",)


def points(candidate: Candidate, on: date, reference: Reference) -> Span:
    """The points of the best offer that counts on the day."""
    version = tables.as_of("crs_job_offer", on)
    return _best(candidate, on, version) if any(version.values.values()) else lines.NOTHING


def line(candidate: Candidate, on: date, reference: Reference) -> Line:
    """The same, explained."""
    version = tables.as_of("crs_job_offer", on)
    given, most = points(candidate, on, reference), max(version.values.values())
    params: Params = {"case": _case(candidate, given, most), "since": version.effective.isoformat()}
    return lines.line(KEY, given, most, version, params, TOUCHES)


def _case(candidate: Candidate, given: Span, most: int) -> str:
    if not most:
        return "no_points"
    if candidate.job_offers is UNANSWERED:
        return "unanswered"
    if not candidate.job_offers:
        return "none"
    return ("met" if given.low else "not_met") if given.is_exact else "unknown"


def _best(candidate: Candidate, on: date, version: Version) -> Span:
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
