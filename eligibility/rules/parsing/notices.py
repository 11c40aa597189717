"""What the reader must know about the facts: oddities, assumptions and estimates; the result stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from eligibility.rules.dates import years_later
from eligibility.rules.decisions import Notice
from eligibility.rules.facts import UNANSWERED, Candidate, Day, Job, LanguageTest, Person
from eligibility.rules.parsing.places import entries, path_to, people

YOUNG_WORKER = 14
YOUNG_GRADUATE = 15
ESTIMATES = frozenset({"clb", "nclc"})
# Prefixes of the NOC 2021 codes of the skilled trades program.
TRADES = ("72", "73", "82", "83", "92", "93", "6320", "62200")
NOT_TRADES = ("726", "932")
UNDATED = {
    "credentials": "completed_on",
    "nomination": "issued_on",
    "certificates": "issued_on",
    "job_offers": "offered_on",
}


def notices(candidate: Candidate) -> tuple[Notice, ...]:
    """The notices on the facts of the candidate and the partner, each naming the fields it is about."""
    found = []
    everyone = list(people(candidate))
    for key, look in LOOKS.items():
        fields = [f"{path}{field}" for path, person in everyone for field in look(person)]
        if fields:
            found.append(Notice(key, {"fields": list(fields), "count": len(fields)}))
    return tuple(found)


def _younger_than(age: int, name: str, field: str) -> Callable[[Person], Iterator[str]]:
    """Finds what came before an age."""

    def look(person: Person) -> Iterator[str]:
        if not isinstance(person.birth_date, date):
            return
        birthday = years_later(person.birth_date, age)
        for index, entry in entries(person, name):
            day = getattr(entry, field)
            if isinstance(day, Day) and day.last < birthday:
                yield path_to(name, index, field)

    return look


def _duties_assumed(person: Person) -> Iterator[str]:
    for index, job in entries(person, "jobs"):
        if job.duties is None and job.noc is not UNANSWERED:
            yield path_to("jobs", index, "duties")


def _qualified_assumed(person: Person) -> Iterator[str]:
    for index, job in entries(person, "jobs"):
        if job.qualified_on is None and _in_trade(job):
            yield path_to("jobs", index, "qualified_on")


def _in_trade(job: Job) -> bool:
    code = job.noc
    return isinstance(code, str) and code.startswith(TRADES) and not code.startswith(NOT_TRADES)


def _estimates(person: Person) -> Iterator[str]:
    for index, test in entries(person, "language_tests"):
        if test.test in ESTIMATES:
            yield f"language_tests[{index}]"


def _undated(person: Person) -> Iterator[str]:
    for name, field in UNDATED.items():
        for index, entry in entries(person, name):
            if getattr(entry, field) is UNANSWERED:
                yield path_to(name, index, field)
    for index, test in entries(person, "language_tests"):
        if _is_undated(test):
            yield path_to("language_tests", index, "taken_on")


def _is_undated(test: LanguageTest) -> bool:
    return test.taken_on is UNANSWERED and test.result_on is None


LOOKS = {
    "notice.estimate": _estimates,
    "notice.undated": _undated,
    "notice.duties_assumed": _duties_assumed,
    "notice.qualified_assumed": _qualified_assumed,
    "notice.job_before_14": _younger_than(YOUNG_WORKER, "jobs", "started_on"),
    "notice.credential_before_15": _younger_than(YOUNG_GRADUATE, "credentials", "completed_on"),
}
