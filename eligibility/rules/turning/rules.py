"""When the rules themselves change: versions of tables and of categories."""

from __future__ import annotations

from datetime import date
from functools import cache

from eligibility.rules import tables
from eligibility.rules.dates import days_later
from eligibility.rules.decisions import Params
from eligibility.rules.facts import UNANSWERED, Candidate, Partner, Person
from eligibility.rules.language import LANGUAGES
from eligibility.rules.reference import CategoryVersion, Reference

from .papers import TESTED
from .turn import EVERYTHING, Turn, Turns

# What the standing does not depend on: these serve the plan after an invitation.
AFTERWARDS = ("fees_", "medical_exam", "ita_window")
LANGUAGE = "language_"
NOT_ABOUT_WORK = (LANGUAGE, "settlement_funds", "validity", "eca_bodies", "crs_")
ABOUT_WORK = ("crs_canadian_work", "crs_transfer_foreign_work")
VERSION = "category.version."
FUNDS = ("fsw.funds", "fst.funds")


def turns(candidate: Candidate, reference: Reference, start: date, end: date) -> Turns:
    """The first days of versions in (start, end], and the days after a category's last."""
    others = _tables() - {f"{LANGUAGE}{name}" for name in LANGUAGES} | _tables_of_tests(candidate)
    for table in sorted(others):
        for since, version in zip(*tables.versions(table), strict=True):
            if start < since <= end:
                params: Params = {"table": table, "unknown": version.values_unknown}
                yield Turn(since, "rules", _touches(table), params)
    for one in reference.categories:
        yield from _category(one)


def eras(start: date, end: date) -> list[date]:
    """`start`, and the later days before `end` on which rules that may count work otherwise come in force."""
    deciding = (table for table in _tables() if table in ABOUT_WORK or not table.startswith(NOT_ABOUT_WORK))
    starts = {since for table in deciding for since in tables.versions(table)[0]}
    return [start, *sorted(day for day in starts if start < day < end)]


@cache
def _tables() -> frozenset[str]:
    return frozenset(name for name in tables.names() if not name.startswith(AFTERWARDS))


def _tables_of_tests(candidate: Candidate) -> set[str]:
    people: list[Person] = [candidate]
    if isinstance(candidate.partner, Partner):
        people.append(candidate.partner)
    taken = (person.language_tests for person in people if person.language_tests is not UNANSWERED)
    return {f"{LANGUAGE}{test.test}" for tests in taken for test in tests} & _tables()


def _touches(table: str) -> tuple[str, ...]:
    """What a new version of a table may change: everything, unless its name says more."""
    if table.startswith("crs_"):
        return ("crs",)
    if table.startswith(LANGUAGE):
        return TESTED
    return FUNDS if table == "settlement_funds" else (EVERYTHING,)


def _category(one: CategoryVersion) -> Turns:
    params: Params = {"category": one.category, "version": one.version}
    touches = (f"{VERSION}{one.category}",)
    yield Turn(one.effective_from, "category_starts", touches, params)
    if one.effective_to:
        yield Turn(days_later(one.effective_to, 1), "category_ends", touches, params)
