"""Work experience: hours a day, capped, without double count; windows, continuity, occupations."""

from __future__ import annotations

from datetime import date

from eligibility.rules.facts import UNANSWERED, Job
from eligibility.rules.logic import every
from eligibility.rules.reference import Reference

from . import counting
from .experience import MONTH_HOURS, YEAR_HOURS, Experience
from .occupations import Jobs, Occupation, all_work, best, by_occupation

__all__ = [
    "MONTH_HOURS",
    "YEAR_HOURS",
    "Experience",
    "Jobs",
    "Occupation",
    "all_work",
    "best",
    "by_occupation",
    "canadian_experience",
    "foreign_experience",
    "skilled_experience",
]

CRS_WINDOW = 10


def canadian_experience(
    jobs: Jobs, on: date, reference: Reference, *, partner: bool = False, window_years: int = CRS_WINDOW
) -> Experience:
    """Canadian work as CRS and CEC count it: TEER 0-3, paid, authorised, any number of occupations.

    The partner's work is not held against studies or self-employment (RULES 1.7).
    """
    if partner:
        return all_work(jobs, lambda job: counting.partner_canadian(job, reference), on, window_years)
    return all_work(jobs, lambda job: counting.own_canadian(job, on, reference), on, window_years)


def foreign_experience(jobs: Jobs, on: date, reference: Reference) -> Experience:
    """Work abroad as CRS counts it (RULES 1.9): TEER 0-3, paid, in the last ten years.

    Sources disagree whether one occupation counts or several: certain is the best single occupation,
    possible is all of them together.
    """

    def counts(job: Job) -> bool | None:
        return every(counting.skilled(job, reference), counting.abroad(job))

    together = all_work(jobs, counts, on, CRS_WINDOW)
    if jobs is UNANSWERED:
        return together
    single = by_occupation(jobs, counts, on, CRS_WINDOW, reference)
    certain = tuple(ledger for one in single for ledger in one.experience.certain)
    return Experience(certain, together.possible, on, CRS_WINDOW)


def skilled_experience(jobs: Jobs, on: date, reference: Reference, window_years: int) -> Experience:
    """Paid work of TEER 0-3 anywhere, in one or more occupations, as the FSW grid counts it."""
    return all_work(jobs, lambda job: counting.skilled(job, reference), on, window_years)
