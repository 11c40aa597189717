"""The lines of work counted together: of all jobs, or of those of one occupation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules.counts.purpose import Purpose
from eligibility.rules.decisions import Span
from eligibility.rules.reference import Reference
from eligibility.rules.work import Experience, Occupation
from eligibility.rules.work.counting import same_occupation
from eligibility.rules.work.crossing import in_window
from eligibility.rules.work.ledger import FULL_TIME, Exact, Ledger, Stretch
from eligibility.rules.work.statement import BREAK, Entry, Member, hours, statement, summed
from eligibility.rules.work.traces import Trace


@dataclass(frozen=True, slots=True)
class Account:
    """The lines of work counted together; of one occupation, that of the job `job`, or of all (None)."""

    job: int | None
    entries: tuple[Entry, ...]

    @property
    def worked(self) -> tuple[Exact, Exact]:
        """Certain and possible weekly hours times days, exact."""
        return summed(self.entries)

    @property
    def surely(self) -> tuple[int, ...]:
        """The jobs of which days count for certain, in the person's own order."""
        return tuple(sorted({entry.job for entry in self.entries if entry.certain}))

    @property
    def perhaps(self) -> tuple[int, ...]:
        """The jobs of which days only may count, in the person's own order."""
        return tuple(sorted({entry.job for entry in self.entries if entry.possible} - set(self.surely)))

    @property
    def hours(self) -> Span:
        """Whole hours, rounded down."""
        low, high = self.worked
        return Span(int(hours(low)), int(hours(high)))


def accounts(
    purpose: Purpose, members: Sequence[Member], start: date, reference: Reference
) -> Iterator[Account]:
    """The accounts of some jobs: one of all, or one of each occupation, the best first; none without jobs.

    Where by another reading all occupations count, the account of all comes last.
    """
    if purpose.occupations is None:
        together = _full_time(purpose, members) if purpose.full_time_only else members
        if members:
            yield Account(None, statement(together, start, purpose.on))
        return
    found = [
        Account(one.job.index, statement(_members(purpose, one, members, reference), start, purpose.on))
        for one in purpose.occupations(tuple(member.job for member in members))
    ]
    yield from sorted(found, key=lambda one: one.worked, reverse=True)
    if purpose.several and len(found) > 1:
        yield Account(None, statement(members, start, purpose.on))


def _full_time(purpose: Purpose, members: Sequence[Member]) -> list[Member]:
    """The members on days of 30 hours a week or more in all; no other days may count."""
    days = purpose.counting(tuple(member.job for member in members)).possible[0]
    trace = Trace("part_time", days, days)
    return [
        replace(
            member,
            possible=tuple(part for day in days for part in _clipped(member.possible, day)),
            traces=(*member.traces, trace),
        )
        for member in members
    ]


def _members(
    purpose: Purpose, occupation: Occupation, members: Sequence[Member], reference: Reference
) -> list[Member]:
    """The members that are, or may be, of an occupation; held to its best run where breaks matter."""
    found = []
    for member in members:
        same = same_occupation(occupation.job, member.job, purpose.on, reference)
        if same is not False:
            found.append(member if same else _perhaps(member))
    if purpose.continuous:
        if not any(occupation.experience.certain) and any(member.certain for member in found):
            # Work that is certain, in an occupation of which it is not that it is the one asked for.
            found = [_perhaps(member) for member in found]
        runs = _runs(occupation.experience)
        return [_held_to(member, *runs) for member in found]
    return found


def _perhaps(member: Member) -> Member:
    """A job whose code only may be of the occupation."""
    return replace(member, certain=(), traces=(*member.traces, Trace("occupation", (), member.possible)))


def _runs(experience: Experience) -> tuple[Stretch, Stretch]:
    """From where to where the best certain and the best possible unbroken run reach."""
    nothing = Stretch(date.min, date.min, FULL_TIME)
    found = (_best(ledgers, experience) for ledgers in (experience.certain, experience.possible))
    certain, possible = (run or nothing for run in found)
    return certain, possible


def _best(ledgers: Sequence[Ledger], experience: Experience) -> Stretch | None:
    run = max(
        filter(None, ledgers),
        key=lambda one: in_window(one, experience.window_years, experience.on),
        default=None,
    )
    return Stretch(run[0].start, run[-1].end, FULL_TIME) if run else None


def _held_to(member: Member, certain: Stretch, possible: Stretch) -> Member:
    """The member with nothing outside the runs that count."""
    return replace(
        member,
        certain=_clipped(member.certain, certain),
        possible=_clipped(member.possible, possible),
        traces=(*member.traces, Trace(BREAK, (certain,), (possible,))),
    )


def _clipped(ledger: Ledger, run: Stretch) -> Ledger:
    cut = (Stretch(max(one.start, run.start), min(one.end, run.end), one.weekly) for one in ledger)
    return tuple(stretch for stretch in cut if stretch.start < stretch.end)
