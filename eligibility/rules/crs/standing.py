"""What the CRS needs to know of a person on a day, resolved once for all lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from eligibility.rules import education, work
from eligibility.rules.crs import given, job_offer, partner
from eligibility.rules.crs.grid import GRIDS, WITH_SPOUSE, WITHOUT_SPOUSE, Grid
from eligibility.rules.dates import completed_years
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.education import Education
from eligibility.rules.facts import UNANSWERED, Candidate, Partner, Unanswered
from eligibility.rules.reference import Reference

ALONE = (WITHOUT_SPOUSE,)
TOGETHER = (WITH_SPOUSE,)
EITHER = (WITHOUT_SPOUSE, WITH_SPOUSE)


@dataclass(slots=True)
class Standing:
    """The candidate on a day; years are full years of work in the last ten.

    `columns` are those of the tables that may apply; `partner` is None where the one with a spouse cannot.
    Never changed once made; not frozen, since one is made for every total.
    """

    candidate: Candidate
    on: date
    reference: Reference
    grid: Grid
    columns: tuple[str, ...]
    age: int
    education: Education
    canadian: Span
    foreign: Span
    certificate: Verdict
    nomination: Span
    job_offer: Span
    canadian_education: Span
    partner: partner.Figures | None


def standing(candidate: Candidate, on: date, reference: Reference) -> Standing:
    """The candidate as of a day; raises NotLoaded before the first version of the CRS."""
    grid = GRIDS.at(on)
    columns = columns_of(candidate.partner)
    primary = education.primary_codes(candidate.jobs, reference)
    return Standing(
        candidate=candidate,
        on=on,
        reference=reference,
        grid=grid,
        columns=columns,
        age=max(completed_years(candidate.birth_date, on), 0),
        education=education.standing(candidate.credentials, on, primary),
        canadian=work.canadian_experience(candidate.jobs, on, reference).years,
        foreign=work.foreign_experience(candidate.jobs, on, reference).years,
        certificate=given.holds_certificate(candidate.certificates, on),
        nomination=given.nomination_points(candidate, on),
        job_offer=job_offer.points(candidate, on, reference),
        canadian_education=given.study_points(candidate.credentials, on),
        partner=None if columns is ALONE else partner.figures(candidate.partner, on, reference, grid),
    )


def columns_of(found: Partner | Unanswered | None) -> tuple[str, ...]:
    """The columns of the tables that may apply: with a spouse only where one comes who is not Canadian."""
    if found is None:
        return ALONE
    if found is UNANSWERED:
        return EITHER
    if found.accompanying is False or found.canadian_or_pr is True:
        return ALONE
    if found.accompanying is UNANSWERED or found.canadian_or_pr is UNANSWERED:
        return EITHER
    return TOGETHER
