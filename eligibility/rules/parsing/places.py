"""Where each dated fact of a person stands, as a path into the facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from eligibility.rules.facts import UNANSWERED, Candidate, Partner, Person

# Lists and objects of a person, with the names in the facts of their dates (and in the dataclass, if other).
DATES: dict[str, tuple[tuple[str, str], ...]] = {
    "credentials": (("completed_on", "completed_on"), ("eca_issued_on", "eca_issued_on")),
    "studies_in_canada": (("from", "start"), ("to", "end")),
    "language_tests": (("taken_on", "taken_on"), ("result_on", "result_on")),
    "jobs": (("started_on", "started_on"), ("ended_on", "ended_on"), ("qualified_on", "qualified_on")),
    "nomination": (("issued_on", "issued_on"), ("ends_on", "ends_on")),
    "certificates": (("issued_on", "issued_on"),),
    "job_offers": (("offered_on", "offered_on"), ("with_employer_since", "with_employer_since")),
    "work_permit": (("valid_until", "valid_until"),),
    "military_service": (("started_on", "started_on"), ("ended_on", "ended_on")),
}


def people(candidate: Candidate) -> Iterator[tuple[str, Person]]:
    """The candidate and the partner, with what comes before their fields."""
    yield "", candidate
    if isinstance(candidate.partner, Partner):
        yield "partner.", candidate.partner


def entries(person: Person, name: str) -> Iterable[tuple[int | None, Any]]:
    """The entries of one list of a person, each with its index; of an object, itself without one."""
    value = getattr(person, name)
    if isinstance(value, tuple):
        return enumerate(value)
    return () if value is UNANSWERED or value is None else ((None, value),)


def path_to(name: str, index: int | None, field: str) -> str:
    """The path of a field of one entry; most entries give no reason to name it."""
    return f"{name}.{field}" if index is None else f"{name}[{index}].{field}"
