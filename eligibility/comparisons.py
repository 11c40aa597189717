"""What somebody said of the duties of a job: records beside the answers, each at the place of its job.

A record is plain JSON, and holds the texts that were ticked as they read then, so that files loaded later
change nothing of what was said:

    list, index   the job: "jobs" or "partner.jobs", and its place there
    code          the occupation of the job when they were compared; once the job has another, it is outdated
    title         of that occupation
    day, noc      when, and in which version of the NOC
    columns       for each occupation compared: code, title, basis ("duties", "clauses" or ""), language,
                  ticked (texts), of (how many there were to tick), counts (for each heading: heading, ticked,
                  of; an older record has none), source (file and day loaded, or null where the texts are
                  our own)
    note          in the person's own words
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from eligibility.questionnaire import places

Record: TypeAlias = dict[str, Any]
Facts: TypeAlias = Mapping[str, Any]

NOTE_LENGTH = 500


def record_of(records: Sequence[Record], path: places.Path) -> Record | None:
    """The record of the job at this place."""
    return next((record for record in records if place_of(record) == path), None)


def place_of(record: Record) -> places.Path:
    """Where its job stands in the facts."""
    return (*places.parse(record["list"]), record["index"])


def with_record(records: Sequence[Record], record: Record) -> list[Record]:
    """The records with this one, in the place of any other of its job."""
    others = [other for other in records if place_of(other) != place_of(record)]
    return sorted([*others, record], key=lambda one: (one["list"], one["index"]))


def without_record(records: Sequence[Record], path: places.Path) -> list[Record]:
    """The records without that of the job at this place."""
    return [record for record in records if place_of(record) != path]


def is_outdated(record: Record, facts: Facts) -> bool:
    """Whether its job has another occupation by now, or is gone."""
    return bool(places.get(facts, (*place_of(record), "noc")) != record["code"])


def fitting(records: Sequence[Record], facts: Facts) -> list[Record]:
    """Those that are not outdated."""
    return [record for record in records if not is_outdated(record, facts)]


def followed(records: Sequence[Record], before: Facts, after: Facts) -> list[Record]:
    """The records at the places where their jobs are after a change; that of a job taken out is gone."""
    moved = []
    for record in records:
        path = places.parse(record["list"])
        new = _places(_jobs(before, path), _jobs(after, path)).get(record["index"])
        if new is not None:
            moved.append({**record, "index": new})
    return moved


def _jobs(facts: Facts, path: places.Path) -> list[Any]:
    found = places.get(facts, path)
    return found if isinstance(found, list) else []


def _places(before: list[Any], after: list[Any]) -> dict[int, int]:
    """For each job where it is afterwards: a job that stayed as it was is known again wherever it stands.

    Where as many jobs are there as before, one that is not known again is one that was edited in its place.
    """
    known = {place: place for place, job in enumerate(before) if job in after[place : place + 1]}
    for place, job in enumerate(before):
        free = [new for new, other in enumerate(after) if other == job and new not in known.values()]
        if place not in known and free:
            known[place] = free[0]
    if len(before) == len(after):
        edited = [place for place in range(len(after)) if place not in known and place not in known.values()]
        known |= {place: place for place in edited}
    return known
