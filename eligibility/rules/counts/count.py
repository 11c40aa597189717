"""A count of work for one purpose: its lines, the jobs left out, the days on which amounts are reached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eligibility.rules.counts.account import Account, accounts
from eligibility.rules.counts.purpose import Purpose
from eligibility.rules.dates import years_later
from eligibility.rules.decisions import Span
from eligibility.rules.facts import Job
from eligibility.rules.reference import Reference
from eligibility.rules.work import Experience
from eligibility.rules.work.milestones import Milestone, milestone
from eligibility.rules.work.statement import Member
from eligibility.rules.work.traces import Reason, extent, ledgers, traces

LATER = Reason("later")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A job of which nothing counts, and why."""

    job: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted for a purpose in the window [start, end): the account that serves best comes first."""

    purpose: Purpose
    start: date
    end: date
    experience: Experience
    accounts: tuple[Account, ...]
    left_out: tuple[LeftOut, ...]
    milestones: tuple[Milestone, ...]

    @property
    def hours(self) -> Span:
        """Whole hours that count, as the rules take them."""
        return self.experience.hours


def count(purpose: Purpose, jobs: tuple[Job, ...], reference: Reference) -> Count:
    """The count of some jobs for a purpose on its day.

    Of a category that lists none of the occupations it says no more than that.
    """
    start = years_later(purpose.on, -purpose.window_years)
    experience = purpose.counting(jobs)
    asked = () if purpose.key == "category" and not any(experience.possible) else jobs
    counted, left_out = parted(purpose, asked, start)
    return Count(
        purpose=purpose,
        start=start,
        end=purpose.on,
        experience=experience,
        accounts=tuple(accounts(purpose, counted, start, reference)),
        left_out=tuple(left_out),
        milestones=tuple(milestone(experience, needed) for needed in purpose.needed),
    )


def parted(purpose: Purpose, jobs: tuple[Job, ...], start: date) -> tuple[list[Member], list[LeftOut]]:
    """The jobs of which days count or may, and those of which none do."""
    counted, left_out = [], []
    for job in jobs:
        member = Member(job, *ledgers(purpose.single((job,))), traces(job, purpose.single, purpose.ideal))
        if any(stretch.start < purpose.on for stretch in member.possible):
            counted.append(member)
        else:
            left_out.append(LeftOut(job.index, tuple(_against(member, start, purpose.on))))
    return counted, left_out


def _against(member: Member, start: date, on: date) -> Iterable[Reason]:
    first, last = extent(member.job)
    if first >= on:
        return [LATER]
    day = start if first < start < last else first
    found = (trace.on(day) for trace in member.traces)
    return (reason for reason in found if reason and not reason.is_open)
