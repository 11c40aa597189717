"""The work ledger: stretches of days with their weekly hours, capped and never counted twice.

Amounts are exact: weekly hours times days, so that a full-time year of 1,560 hours is 10,920.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from eligibility.rules.kept import kept

Exact: TypeAlias = int | Fraction

FULL_TIME = 30
DAYS_A_WEEK = 7
FOREVER = date.max


class Stretch(NamedTuple):
    """Days from `start` up to but not including `end`, each worth `weekly` / 7 hours."""

    start: date
    end: date
    weekly: Exact


Ledger: TypeAlias = tuple[Stretch, ...]


def merge(stretches: Iterable[Stretch]) -> Ledger:
    """Parallel work added up and held to 30 hours a week, in order of time, without overlaps."""
    changes: dict[date, Exact] = defaultdict(int)
    for stretch in stretches:
        if stretch.start < stretch.end:
            changes[stretch.start] += stretch.weekly
            changes[stretch.end] -= stretch.weekly
    merged: list[Stretch] = []
    weekly: Exact = 0
    since = date.min
    for day in sorted(changes):
        if weekly > 0:
            _append(merged, Stretch(since, day, min(weekly, FULL_TIME)))
        weekly, since = weekly + changes[day], day
    return tuple(merged)


def together(ledgers: Iterable[Ledger]) -> Ledger:
    """Parallel work of several ledgers, each laid out by `merge`, as one."""
    worked_in = tuple(filter(None, ledgers))
    if len(worked_in) > 1:
        return _merged(*worked_in)
    return worked_in[0] if worked_in else ()


@kept
def _merged(*ledgers: Ledger) -> Ledger:
    return merge(stretch for ledger in ledgers for stretch in ledger)


def _append(merged: list[Stretch], stretch: Stretch) -> None:
    last = merged[-1] if merged else None
    if last and last.end == stretch.start and last.weekly == stretch.weekly:
        merged[-1] = Stretch(last.start, stretch.end, stretch.weekly)
    else:
        merged.append(stretch)


def worked(ledger: Ledger, start: date, end: date) -> Exact:
    """Weekly hours times days within [start, end); a seventh of it is hours."""
    total: Exact = 0
    first, last = start.toordinal(), end.toordinal()
    for stretch in ledger:
        since, until = stretch.start.toordinal(), stretch.end.toordinal()
        days = (until if until < last else last) - (since if since > first else first)
        if days > 0:
            total += days * stretch.weekly
    return total


@kept
def full_time_only(ledger: Ledger) -> Ledger:
    """Only the stretches of at least 30 hours a week."""
    return tuple(stretch for stretch in ledger if stretch.weekly >= FULL_TIME)


@kept
def runs(ledger: Ledger, days_allowed: int) -> tuple[Ledger, ...]:
    """The ledger cut wherever more than `days_allowed` days lie without work."""
    found: list[list[Stretch]] = []
    for stretch in ledger:
        if found and (stretch.start - found[-1][-1].end).days <= days_allowed:
            found[-1].append(stretch)
        else:
            found.append([stretch])
    # The same object, so that what is kept of the ledger serves for its only run.
    return (ledger,) if len(found) == 1 else tuple(tuple(run) for run in found)
