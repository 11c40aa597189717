"""What the CRS needs to know of a person on a day, resolved once for all lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from eligibility.rules import education, work
from eligibility.rules.decisions import Span
from eligibility.rules.education import Education
from eligibility.rules.facts import UNANSWERED, Candidate, Partner, Unanswered
from eligibility.rules.reference import Reference

WITHOUT_SPOUSE = "without_spouse"
WITH_SPOUSE = "with_spouse"


@dataclass(frozen=True, slots=True)
class Standing:
    """The candidate on a day; years are full years of work in the last ten."""

    candidate: Candidate
    on: date
    reference: Reference
    education: Education
    canadian: Span
    foreign: Span


def standing(candidate: Candidate, on: date, reference: Reference) -> Standing:
    """The candidate as of a day."""
    return Standing(
        candidate=candidate,
        on=on,
        reference=reference,
        education=education.standing(
            candidate.credentials, on, education.primary_codes(candidate.jobs, reference)
        ),
        canadian=work.canadian_experience(candidate.jobs, on, reference).years,
        foreign=work.foreign_experience(candidate.jobs, on, reference).years,
    )


def columns(partner: Partner | Unanswered | None) -> tuple[str, ...]:
    """The columns of the tables that may apply: with a spouse only where one comes who is not Canadian."""
    if partner is None:
        return (WITHOUT_SPOUSE,)
    if partner is UNANSWERED:
        return (WITHOUT_SPOUSE, WITH_SPOUSE)
    if partner.accompanying is False or partner.canadian_or_pr is True:
        return (WITHOUT_SPOUSE,)
    if partner.accompanying is UNANSWERED or partner.canadian_or_pr is UNANSWERED:
        return (WITHOUT_SPOUSE, WITH_SPOUSE)
    return (WITH_SPOUSE,)
