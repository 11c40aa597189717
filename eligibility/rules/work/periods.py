"""A job as stretches of days: what certainly was worked, and what possibly was.

A date known only to the month is read both ways: certain work takes the narrowest reading, possible
work the widest. An unanswered date or number of hours gives no certain work and all the possible work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from eligibility.rules.dates import days_later
from eligibility.rules.facts import UNANSWERED, Day, Job
from eligibility.rules.kept import kept

from .ledger import FOREVER, FULL_TIME, Exact, Ledger, Stretch


@kept
def certain(job: Job, since: Day | None) -> Ledger:
    """Work that surely was done, from `since` on where that is given."""
    if job.started_on is UNANSWERED or job.ended_on is UNANSWERED or job.hours_per_week is UNANSWERED:
        return ()
    start = max(job.started_on.last, since.last) if since else job.started_on.last
    end = days_later(job.ended_on.first, 1) if job.ended_on else FOREVER
    away = [(leave.start.first, days_later(leave.end.last, 1)) for leave in job.leaves]
    return _worked(start, end, away, _exact(job.hours_per_week))


@kept
def possible(job: Job, since: Day | None) -> Ledger:
    """Work that may have been done, from `since` on where that is given; the certain work if all is exact."""
    if _is_exact(job, since):
        return certain(job, since)
    start = date.min if job.started_on is UNANSWERED else job.started_on.first
    start = max(start, since.first) if since else start
    end = days_later(_last(job), 1)
    weekly = FULL_TIME if job.hours_per_week is UNANSWERED else _exact(job.hours_per_week)
    away = [(leave.start.last, days_later(leave.end.first, 1)) for leave in job.leaves]
    return _worked(start, end, away, weekly)


def _is_exact(job: Job, since: Day | None) -> bool:
    """Whether there is one reading only of the job's days and hours."""
    edges = [
        job.started_on,
        job.started_on if job.ended_on is None else job.ended_on,
        since or job.started_on,
    ]
    edges += [edge for leave in job.leaves for edge in (leave.start, leave.end)]
    known = all(isinstance(edge, Day) and edge.is_exact for edge in edges)
    return known and job.hours_per_week is not UNANSWERED


def _exact(hours: Fraction) -> Exact:
    """The same number, as a whole one where it is whole: whole numbers are reckoned with faster."""
    return hours.numerator if hours.denominator == 1 else hours


def _last(job: Job) -> date:
    return job.ended_on.last if isinstance(job.ended_on, Day) else FOREVER


def _worked(start: date, end: date, away: Iterable[tuple[date, date]], weekly: Exact) -> Ledger:
    """[start, end) without the days away, held to 30 hours a week; nothing where no hours were worked."""
    parts = [part for part in _without(start, end, away) if part[0] < part[1]]
    return tuple([Stretch(*part, min(weekly, FULL_TIME)) for part in parts]) if weekly else ()


def _without(start: date, end: date, away: Iterable[tuple[date, date]]) -> Iterator[tuple[date, date]]:
    """[start, end) without the days away, in order of time; a part may end before it begins."""
    for gone, back in sorted(pair for pair in away if pair[0] < pair[1]):
        yield start, min(gone, end)
        start = max(start, back)
    yield start, end
