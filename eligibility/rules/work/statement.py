"""The statement of one count of work, line by line: to be checked with a calendar and a pencil."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import accumulate, groupby, pairwise

from eligibility.rules.facts import UNANSWERED, Job

from .ledger import DAYS_A_WEEK, FULL_TIME, Exact, Ledger
from .traces import Reason, Trace, extent, weekly_on

BEFORE_WINDOW = Reason("window")
PARALLEL = Reason("parallel")
# Said only of days that nothing else speaks against.
BREAK = "gap"


@dataclass(frozen=True, slots=True)
class Member:
    """A job in a count: its own certain and possible work, and what speaks against its days."""

    job: Job
    certain: Ledger
    possible: Ledger
    traces: tuple[Trace, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """Days of one job that are counted alike, from `start` up to but not including `end`.

    `certain` and `possible` are the hours a week that are counted, beside any parallel work. `reasons` says
    why they are fewer than those worked, none where all count.
    """

    job: int
    start: date
    end: date
    certain: Exact
    possible: Exact
    reasons: tuple[Reason, ...] = ()

    @property
    def days(self) -> int:
        """The days, both ends counted."""
        return (self.end - self.start).days

    @property
    def worked(self) -> tuple[Exact, Exact]:
        """Certain and possible weekly hours times days, exact; a seventh of it is hours."""
        return self.days * self.certain, self.days * self.possible


def statement(members: Sequence[Member], start: date, end: date) -> tuple[Entry, ...]:
    """The lines of a count in the window [start, end), job by job in the person's own order.

    Of parallel jobs the first listed keeps its hours and the next adds what is left up to 30 a week, so that
    the lines add up to what is counted. Days before the window are lines that give nothing.
    """
    ordered = sorted(members, key=lambda member: member.job.index)
    edges = _edges(ordered, start, end)
    return tuple(
        entry
        for place, member in enumerate(ordered)
        for entry in _joined(_entries(ordered, place, _within(member.job, edges, start), start))
    )


def summed(entries: Iterable[Entry]) -> tuple[Exact, Exact]:
    """Certain and possible weekly hours times days of some lines, exact."""
    found = [entry.worked for entry in entries]
    return sum(low for low, _ in found), sum(high for _, high in found)


def hours(worked: Exact) -> Fraction:
    """Hours, exact, from weekly hours times days."""
    return Fraction(worked) / DAYS_A_WEEK


def _edges(members: Sequence[Member], start: date, end: date) -> list[date]:
    """The days up to `end` on which anything about any of the jobs begins or stops."""
    found = {start, end}
    for member in members:
        held = (member.certain, member.possible)
        traced = (ledger for trace in member.traces for ledger in (trace.certain, trace.possible))
        found |= {edge for ledger in (*held, *traced) for one in ledger for edge in (one.start, one.end)}
        found |= set(extent(member.job))
    return sorted(day for day in found if day <= end)


def _within(job: Job, edges: Sequence[date], start: date) -> Iterator[tuple[date, date]]:
    """The stretches between the edges in which the job lies; without a start, from the window on."""
    first, last = extent(job)
    first = max(first, start) if job.started_on is UNANSWERED else first
    return ((one, two) for one, two in pairwise(edges) if first <= one and two <= last)


def _entries(
    members: Sequence[Member], place: int, stretches: Iterable[tuple[date, date]], window: date
) -> Iterator[Entry]:
    job = members[place].job.index
    for start, end in stretches:
        if start < window:
            yield Entry(job, start, end, 0, 0, (BEFORE_WINDOW,))
        else:
            low, high = _shares(members, start)[place]
            yield Entry(job, start, end, low, high, tuple(_reasons(members[place], start, low, high)))


def _shares(members: Sequence[Member], day: date) -> list[tuple[Exact, Exact]]:
    """What each job adds on a day to the certain and to the possible hours a week of all."""
    low = _shared([weekly_on(member.certain, day) for member in members], FULL_TIME)
    most = [weekly_on(member.possible, day) for member in members]
    if sum(most) <= sum(low):
        # All is certain, or another unbroken run is the best possible one than is the best certain one.
        return list(zip(low, _shared(most, FULL_TIME), strict=True))
    open_hours = [max(high - mine, 0) for high, mine in zip(most, low, strict=True)]
    added = _shared(open_hours, min(sum(most), FULL_TIME) - sum(low))
    return [(mine, mine + more) for mine, more in zip(low, added, strict=True)]


def _shared(weekly: Sequence[Exact], room: Exact) -> list[Exact]:
    """Each job's hours, in order, as far as the room for all of them allows."""
    filled = [0, *(min(total, room) for total in accumulate(weekly))]
    return [after - before for before, after in pairwise(filled)]


def _reasons(member: Member, day: date, low: Exact, high: Exact) -> Iterator[Reason]:
    found = [reason for trace in member.traces if (reason := trace.on(day))]
    telling = [reason for reason in found if not reason.is_open] or found
    yield from [reason for reason in telling if reason.key != BREAK] or telling
    if low < weekly_on(member.certain, day) or high < weekly_on(member.possible, day):
        yield PARALLEL


def _joined(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Neighbours that are counted alike, as one."""
    for (certain, possible, reasons), same in groupby(
        entries, lambda one: (one.certain, one.possible, one.reasons)
    ):
        together = list(same)
        yield Entry(together[0].job, together[0].start, together[-1].end, certain, possible, reasons)
