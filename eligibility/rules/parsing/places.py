"""Where each dated fact of a person stands, as a path into the facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def entries(person: Person, name: str) -> Sequence[tuple[str, Any]]:
    """The entries of one list or object of a person, each with its path."""
    value = getattr(person, name)
    if value is UNANSWERED or value is None:
        return ()
    if isinstance(value, tuple):
        return [(f"{name}[{index}]", entry) for index, entry in enumerate(value)]
    return ((name, value),)


def dated_facts(person: Person) -> Iterator[tuple[str, object]]:
    """Every date of a person (answered or not), with its path."""
    for name, dates in DATES.items():
        for path, entry in entries(person, name):
            for shown, attribute in dates:
                yield f"{path}.{shown}", getattr(entry, attribute)
