"""Work experience: hours a day, capped, without double count; windows, continuity, occupations."""

from __future__ import annotations

from datetime import date

from eligibility.rules.facts import UNANSWERED, Job
from eligibility.rules.kept import kept
from eligibility.rules.logic import every
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version

from . import counting
from .counting import Counts
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
    "cec_experience",
    "foreign_experience",
    "skilled_experience",
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
    return _canadian(jobs, counting.rule(on), reference, partner, window_years).seen_on(on)


def cec_experience(jobs: Jobs, on: date, reference: Reference, window_years: int) -> Experience:
    """Canadian work as CEC counts it: as for CRS, but part-time work has always counted."""
    return _any_hours(jobs, counting.rule(on), reference, False, window_years).seen_on(on)


def foreign_experience(jobs: Jobs, on: date, reference: Reference) -> Experience:
    """Work abroad as CRS counts it (docs/rules/crs-transferability.md): skilled, paid, in the last ten years.

    Sources disagree whether one occupation counts or several: certain is the best single occupation,
    possible is all of them together.
    """
    return _foreign(jobs, counting.rule(on), reference).seen_on(on)


def skilled_experience(jobs: Jobs, on: date, reference: Reference, window_years: int) -> Experience:
    """Paid skilled work anywhere, in one or more occupations, as the FSW grid counts it."""
    return _skilled(jobs, counting.rule(on), reference, window_years).seen_on(on)


# Under one version of the rule of counting the same jobs count, so they are laid out once for all its days.


@kept
def _canadian(jobs: Jobs, rule: Version, reference: Reference, partner: bool, years: int) -> Experience:
    found = _any_hours(jobs, rule, reference, partner, years)
    if rule.values["part_time_in_canada"]:
        return found
    on, counts = rule.effective, _counts(rule, reference, partner)
    alone = all_work(jobs, lambda job: every(counts(job), counting.full_time(job)), on, years)
    return Experience(alone.certain, found.full_time().possible, on, years)


@kept
def _any_hours(jobs: Jobs, rule: Version, reference: Reference, partner: bool, years: int) -> Experience:
    return all_work(jobs, _counts(rule, reference, partner), rule.effective, years)


def _counts(rule: Version, reference: Reference, partner: bool) -> Counts:
    belongs = counting.partner_canadian if partner else counting.own_canadian
    return lambda job: belongs(job, rule.effective, reference)


@kept
def _foreign(jobs: Jobs, rule: Version, reference: Reference) -> Experience:
    on = rule.effective

    def counts(job: Job) -> bool | None:
        return every(counting.skilled(job, on, reference), counting.abroad(job))

    together = all_work(jobs, counts, on, CRS_WINDOW)
    if jobs is UNANSWERED:
        return together
    single = by_occupation(jobs, counts, on, CRS_WINDOW, reference)
    certain = tuple(ledger for one in single for ledger in one.experience.certain)
    return Experience(certain, together.possible, on, CRS_WINDOW)


@kept
def _skilled(jobs: Jobs, rule: Version, reference: Reference, years: int) -> Experience:
    on = rule.effective
    return all_work(jobs, lambda job: counting.skilled(job, on, reference), on, years)
