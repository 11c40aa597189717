"""Why days of a job do not count, or only may: asked of the engine itself, one answer at a time.

The job is first made one that counts in every respect. Then each answer of the person is put back alone:
where the work vanishes with it, that answer is the reason; where it is no longer certain, that answer leaves
it open. So the reasons given can never differ from what is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any, TypeAlias

from eligibility.rules.dates import days_later
from eligibility.rules.facts import UNANSWERED, Day, Job

from .experience import Experience
from .ledger import FOREVER, FULL_TIME, Exact, Ledger

# What the engine counts of some jobs for one purpose.
Counting: TypeAlias = Callable[[tuple[Job, ...]], Experience]

# The reasons by name, each with the answers it comes from.
QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "skill": ("noc", "noc_version"),
    "duties": ("duties",),
    "paid": ("paid",),
    "place": ("country",),
    "remote": ("remote_for_foreign_employer",),
    "authorized": ("authorized",),
    "student": ("full_time_student",),
    "self_employed": ("self_employed", "publicly_funded_physician"),
    "qualified": ("qualified_on",),
    "hours": ("hours_per_week",),
    "dates": ("started_on", "ended_on"),
    "leave": ("leaves",),
}

NOTHING_AGAINST: Mapping[str, Any] = {
    "duties": "confirmed",
    "paid": True,
    "remote_for_foreign_employer": False,
    "authorized": True,
    "full_time_student": False,
    "self_employed": False,
    "publicly_funded_physician": False,
    "qualified_on": None,
    "hours_per_week": Fraction(FULL_TIME),
    "leaves": (),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why days do not count; `is_open` where they may count after all."""

    key: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """What is counted of a job when nothing but one answer speaks against it."""

    key: str
    certain: Ledger
    possible: Ledger

    def on(self, day: date) -> Reason | None:
        """The reason that this answer gives against a day; None where it gives none."""
        if not weekly_on(self.possible, day):
            return Reason(self.key)
        return None if weekly_on(self.certain, day) else Reason(self.key, is_open=True)


def traces(job: Job, counting: Counting, ideal: Mapping[str, Any]) -> tuple[Trace, ...]:
    """A trace for each answer of a job that may speak against it.

    `ideal` names an occupation and a country that count.
    """
    start, end = extent(job)
    whole = replace(job, started_on=Day(start, start), ended_on=_ending(end), **NOTHING_AGAINST, **ideal)
    own = {key: {name: getattr(job, name) for name in names} for key, names in QUESTIONS.items()}
    return tuple(
        _trace(key, replace(whole, **answers), counting)
        for key, answers in own.items()
        if any(getattr(whole, name) != answer for name, answer in answers.items())
    )


def _trace(key: str, job: Job, counting: Counting) -> Trace:
    return Trace(key, *ledgers(counting((job,))))


def ledgers(experience: Experience) -> tuple[Ledger, Ledger]:
    """The certain and the possible work of a single job."""
    return (
        next((one for one in experience.certain if one), ()),
        next((one for one in experience.possible if one), ()),
    )


def extent(job: Job) -> tuple[date, date]:
    """From the first day of a job, by its widest reading, to the first day after it."""
    start = date.min if job.started_on is UNANSWERED else job.started_on.first
    return start, days_later(job.ended_on.last, 1) if isinstance(job.ended_on, Day) else FOREVER


def _ending(end: date) -> Day | None:
    last = days_later(end, -1)
    return None if end == FOREVER else Day(last, last)


def weekly_on(ledger: Ledger, day: date) -> Exact:
    """The weekly hours that a ledger holds for a day."""
    return next((one.weekly for one in ledger if one.start <= day < one.end), 0)
