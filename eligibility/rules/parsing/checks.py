"""Facts that contradict each other: ends before starts, days before birth, leaves that do not fit.

Days known only to the month contradict each other only where every reading of them does.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from eligibility.rules.facts import Candidate, Day, Job, LanguageTest, Leave, MilitaryService, Person, Study
from eligibility.rules.parsing.errors import FactsError
from eligibility.rules.parsing.places import DATES, entries, path_to, people


def contradictions(candidate: Candidate) -> Iterator[FactsError]:
    """Every contradiction in the facts of the candidate and the partner."""
    for path, person in people(candidate):
        yield from _before_birth(path, person)
        for index, study in enumerate(_listed(person.studies_in_canada)):
            yield from _study(f"{path}studies_in_canada[{index}]", study)
        for index, test in enumerate(_listed(person.language_tests)):
            yield from _test(f"{path}language_tests[{index}]", test)
        for index, job in enumerate(_listed(person.jobs)):
            yield from _job(f"{path}jobs[{index}]", job)
        if isinstance(person.military_service, MilitaryService):
            service = person.military_service
            yield from _order(f"{path}military_service.ended_on", service.started_on, service.ended_on)


def check_dates(candidate: Candidate, on: date) -> None:
    """Raises FactsError for a birth after the day of assessment."""
    for error in born_later(candidate, on):
        raise error


def born_later(candidate: Candidate, on: date) -> Iterator[FactsError]:
    """A birth of the candidate or the partner after the day of assessment."""
    for path, person in people(candidate):
        if isinstance(person.birth_date, date) and person.birth_date > on:
            yield FactsError(f"{path}birth_date", "error.born_after_day", {"on": on.isoformat()})


def _listed(items: Any) -> tuple[Any, ...]:
    return items if isinstance(items, tuple) else ()


def _before_birth(path: str, person: Person) -> Iterator[FactsError]:
    born = person.birth_date
    if not isinstance(born, date):
        return
    for name, dates in DATES.items():
        for index, entry in entries(person, name):
            for field, attribute in dates:
                day = getattr(entry, attribute)
                if isinstance(day, Day) and day.last < born:
                    told = {"birth_date": born.isoformat()}
                    yield FactsError(f"{path}{path_to(name, index, field)}", "error.before_birth", told)


def _study(path: str, study: Study) -> Iterator[FactsError]:
    yield from _order(f"{path}.to", study.start, study.end)


def _test(path: str, test: LanguageTest) -> Iterator[FactsError]:
    yield from _order(f"{path}.result_on", test.taken_on, test.result_on)


def _job(path: str, job: Job) -> Iterator[FactsError]:
    yield from _order(f"{path}.ended_on", job.started_on, job.ended_on)
    if job.leaves:
        yield from _leaves(path, job)


def _leaves(path: str, job: Job) -> Iterator[FactsError]:
    for index, leave in enumerate(job.leaves):
        yield from _leave(f"{path}.leaves[{index}]", leave, job)
    read = [(index, leave) for index, leave in enumerate(job.leaves) if leave.start.first != date.min]
    numbered = sorted(read, key=lambda item: (item[1].start, item[1].end))
    for (_, earlier), (index, later) in pairwise(numbered):
        if later.start.last <= earlier.end.first:
            yield FactsError(f"{path}.leaves[{index}].from", "error.leaves_overlap")


def _leave(path: str, leave: Leave, job: Job) -> Iterator[FactsError]:
    yield from _order(f"{path}.to", leave.start, leave.end)
    if isinstance(job.started_on, Day) and leave.start.last < job.started_on.first:
        yield FactsError(f"{path}.from", "error.leave_outside_job")
    if isinstance(job.ended_on, Day) and leave.end.first > job.ended_on.last:
        yield FactsError(f"{path}.to", "error.leave_outside_job")


def _order(field: str, start: object, end: object) -> Iterator[FactsError]:
    if isinstance(start, Day) and isinstance(end, Day) and end.last < start.first:
        yield FactsError(field, "error.end_before_start", {"start": start.first.isoformat()})
