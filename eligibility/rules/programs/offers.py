"""Arranged employment: which offers of work count, and which of them waive the settlement funds.

The four ways are those of IRPR 82(2): (a) an LMIA-based permit and an indefinite offer of the same employer,
(b) a permit exempt under sections 204 or 205 with a year of work and an indefinite offer there, (c) an
LMIA-approved offer without a permit, (d) any valid permit and an LMIA-approved offer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from eligibility.rules.classification import NOC_2021, level, read_as
from eligibility.rules.dates import days_later, years_later
from eligibility.rules.decisions import Verdict
from eligibility.rules.eras import Eras
from eligibility.rules.facts import UNANSWERED, Candidate, Day, JobOffer, Unanswered, WorkPermit
from eligibility.rules.kept import kept
from eligibility.rules.logic import agreed, answered, every, exists, lasts, some
from eligibility.rules.reference import Reference
from eligibility.rules.tables import as_of, versions

Permit: TypeAlias = WorkPermit | Unanswered | None

FULL_TIME_HOURS = 30
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer, leaving aside its length: by which ways it counts, each with its own three answers.

    `by_lmia_permit` is (a) and `by_exempt_permit` (b), the offer of the employer one works for; `approved`
    is an LMIA, which is (d) where a permit is valid and (c) where none is.
    """

    given: JobOffer
    by_lmia_permit: bool | None
    by_exempt_permit: bool | None
    approved: bool | None
    approved_with_permit: bool | None

    @property
    def by_permit(self) -> bool | None:
        """Whether it counts by (a) or (b)."""
        return some((self.by_lmia_permit, self.by_exempt_permit))

    @property
    def counts(self) -> bool | None:
        """Whether it counts by any way."""
        return some((self.by_permit, self.approved))

    @property
    def waives(self) -> bool | None:
        """Whether it waives the settlement funds: by any way but (c)."""
        return some((self.by_permit, self.approved_with_permit))


@dataclass(frozen=True, slots=True)
class Offered:
    """The offers of a day, whether one counts for the FSW points, and whether one waives the funds of FSW."""

    offers: tuple[Offer, ...]
    arranged: Verdict
    waived: Verdict


NOTHING_OFFERED = Offered((), Verdict.NOT_MET, Verdict.NOT_MET)
NOT_ANSWERED = Offered((), Verdict.UNKNOWN, Verdict.UNKNOWN)


def offers(candidate: Candidate, on: date, reference: Reference) -> tuple[Offer, ...]:
    """The offers, each with the ways by which it counts on the day."""
    return _offered(candidate, on, reference).offers


def arranged(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    """Whether an offer counts for the FSW points."""
    return _offered(candidate, on, reference).arranged


def funds_waived(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    """Whether an offer waives the settlement funds of FSW; none does without a valid permit."""
    if valid_permit(candidate.work_permit, on) is False:
        return Verdict.NOT_MET
    return _offered(candidate, on, reference).waived


def _offered(candidate: Candidate, on: date, reference: Reference) -> Offered:
    if candidate.job_offers is UNANSWERED:
        return NOT_ANSWERED
    if not candidate.job_offers:
        return NOTHING_OFFERED
    return _eras(candidate.job_offers, candidate.work_permit, reference).at(on)


@kept
def _eras(given: tuple[JobOffer, ...], permit: Permit, reference: Reference) -> Eras[Offered]:
    days = list(versions("work_counting")[0])
    for offer in given:
        days += _ends(offer.offered_on) + _ends(_a_year_later(offer.with_employer_since))
    if isinstance(permit, WorkPermit):
        days += [days_later(day, 1) for day in _ends(permit.valid_until)]
    return Eras((day.toordinal() for day in days), lambda on: _found(given, permit, on, reference))


def _ends(dated: Day | Unanswered | None) -> list[date]:
    return [dated.first, dated.last] if isinstance(dated, Day) else []


def _found(given: tuple[JobOffer, ...], permit: Permit, on: date, reference: Reference) -> Offered:
    judged = tuple(_judged(one, permit, on, reference) for one in given)
    return Offered(
        judged,
        arranged=Verdict.of(some(_long_enough(one, one.approved) for one in judged)),
        waived=Verdict.of(some(_long_enough(one, one.approved_with_permit) for one in judged)),
    )


def _long_enough(offer: Offer, approved: bool | None) -> bool | None:
    """For FSW an offer by permit must be indefinite, an approved one must last a year."""
    months = offer.given.months
    indefinite = None if months is UNANSWERED else months is None
    return some((every(offer.by_permit, indefinite), every(approved, long_enough(offer.given))))


def long_enough(offer: JobOffer) -> bool | None:
    """Whether the offer is permanent or for at least a year."""
    if offer.months is UNANSWERED:
        return None
    return offer.months is None or offer.months >= MONTHS


def offered_codes(noc: str | Unanswered, on: date, reference: Reference) -> tuple[str, ...]:
    """The codes that an offer or certificate may have in the classification of the day, if any is said."""
    classification: str = as_of("work_counting", on).values["classification"]
    return () if noc is UNANSWERED else read_as(classification, noc, NOC_2021, reference)


def skilled(offer: JobOffer, on: date, reference: Reference) -> bool | None:
    """Whether the offer is of skill 0, A or B (from NOC 2021 on: TEER 0 to 3)."""
    rule = as_of("work_counting", on).values
    return agreed(
        level(code, rule["classification"]) in rule["skilled"]
        for code in offered_codes(offer.noc, on, reference)
    )


def full_time(offer: JobOffer) -> bool | None:
    """Whether the offer is of 30 hours a week or more."""
    return None if offer.hours_per_week is UNANSWERED else offer.hours_per_week >= FULL_TIME_HOURS


def _base(offer: JobOffer, on: date, reference: Reference) -> bool | None:
    return every(
        exists(offer.offered_on, on),
        skilled(offer, on, reference),
        full_time(offer),
        answered(offer.seasonal, False),
    )


def _judged(given: JobOffer, permit: Permit, on: date, reference: Reference) -> Offer:
    base, valid = _base(given, on, reference), valid_permit(permit, on)
    approved = answered(given.lmia, True)
    way_a = _based_on(permit, "lmia")
    way_b = every(_based_on(permit, "exempt_204_205"), _a_year_there(given, on))
    there = every(valid, answered(given.current_employer, True))
    return Offer(
        given,
        by_lmia_permit=every(base, there, way_a),
        by_exempt_permit=every(base, there, way_b),
        approved=every(base, approved),
        approved_with_permit=every(base, valid, approved),
    )


def valid_permit(permit: Permit, on: date) -> bool | None:
    """Whether a work permit is held that is still valid on the day."""
    if permit is UNANSWERED:
        return None
    if permit is None:
        return False
    return None if permit.valid_until is UNANSWERED else lasts(permit.valid_until, on)


def _based_on(permit: Permit, basis: str) -> bool | None:
    if permit is None:
        return False
    if permit is UNANSWERED or permit.basis is UNANSWERED:
        return None
    return permit.basis == basis


def _a_year_there(offer: JobOffer, on: date) -> bool | None:
    since = offer.with_employer_since
    if since is UNANSWERED:
        return None
    return False if since is None else exists(_a_year_later(since), on)


def _a_year_later(since: Day | Unanswered | None) -> Day | None:
    if not isinstance(since, Day):
        return None
    return Day(years_later(since.first, 1), years_later(since.last, 1))
