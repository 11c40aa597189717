"""Offers, permits, nominations, certificates, studies in Canada and military service."""

from __future__ import annotations

from eligibility.rules.dates import months_later, years_later
from eligibility.rules.facts import (
    UNANSWERED,
    Candidate,
    Day,
    JobOffer,
    MilitaryService,
    Nomination,
    Partner,
    Person,
    WorkPermit,
)
from eligibility.rules.programs.adaptability import ACADEMIC_YEARS_MONTHS
from eligibility.rules.reference import Reference

from .papers import may_count
from .turn import Turns, begins, ends_after

ARRANGED = ("crs", "fsw.grid", "fsw.funds", "fst.offer_or_certificate", "fst.funds")
OFFERED = (*ARRANGED, "category.military_offer")
CERTIFIED = ("crs", "fst.offer_or_certificate")
NOMINATED = ("crs", "nomination")
STUDIED = ("fsw.grid",)
SERVED = ("category.service",)


def turns(candidate: Candidate, reference: Reference) -> Turns:
    """What papers of others open and close."""
    yield from _offers(candidate)
    yield from _permit(candidate)
    yield from _nomination(candidate)
    for one in () if candidate.certificates is UNANSWERED else candidate.certificates:
        yield from begins(one.issued_on, "certificate_issued", CERTIFIED)
    yield from _studies(candidate)
    if isinstance(candidate.partner, Partner) and may_count(candidate.partner):
        yield from _studies(candidate.partner)
    if isinstance(candidate.military_service, MilitaryService):
        yield from _service(candidate.military_service, reference)


def _offers(candidate: Candidate) -> Turns:
    offers: tuple[JobOffer, ...] = () if candidate.job_offers is UNANSWERED else candidate.job_offers
    for offer in offers:
        yield from begins(offer.offered_on, "offer_made", OFFERED)
        since = offer.with_employer_since
        if isinstance(since, Day):
            a_year = Day(years_later(since.first, 1), years_later(since.last, 1))
            yield from begins(a_year, "a_year_with_employer", ARRANGED)


def _permit(candidate: Candidate) -> Turns:
    """A permit matters beside an offer, and beside offers not answered: without one none waives the funds."""
    permit, offers = candidate.work_permit, candidate.job_offers
    if isinstance(permit, WorkPermit) and (offers is UNANSWERED or offers):
        yield from ends_after(permit.valid_until, "permit_ends", ARRANGED)


def _nomination(candidate: Candidate) -> Turns:
    nomination = candidate.nomination
    if isinstance(nomination, Nomination):
        yield from begins(nomination.issued_on, "nomination_issued", NOMINATED)
        yield from ends_after(nomination.ends_on, "nomination_ends", NOMINATED)


def _studies(person: Person) -> Turns:
    """The days on which studies in Canada have lasted two academic years."""
    for study in () if person.studies_in_canada is UNANSWERED else person.studies_in_canada:
        if isinstance(study.start, Day):
            start = study.start
            enough = Day(
                months_later(start.first, ACADEMIC_YEARS_MONTHS),
                months_later(start.last, ACADEMIC_YEARS_MONTHS),
            )
            yield from begins(enough, "studied_two_years", STUDIED)


def _service(service: MilitaryService, reference: Reference) -> Turns:
    yield from ends_after(service.ended_on, "service_ends", SERVED)
    if not isinstance(service.started_on, Day):
        return
    for months in {version.service_months for version in reference.categories} - {None}:
        assert months is not None
        reached = Day(
            months_later(service.started_on.first, months), months_later(service.started_on.last, months)
        )
        yield from begins(reached, "service_reached", SERVED, {"months": months})
