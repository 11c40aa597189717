"""Work experience: hours a day, capped, without double count; windows, continuity, occupations."""

from __future__ import annotations

from datetime import date

from eligibility.rules.facts import UNANSWERED, Job
from eligibility.rules.kept import kept
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version

from . import counting
from .experience import MONTH_HOURS, YEAR_HOURS, Experience
from .occupations import (
    Counted,
    Jobs,
    Occupation,
    all_work,
    best,
    by_occupation,
    counted,
    each_occupation,
    narrowed,
    work_in,
)

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
    "canadian_jobs",
    "cec_experience",
    "each_occupation",
    "foreign_experience",
    "narrowed",
    "skilled_experience",
    "skilled_jobs",
    "work_in",
]

CRS_WINDOW = 10


def canadian_experience(
    jobs: Jobs, on: date, reference: Reference, *, partner: bool = False, window_years: int = CRS_WINDOW
) -> Experience:
    """Canadian work as CRS counts it: skilled, paid, authorised, in any number of occupations.

    The partner's work is not held against studies or self-employment (docs/rules/crs-work.md). Where
    part-time work does not count (until 29 May 2015), only jobs of 30 hours a week are certain; weeks of
    30 hours made up by parallel jobs are possible, as no source speaks of them.
    """
    found = _canadian(jobs, counting.rule(on), reference, partner)
    return Experience(found.certain, found.possible, on, window_years)


def cec_experience(jobs: Jobs, on: date, reference: Reference, window_years: int) -> Experience:
    """Canadian work as CEC counts it: as for CRS, but part-time work has always counted."""
    found = _any_hours(jobs, counting.rule(on), reference, False)
    return Experience(found.certain, found.possible, on, window_years)


def foreign_experience(jobs: Jobs, on: date, reference: Reference) -> Experience:
    """Work abroad as CRS counts it (docs/rules/crs-transferability.md): skilled, paid, in the last ten years.

    Sources disagree whether one occupation counts or several: certain is the best single occupation,
    possible is all of them together.
    """
    return _foreign(jobs, counting.rule(on), reference).seen_on(on)


def skilled_experience(jobs: Jobs, on: date, reference: Reference, window_years: int) -> Experience:
    """Paid skilled work anywhere, in one or more occupations, as the FSW grid counts it."""
    found = _skilled(jobs, counting.rule(on), reference)
    return Experience(found.certain, found.possible, on, window_years)


# Under one version of the rule of counting the same jobs count, so they are laid out once for all its days
# and all that counts them; the window is that of whoever asks.


@kept
def skilled_jobs(jobs: tuple[Job, ...], rule: Version, reference: Reference) -> tuple[Counted, ...]:
    """The jobs of paid skilled work, anywhere."""
    return tuple(counted(jobs, lambda job: counting.skilled_under(job, rule, reference)))


@kept
def canadian_jobs(
    jobs: tuple[Job, ...], rule: Version, reference: Reference, partner: bool
) -> tuple[Counted, ...]:
    """Of these the jobs in Canada, as CRS and CEC count them."""
    found = skilled_jobs(jobs, rule, reference)
    if partner:
        return narrowed(found, counting.partner_in_canada)
    return narrowed(found, lambda job: counting.own_in_canada(job, rule))


def _canadian(jobs: Jobs, rule: Version, reference: Reference, partner: bool) -> Experience:
    found = _any_hours(jobs, rule, reference, partner)
    if jobs is UNANSWERED or rule.values["part_time_in_canada"]:
        return found
    full_time = narrowed(canadian_jobs(jobs, rule, reference, partner), counting.full_time)
    alone = work_in(full_time, rule.effective, CRS_WINDOW)
    return Experience(alone.certain, found.full_time().possible, rule.effective, CRS_WINDOW)


@kept
def _any_hours(jobs: Jobs, rule: Version, reference: Reference, partner: bool) -> Experience:
    found = jobs if jobs is UNANSWERED else canadian_jobs(jobs, rule, reference, partner)
    return work_in(found, rule.effective, CRS_WINDOW)


@kept
def _foreign(jobs: Jobs, rule: Version, reference: Reference) -> Experience:
    on = rule.effective
    if jobs is UNANSWERED:
        return work_in(jobs, on, CRS_WINDOW)
    found = narrowed(skilled_jobs(jobs, rule, reference), counting.abroad)
    single = each_occupation(found, on, CRS_WINDOW, reference)
    certain = tuple(ledger for one in single for ledger in one.experience.certain)
    return Experience(certain, work_in(found, on, CRS_WINDOW).possible, on, CRS_WINDOW)


@kept
def _skilled(jobs: Jobs, rule: Version, reference: Reference) -> Experience:
    found = jobs if jobs is UNANSWERED else skilled_jobs(jobs, rule, reference)
    return work_in(found, rule.effective, CRS_WINDOW)
