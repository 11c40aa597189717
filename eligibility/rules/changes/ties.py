"""A provincial nomination, a certificate in the trade, a job offer with an LMIA."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from eligibility.rules.changes import occupation
from eligibility.rules.changes.base import Change, Now, P, Step
from eligibility.rules.crs.given import nominated
from eligibility.rules.decisions import Verdict
from eligibility.rules.facts import UNANSWERED, Certificate, JobOffer, Nomination
from eligibility.rules.work.ledger import FULL_TIME


def changes(now: Now) -> Iterator[Change]:
    """Each tie where its question is answered."""
    yield from (step.own() for step in (*_nomination(now), *_certificate(now), *_offer(now)))


def _nomination(now: Now) -> Iterator[Step]:
    """A nomination in force, undated, where none is."""
    if nominated(now.candidate, now.on) is Verdict.NOT_MET:
        nomination = Nomination(UNANSWERED, UNANSWERED, None)

        def edit(person: P) -> P:
            return replace(person, nomination=nomination)

        yield Step("nomination", {}, edit)


def _certificate(now: Now) -> Iterator[Step]:
    """A Canadian certificate of qualification in the trade worked in."""
    held = now.candidate.certificates
    if held is UNANSWERED:
        return
    code = occupation.trade(now.candidate, now.on, now.reference)
    if code is None or any(one.noc in (code, UNANSWERED) for one in held):
        return
    certificate = Certificate(code, UNANSWERED)

    def edit(person: P) -> P:
        given = () if person.certificates is UNANSWERED else person.certificates
        return replace(person, certificates=(*given, certificate))

    yield Step("certificate", {"noc": code}, edit)


def _offer(now: Now) -> Iterator[Step]:
    """A permanent full-time offer in the trade, else in the present occupation, approved by an LMIA."""
    jobs = now.candidate.jobs
    if jobs is UNANSWERED or now.candidate.job_offers is UNANSWERED:
        return
    held = occupation.present(jobs, now.on, now.reference)
    code = occupation.trade(now.candidate, now.on, now.reference)
    code = code or (occupation.code_2021(held, now.reference) if held else None)
    offered = code or occupation.outside_all(now.reference)
    if offered is None:
        return
    offer = _approved(offered)

    def edit(person: P) -> P:
        given = () if person.job_offers is UNANSWERED else person.job_offers
        return replace(person, job_offers=(*given, offer))

    yield Step("job_offer", {"noc": code}, edit, ("additional.job_offer",))


def _approved(code: str) -> JobOffer:
    return JobOffer(
        noc=code,
        offered_on=UNANSWERED,
        months=None,
        hours_per_week=Fraction(FULL_TIME),
        seasonal=False,
        lmia=True,
        current_employer=False,
        with_employer_since=None,
        military_recruiting=False,
    )
