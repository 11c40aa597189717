"""What one job does for one purpose: whether its days are counted, and what they come to with others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eligibility.rules.counts import Account, Count, Purpose
from eligibility.rules.counts.count import parted
from eligibility.rules.decisions import Condition, Params, Span, Verdict
from eligibility.rules.facts import UNANSWERED, Job
from eligibility.rules.work import MONTH_HOURS, Experience
from eligibility.rules.work.milestones import Milestone, milestone
from eligibility.rules.work.report import threshold
from eligibility.rules.work.statement import Entry, hours, summed
from eligibility.rules.work.traces import Reason

NOT_PRIMARY = Reason("primary")
SEVERAL = Reason("several", is_open=True)
# The condition that rests on the work counted for a purpose, where it is one of a program or category.
CONDITIONS = {"fsw": "fsw.work", "cec": "cec.work", "fst": "fst.work", "category": "category.experience"}


@dataclass(frozen=True, slots=True)
class Together:
    """The work that the days of a job are added up with: that of its occupation, or all of it.

    `noc` is the code of the occupation as it was given, None of all work; `others` are the other jobs of
    which days are counted, `perhaps` those of which they only may be; `experience` is all that work.
    """

    noc: str | None
    others: tuple[int, ...]
    perhaps: tuple[int, ...]
    experience: Experience
    purpose: Purpose

    @property
    def needed(self) -> int:
        """The hours that the rule asks for; those of the first full year where it gives points."""
        return self.purpose.needed[0]

    @property
    def enough(self) -> Verdict:
        """Whether the hours needed are there on the day."""
        return self.experience.reaches(self.needed)

    @property
    def missing(self) -> Span:
        """The hours still missing: at best and at worst."""
        found = self.experience.hours
        return Span(max(self.needed - found.high, 0), max(self.needed - found.low, 0))

    @property
    def is_over(self) -> bool:
        """Whether nothing told can still be added: it has to be without a break, and does not go on."""
        days = self.days
        return self.purpose.continuous and days.reached_on is None and days.possible_on is None

    @property
    def days(self) -> Milestone:
        """When they are or were reached, from when that is safe, and when time takes them away."""
        return milestone(self.experience, self.needed)

    @property
    def losses(self) -> tuple[Milestone, ...]:
        """The amounts that are there on the day and that time alone takes away, in the order it does."""
        there = (hours for hours in reversed(self.purpose.needed) if self._has(hours))
        return tuple(one for one in (milestone(self.experience, hours) for hours in there) if one.lost_on)

    def _has(self, hours: int) -> bool:
        return self.experience.reaches(hours) is Verdict.MET


@dataclass(frozen=True, slots=True)
class Rival:
    """Work in another occupation that comes first: the jobs of which days count, or may.

    `has_more` says whether it has more hours; not met where both have as many.
    """

    jobs: tuple[int, ...]
    has_more: Verdict


@dataclass(frozen=True, slots=True)
class Toward:
    """What one job does for one purpose on a day.

    `verdict` says whether days of it in the window are counted, `hours` how many hours that makes, and
    `reasons` why not, or not all. `together` is None where nothing of it is counted. `rival` is another
    occupation that serves better, where only one occupation counts. `alone` says whether a job cut off by
    a break would be enough by itself.
    """

    purpose: Purpose
    verdict: Verdict
    hours: Span
    reasons: tuple[Reason, ...]
    together: Together | None = None
    rival: Rival | None = None
    alone: Verdict = Verdict.NOT_MET

    @property
    def enough(self) -> Verdict:
        """Whether the work it belongs to is enough; not, where nothing of the job is counted."""
        return self.together.enough if self.together else Verdict.NOT_MET

    @property
    def condition(self) -> Condition | None:
        """The condition as the engine states it of this work alone; None for points, or where none counts."""
        key = CONDITIONS.get(self.purpose.key)
        return _condition(key, self.together) if key and self.together else None


def toward(job: Job, jobs: Sequence[Job], count: Count) -> Toward:
    """What one of the jobs does for the purpose of a count of them."""
    account = _own(job, jobs, count)
    if account is None:
        return _nothing(count.purpose, _against(job, count))
    mine = [entry for entry in account.entries if entry.job == job.index]
    verdict = _verdict(mine)
    reasons = tuple(dict.fromkeys(reason for entry in mine for reason in entry.reasons))
    if verdict is Verdict.NOT_MET:
        alone = count.purpose.single((job,)).continuous().reaches(count.purpose.needed[0])
        return _nothing(count.purpose, reasons, alone)
    rival = _rival(account, count.accounts[0])
    if count.purpose.several and rival is not None:
        # What is certain comes from the best occupation alone.
        verdict, reasons = Verdict.UNKNOWN, (*reasons, SEVERAL)
    together = _together(job, jobs, account, count)
    low, high = summed(mine)
    return Toward(count.purpose, verdict, Span(int(hours(low)), int(hours(high))), reasons, together, rival)


def _nothing(purpose: Purpose, reasons: tuple[Reason, ...], alone: Verdict = Verdict.NOT_MET) -> Toward:
    return Toward(purpose, Verdict.NOT_MET, Span.exactly(0), reasons, alone=alone)


def _own(job: Job, jobs: Sequence[Job], count: Count) -> Account | None:
    """The account of the job's occupation, or the only one of all work; None where the job is in none."""
    single = [one for one in count.accounts if one.job is not None]
    if not single:
        return next((one for one in count.accounts if _holds(one, job)), None)
    given = {one.index: one for one in jobs}
    mine = [one for one in single if one.job is not None and _same_code(given[one.job], job)]
    return next((one for one in mine if _holds(one, job)), None)


def _same_code(one: Job, job: Job) -> bool:
    """Whether two jobs were given the same code; without a code a job is like itself alone."""
    if one.noc is UNANSWERED:
        return one.index == job.index
    return (one.noc, one.noc_version) == (job.noc, job.noc_version)


def _holds(account: Account, job: Job) -> bool:
    return any(entry.job == job.index for entry in account.entries)


def _against(job: Job, count: Count) -> tuple[Reason, ...]:
    """Why nothing of a job is counted: itself, or that another occupation is the primary one."""
    _, left_out = parted(count.purpose, (job,), count.start)
    return left_out[0].reasons if left_out else (NOT_PRIMARY,)


def _verdict(entries: Iterable[Entry]) -> Verdict:
    low, high = summed(entries)
    if low:
        return Verdict.MET
    return Verdict.UNKNOWN if high else Verdict.NOT_MET


def _rival(account: Account, best: Account) -> Rival | None:
    """The best account where it is of other work than this one."""
    if not {*account.surely, *account.perhaps}.isdisjoint((*best.surely, *best.perhaps)):
        return None
    return Rival(best.surely or best.perhaps, _has_more(best, account))


def _has_more(best: Account, account: Account) -> Verdict:
    (low, high), (least, most) = best.worked, account.worked
    if low > most:
        return Verdict.MET
    return Verdict.NOT_MET if low == high == least == most else Verdict.UNKNOWN


def _together(job: Job, jobs: Sequence[Job], account: Account, count: Count) -> Together:
    """The work of an account as the engine holds it."""
    beside = _but(job, account.surely), _but(job, account.perhaps)
    occupations = count.purpose.occupations
    if account.job is None or occupations is None:
        return Together(None, *beside, count.experience, count.purpose)
    # Work to come belongs to it too, so that another job of the same code may stand for it.
    stands = next(one for one in jobs if one.index == account.job)
    found = next(one for one in occupations(tuple(jobs)) if _same_code(one.job, stands))
    return Together(found.noc, *beside, found.experience, count.purpose)


def _but(job: Job, jobs: Iterable[int]) -> tuple[int, ...]:
    return tuple(one for one in jobs if one != job.index)


def _condition(key: str, work: Together) -> Condition:
    purpose = work.purpose
    params: Params = {}
    if purpose.key == "category":
        params = _of_category(work)
    return threshold(
        key, work.experience, work.needed, purpose.source, purpose.effective, params, forecast=True
    )


def _of_category(work: Together) -> Params:
    months = work.experience.months
    return {
        **work.purpose.params,
        "noc": work.noc,
        "months_needed": work.needed // MONTH_HOURS,
        "continuous": work.purpose.continuous,
        "months": months.low,
        "months_at_most": months.high,
    }
