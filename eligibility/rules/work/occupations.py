"""Experience by single occupation: only hours of that occupation, capped within it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from eligibility.rules.facts import UNANSWERED, Day, Job, Unanswered
from eligibility.rules.logic import every
from eligibility.rules.reference import Reference

from . import periods
from .counting import Counts, same_occupation
from .experience import Experience
from .ledger import FOREVER, FULL_TIME, Ledger, Stretch, merge

Jobs: TypeAlias = tuple[Job, ...] | Unanswered
Since: TypeAlias = Callable[[Job], "Day | None"]

ANY_WORK: Ledger = (Stretch(date.min, FOREVER, FULL_TIME),)


@dataclass(frozen=True, slots=True)
class Occupation:
    """One occupation a person worked in: a job that stands for it, all its jobs, the experience."""

    job: Job
    jobs: tuple[Job, ...]
    experience: Experience

    @property
    def noc(self) -> str | None:
        """The code as the person gave it."""
        return None if self.job.noc is UNANSWERED else self.job.noc


def ledgers(jobs: tuple[Job, ...], counts: Counts, since: Since | None = None) -> tuple[Ledger, Ledger]:
    """Certain and possible work of those jobs that count, from the day `since` gives for each job."""
    certain: list[Stretch] = []
    possible: list[Stretch] = []
    for job in jobs:
        counted, first = counts(job), since(job) if since else None
        if counted is True:
            certain.extend(periods.certain(job, first))
        if counted is not False:
            possible.extend(periods.possible(job, first))
    return merge(certain), merge(possible)


def all_work(jobs: Jobs, counts: Counts, on: date, window_years: int) -> Experience:
    """Work in one or more occupations; anything is possible while nothing is said of jobs."""
    if jobs is UNANSWERED:
        return Experience((), (ANY_WORK,), on, window_years)
    certain, possible = ledgers(jobs, counts)
    return Experience((certain,), (possible,), on, window_years)


def by_occupation(
    jobs: tuple[Job, ...],
    counts: Counts,
    on: date,
    window_years: int,
    reference: Reference,
    since: Since | None = None,
) -> Iterator[Occupation]:
    """Each occupation with its experience, in the order in which the person lists them."""
    seen: set[tuple[str, str]] = set()
    for job in sorted(jobs, key=lambda job: job.index):
        if counts(job) is False:
            continue
        if job.noc is not UNANSWERED:
            if (job.noc, job.noc_version) in seen:
                continue
            seen.add((job.noc, job.noc_version))
        yield _occupation(job, jobs, counts, on, window_years, reference, since)


def _occupation(
    job: Job,
    jobs: tuple[Job, ...],
    counts: Counts,
    on: date,
    window_years: int,
    reference: Reference,
    since: Since | None,
) -> Occupation:
    def in_it(other: Job) -> bool | None:
        return every(same_occupation(job, other, reference), counts(other))

    certain, possible = ledgers(jobs, in_it, since)
    members = tuple(other for other in jobs if in_it(other) is not False)
    return Occupation(job, members, Experience((certain,), (possible,), on, window_years))


def best(occupations: list[Occupation]) -> Occupation | None:
    """The one with most certain, then most possible hours, then listed first; None without any."""
    return max(occupations, key=lambda one: (*one.experience.worked, -one.job.index), default=None)
