"""The occupation that a person would go on working in."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from eligibility.rules import tables
from eligibility.rules.facts import UNANSWERED, Candidate, Day, Job
from eligibility.rules.programs.fst import trades
from eligibility.rules.reference import Reference
from eligibility.rules.work.counting import codes, levels

# The TEER of the skilled occupations of which a program asks for the most language.
STRICTEST = "1"


def present(jobs: tuple[Job, ...], on: date, reference: Reference) -> Job | None:
    """The skilled job that stands for the present occupation; None where no job is known to be skilled.

    A job still held comes first, then one marked as of the primary occupation, then the one begun last.
    """
    found = [job for job in jobs if _is_skilled(job, on, reference) and _begun(job, on)]
    return max(found, key=lambda job: _rank(job, on), default=None)


def trade(candidate: Candidate, on: date, reference: Reference) -> str | None:
    """The NOC 2021 code of the skilled trade worked in most; None without one."""
    found = trades(candidate, on, reference)[0]
    return code_2021(found.job, reference) if found else None


def code_2021(job: Job, reference: Reference) -> str | None:
    """The one NOC 2021 code that the job's occupation has; None where it may be several."""
    found = codes(job, reference)
    return next(iter(found)) if len(found) == 1 else None


def outside_all(reference: Reference) -> str | None:
    """A skilled occupation that no category lists, for those without one; no trade is of its TEER."""
    listed: frozenset[str] = frozenset().union(*(version.occupations for version in reference.categories))
    found = (code for code in reference.unit_groups_2021 - listed if code[1] == STRICTEST)
    return min(found, default=None)


def _is_skilled(job: Job, on: date, reference: Reference) -> bool:
    rule = tables.as_of("work_counting", on).values
    found = levels(job, reference, rule["classification"])
    return bool(found) and found <= frozenset(rule["skilled"])


def _begun(job: Job, on: date) -> bool:
    return isinstance(job.started_on, Day) and job.started_on.last <= on


def _rank(job: Job, on: date) -> tuple[bool, bool, date, Fraction, str]:
    """Nothing here looks at the place in the list: the order of jobs does not matter."""
    is_open = job.ended_on is None or (isinstance(job.ended_on, Day) and job.ended_on.first >= on)
    start = job.started_on.first if isinstance(job.started_on, Day) else date.min
    hours = Fraction(0) if job.hours_per_week is UNANSWERED else job.hours_per_week
    return is_open, bool(job.primary), start, hours, str(job.noc)
