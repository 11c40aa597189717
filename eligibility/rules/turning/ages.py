"""Birthdays that change points, and births of children."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from eligibility.rules import tables
from eligibility.rules.dates import years_later
from eligibility.rules.facts import UNANSWERED, Candidate
from eligibility.rules.kept import kept
from eligibility.rules.tables import Version

from .turn import Turn, Turns

AGE_TABLES = ("crs_age", "fsw_grid")
BORN = ("crs", "fsw.grid")
FUNDS = ("fsw.funds", "fst.funds")


def birthdays(candidate: Candidate, start: date, end: date, of: tuple[str, ...] = AGE_TABLES) -> Turns:
    """The candidate's birthdays in (start, end] at which one of these tables may give other points."""
    born = candidate.birth_date.year
    ages = _ages(*[tables.versions(table)[1] for table in of])
    for age in ages[bisect_left(ages, start.year - born) : bisect_right(ages, end.year - born)]:
        day = years_later(candidate.birth_date, age)
        if start < day <= end:
            yield Turn(day, "birthday", BORN, {"age": age})


def births(candidate: Candidate) -> Turns:
    """The births of children."""
    for child in () if candidate.children is UNANSWERED else candidate.children:
        if isinstance(child.birth_date, date):
            yield Turn(child.birth_date, "child_born", FUNDS)


@kept
def _ages(*known: tuple[Version, ...]) -> tuple[int, ...]:
    """The ages at which any version of a table gives other points than a year before."""
    return tuple(sorted({age for versions in known for version in versions for age in _changing(version)}))


def _changing(version: Version) -> Iterator[int]:
    for before, row in pairwise(version.bands["age"].rows):
        if any(row[column] != before[column] for column in row.keys() - {"min", "max"}):
            yield row["min"]
