"""The lines of an account as the table shows them: job by job, with sums that can be checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby

from django.utils.formats import number_format

from eligibility.rules.counts import Account
from eligibility.rules.facts import UNANSWERED, Job
from eligibility.rules.work import MONTH_HOURS, YEAR_HOURS
from eligibility.rules.work.statement import Entry, hours, summed
from eligibility.wording.work import reason

ONE_DAY = timedelta(days=1)
HUNDREDTHS = 2


@dataclass(frozen=True, slots=True)
class LineView:
    """Days of a job: `kind` is "full", "part", "open" or "none"; figures as they are read."""

    kind: str
    start: date
    last: date
    days: int
    weekly: str
    certain: str
    possible: str
    why: str


@dataclass(frozen=True, slots=True)
class JobView:
    """A job with its lines and, where there are several, their sums."""

    name: str
    given: str
    lines: tuple[LineView, ...]
    certain: str
    possible: str


@dataclass(frozen=True, slots=True)
class AccountView:
    """The table of an account. `is_open` where the possible hours are more than the certain ones."""

    title: str
    jobs: tuple[JobView, ...]
    is_open: bool
    certain: str
    possible: str
    years: str
    months: str


def account_view(account: Account, jobs: Mapping[int, Job], names: Mapping[int, str]) -> AccountView:
    """An account with the names of its jobs by their index."""
    low, high = account.worked
    by_job = groupby(account.entries, key=lambda entry: entry.job)
    return AccountView(
        title="" if account.job is None else names[account.job],
        jobs=tuple(_job(jobs[index], names[index], list(entries)) for index, entries in by_job),
        is_open=low != high,
        certain=figure(hours(low)),
        possible=figure(hours(high)),
        years=_span(hours(low), hours(high), YEAR_HOURS),
        months=_span(hours(low), hours(high), MONTH_HOURS),
    )


def figure(value: Fraction) -> str:
    """Hours for the eye: whole ones plainly, others to the hundredth."""
    if value.denominator == 1:
        return number_format(int(value), force_grouping=True)
    return number_format(round(float(value), HUNDREDTHS), HUNDREDTHS, force_grouping=True)


def _span(low: Fraction, high: Fraction, unit: int) -> str:
    """Full units of hours, one figure or both ends."""
    ends = int(low // unit), int(high // unit)
    return "–".join(figure(Fraction(end)) for end in dict.fromkeys(ends))


def _job(job: Job, name: str, entries: list[Entry]) -> JobView:
    given = "" if job.hours_per_week is UNANSWERED else weekly(job.hours_per_week)
    low, high = summed(entries)
    return JobView(
        name=name,
        given=given,
        lines=tuple(_line(job, entry) for entry in entries),
        certain=figure(hours(low)),
        possible=figure(hours(high)),
    )


def _line(job: Job, entry: Entry) -> LineView:
    low, high = entry.worked
    return LineView(
        kind=kind(job, entry),
        start=entry.start,
        last=entry.end - ONE_DAY,
        days=entry.days,
        weekly="–".join(weekly(Fraction(one)) for one in dict.fromkeys((entry.certain, entry.possible))),
        certain=figure(hours(low)),
        possible=figure(hours(high)),
        why=" ".join(_words(job, entry)),
    )


def kind(job: Job, entry: Entry) -> str:
    """How far the days of an entry count: in full, in part, possibly, or not at all."""
    if entry.certain != entry.possible:
        return "open"
    if not entry.certain:
        return "none"
    return "part" if any(one.key == "parallel" for one in entry.reasons) else "full"


def _words(job: Job, entry: Entry) -> Iterable[str]:
    return (reason(one.key, one.is_open, job=job) for one in entry.reasons)


def weekly(value: Fraction) -> str:
    """Hours a week for the eye: whole ones plainly, others to the hundredth."""
    return number_format(int(value) if value.denominator == 1 else round(float(value), HUNDREDTHS))
