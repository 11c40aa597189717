"""When the rules themselves change: versions of tables and of categories."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import TypeAlias

from eligibility.rules import tables
from eligibility.rules.dates import days_later
from eligibility.rules.decisions import Params
from eligibility.rules.facts import UNANSWERED, Candidate, Partner, Person
from eligibility.rules.kept import kept
from eligibility.rules.reference import CategoryVersion, Reference
from eligibility.rules.tables.loader import on_forget
from eligibility.rules.tables.version import Version

from .papers import TESTED
from .turn import EVERYTHING, Turn, Turns

# Turns with the name of their table or category.
Named: TypeAlias = tuple[tuple[str, Turn], ...]

# What the standing does not depend on: these serve the plan after an invitation.
AFTERWARDS = ("fees_", "medical_exam", "ita_window")
LANGUAGE = "language_"
NOT_ABOUT_WORK = (LANGUAGE, "settlement_funds", "validity", "eca_bodies", "crs_")
ABOUT_WORK = ("crs_canadian_work", "crs_transfer_foreign_work")
VERSION = "category.version."
FUNDS = ("fsw.funds", "fst.funds")


def turns(candidate: Candidate, reference: Reference, start: date, end: date) -> Turns:
    """The first days of versions in (start, end], and the days after a category's last."""
    for table, turn in _after(_beginnings(), start):
        if turn.day <= end and (not table.startswith(LANGUAGE) or table in _tests_taken(candidate)):
            yield turn
    yield from (turn for _, turn in _after(_of_categories(reference), start))


def eras(start: date, end: date) -> list[date]:
    """`start`, and the later days before `end` on which rules that may count work otherwise come in force."""
    days = {
        turn.day
        for table, turn in _after(_beginnings(), start)
        if turn.day < end and (table in ABOUT_WORK or not table.startswith(NOT_ABOUT_WORK))
    }
    return [start, *sorted(days)]


def _after(turns: Named, day: date) -> Named:
    """The later ones of turns in order of time."""
    return turns[bisect_right(turns, day, key=lambda pair: pair[1].day) :]


@cache
def _beginnings() -> Named:
    """The first day of every version of every table, with the name of the table, in order of time."""
    return _in_order(
        (version.table, Turn(since, "rules", _touches(version.table), _told(version)))
        for name in tables.names()
        if not name.startswith(AFTERWARDS)
        for starts, versions in (tables.versions(name),)
        for since, version in zip(starts, versions, strict=True)
    )


on_forget(_beginnings.cache_clear)


def _in_order(turns: Iterable[tuple[str, Turn]]) -> Named:
    return tuple(sorted(turns, key=lambda pair: (pair[1].day, pair[0])))


def _told(version: Version) -> Params:
    return {"table": version.table, "unknown": version.values_unknown}


def _tests_taken(candidate: Candidate) -> set[str]:
    """The tables of the tests that the candidate or a partner has."""
    people: list[Person] = [candidate]
    if isinstance(candidate.partner, Partner):
        people.append(candidate.partner)
    taken = (person.language_tests for person in people if person.language_tests is not UNANSWERED)
    return {f"{LANGUAGE}{test.test}" for tests in taken for test in tests}


def _touches(table: str) -> tuple[str, ...]:
    """What a new version of a table may change: everything, unless its name says more."""
    if table.startswith("crs_"):
        return ("crs",)
    if table.startswith(LANGUAGE):
        return TESTED
    return FUNDS if table == "settlement_funds" else (EVERYTHING,)


@kept
def _of_categories(reference: Reference) -> Named:
    return _in_order((one.category, turn) for one in reference.categories for turn in _category(one))


def _category(one: CategoryVersion) -> Turns:
    params: Params = {"category": one.category, "version": one.version}
    touches = (f"{VERSION}{one.category}",)
    yield Turn(one.effective_from, "category_starts", touches, params)
    if one.effective_to:
        yield Turn(days_later(one.effective_to, 1), "category_ends", touches, params)
