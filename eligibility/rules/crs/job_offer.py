"""CRS points for a qualifying job offer: 600 at first, then 200 or 50, then none."""

from __future__ import annotations

from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs import lines
from eligibility.rules.decisions import Line, Params, Span
from eligibility.rules.facts import UNANSWERED, Candidate, JobOffer
from eligibility.rules.logic import every, some
from eligibility.rules.programs.offers import Offer, long_enough, offered_codes, offers
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version

KEY = "additional.job_offer"
MAJOR_GROUP_00 = "00"
# The columns of the table: senior management, and every other occupation.
KINDS = ("major_group_00", "other")
TOUCHES = ("job_offers",)


def points(candidate: Candidate, on: date, reference: Reference) -> Span:
    """The points of the best offer that counts on the day."""
    version = tables.as_of("crs_job_offer", on)
    return _best(candidate, on, reference, version) if _most(version) else lines.NOTHING


def line(candidate: Candidate, on: date, reference: Reference) -> Line:
    """The same, explained."""
    version = tables.as_of("crs_job_offer", on)
    given, most = points(candidate, on, reference), _most(version)
    params: Params = {"case": _case(candidate, given, most), "since": version.effective.isoformat()}
    return lines.line(KEY, given, most, version, params, TOUCHES)


def _most(version: Version) -> int:
    most: int = max(version.values[kind] for kind in KINDS)
    return most


def _case(candidate: Candidate, given: Span, most: int) -> str:
    if not most:
        return "no_points"
    if candidate.job_offers is UNANSWERED:
        return "unanswered"
    if not candidate.job_offers:
        return "none"
    return ("met" if given.low else "not_met") if given.is_exact else "unknown"


def _best(candidate: Candidate, on: date, reference: Reference, version: Version) -> Span:
    """The best offer; an offer whose occupation is not said may be of either kind."""
    if candidate.job_offers is UNANSWERED:
        return Span(0, _most(version))
    low = high = 0
    for offer in offers(candidate, on, reference):
        counts = _counts(offer, version)
        kinds = _kinds(offer.given, on, reference, version)
        low = max(low, min(kinds) if counts else 0)
        high = max(high, 0 if counts is False else max(kinds))
    return Span(low, high)


def _counts(offer: Offer, version: Version) -> bool | None:
    """Whether the offer earns the points of its kind under the rules of the version.

    Until 18 November 2016 it had to be permanent and backed by an LMIA. Whether the LMIA that one's permit
    rests on was enough is not said.
    """
    if version.values["permanent"]:
        months = offer.given.months
        lasting = None if months is UNANSWERED else months is None
    else:
        lasting = long_enough(offer.given)
    if not version.values["lmia"]:
        return every(offer.counts, lasting)
    by_lmia_permit = None if offer.by_lmia_permit is not False else False
    return every(some((offer.approved, by_lmia_permit)), lasting)


def _kinds(offer: JobOffer, on: date, reference: Reference, version: Version) -> list[int]:
    """The points that an offer may earn by its occupation."""
    found = offered_codes(offer.noc, on, reference)
    kinds = {KINDS[not code.startswith(MAJOR_GROUP_00)] for code in found} or KINDS
    return [version.values[kind] for kind in kinds]
