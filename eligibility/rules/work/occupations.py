"""Experience by single occupation: only hours of that occupation, capped within it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from eligibility.rules.facts import UNANSWERED, Day, Job, Unanswered
from eligibility.rules.reference import Reference

from . import periods
from .counting import Counts, same_occupation
from .experience import Experience
from .ledger import FOREVER, FULL_TIME, Ledger, Stretch, together

Jobs: TypeAlias = tuple[Job, ...] | Unanswered
Since: TypeAlias = Callable[[Job], "Day | None"]

ANY_WORK: Ledger = (Stretch(date.min, FOREVER, FULL_TIME),)


class Occupation(NamedTuple):
    """One occupation a person worked in: a job that stands for it, all its jobs, the experience."""

    job: Job
    jobs: tuple[Job, ...]
    experience: Experience

    def seen_on(self, day: date) -> Occupation:
        """The same occupation with its work in the window before another day."""
        return Occupation(self.job, self.jobs, self.experience.seen_on(day))

    @property
    def noc(self) -> str | None:
        """The code as the person gave it."""
        return None if self.job.noc is UNANSWERED else self.job.noc


class Counted(NamedTuple):
    """A job that counts, or may: its certain and its possible work."""

    job: Job
    certain: Ledger
    possible: Ledger


def counted(jobs: tuple[Job, ...], counts: Counts, since: Since | None = None) -> list[Counted]:
    """The jobs that may count, in the person's own order, from the day `since` gives for each."""
    found = []
    for job in sorted(jobs, key=lambda job: job.index) if len(jobs) > 1 else jobs:
        answer = counts(job)
        if answer is not False:
            first = since(job) if since else None
            certain = periods.certain(job, first) if answer else ()
            found.append(Counted(job, certain, periods.possible(job, first)))
    return found


def narrowed(found: Iterable[Counted], counts: Counts) -> tuple[Counted, ...]:
    """Of jobs that count, or may, those that may count by one thing more; certain only where they do."""
    answers = [(counts(one.job), one) for one in found]
    return tuple(
        [one if answer else one._replace(certain=()) for answer, one in answers if answer is not False]
    )


def all_work(jobs: Jobs, counts: Counts, on: date, window_years: int) -> Experience:
    """The work in the jobs that count."""
    found = jobs if jobs is UNANSWERED else counted(jobs, counts)
    return work_in(found, on, window_years)


def work_in(found: Sequence[Counted] | Unanswered, on: date, window_years: int) -> Experience:
    """Work in one or more occupations; anything is possible while nothing is said of jobs."""
    if found is UNANSWERED:
        return Experience((), (ANY_WORK,), on, window_years)
    sure = (together([one.certain for one in found]),)
    maybe = (together([one.possible for one in found]),)
    return Experience(sure, sure if maybe == sure else maybe, on, window_years)


def by_occupation(
    jobs: tuple[Job, ...],
    counts: Counts,
    on: date,
    window_years: int,
    reference: Reference,
    since: Since | None = None,
) -> Iterator[Occupation]:
    """Each occupation of the jobs that count, from the day `since` gives for each."""
    return each_occupation(counted(jobs, counts, since), on, window_years, reference)


def each_occupation(
    found: Sequence[Counted], on: date, window_years: int, reference: Reference
) -> Iterator[Occupation]:
    """Each occupation with its experience, in the order in which the person lists them."""
    seen: set[tuple[str, str]] = set()
    for one in found:
        job = one.job
        if job.noc is not UNANSWERED:
            if (job.noc, job.noc_version) in seen:
                continue
            seen.add((job.noc, job.noc_version))
        yield _occupation(job, found, on, window_years, reference)


def _occupation(
    job: Job, found: Sequence[Counted], on: date, window_years: int, reference: Reference
) -> Occupation:
    members = narrowed(found, lambda other: same_occupation(job, other, on, reference))
    return Occupation(job, tuple([one.job for one in members]), work_in(members, on, window_years))


def best(occupations: Sequence[Occupation]) -> Occupation | None:
    """The one with most certain, then most possible hours, then listed first; None without any."""
    return max(occupations, key=lambda one: (*one.experience.worked, -one.job.index), default=None)
