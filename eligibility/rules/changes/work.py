"""One more year of skilled work, in Canada or abroad, and nothing else: no year of age goes with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import ceil
from typing import TypeAlias

from eligibility.rules.changes import occupation
from eligibility.rules.changes.base import Change, Now, P, Step
from eligibility.rules.changes.education import ELSEWHERE
from eligibility.rules.dates import days_later, years_later
from eligibility.rules.decisions import Params
from eligibility.rules.facts import UNANSWERED, Day, Job, Person
from eligibility.rules.work import YEAR_HOURS, Experience, canadian_experience, foreign_experience
from eligibility.rules.work.ledger import DAYS_A_WEEK, FULL_TIME, Exact, Ledger

WINDOW_YEARS = 10
YEAR: Exact = YEAR_HOURS * DAYS_A_WEEK
YEAR_DAYS = 364

Jobs: TypeAlias = tuple[Job, ...]
Counted: TypeAlias = Callable[[Jobs], Experience]


@dataclass(frozen=True, slots=True)
class Room:
    """Days, from `start` up to but not including `end`, that leave so many weekly hours for more work."""

    start: date
    end: date
    weekly: Exact


def changes(now: Now) -> Iterator[Change]:
    """A year in Canada, a year abroad, each in days that leave room for it.

    Work on the other side of the border keeps its days: points and programs count the two apart, except
    the experience of the FSW grid, which counts days worked on both sides once and so never claims too much.
    """
    jobs = now.candidate.jobs
    if jobs is not UNANSWERED:
        for step in (in_canada(jobs, now), abroad(jobs, now)):
            if step is not None:
                yield step.own()


def in_canada(jobs: Jobs, now: Now, *, partner: bool = False) -> Step | None:
    """A year more in Canada in the present occupation."""

    def count(those: Jobs) -> Experience:
        return canadian_experience(those, now.on, now.reference, partner=partner)

    line = "partner.canadian_work" if partner else "core.canadian_work"
    return _year("work.canada", jobs, now, "CA", count, (line,))


def abroad(jobs: Jobs, now: Now) -> Step | None:
    """A year more abroad in the present occupation."""

    def count(those: Jobs) -> Experience:
        return foreign_experience(those, now.on, now.reference)

    return _year("work.abroad", jobs, now, _country(jobs), count)


def _country(jobs: Jobs) -> str:
    abroad = [job.country for job in jobs if isinstance(job.country, str) and job.country != "CA"]
    return min(abroad, default=ELSEWHERE)


def _year(
    key: str, jobs: Jobs, now: Now, country: str, count: Counted, lines: tuple[str, ...] = ()
) -> Step | None:
    template = _template(jobs, now, country)
    if template is None:
        return None
    found = count(jobs)
    added = _placed(template, rooms(found.possible[0], now.since, years_later(now.on, -WINDOW_YEARS)))
    if not added:
        return None

    def edit(person: P) -> P:
        return replace(person, jobs=(*_jobs(person), *added))

    years = found.years.low
    held = occupation.present(jobs, now.on, now.reference)
    params: Params = {
        "noc": str(held.noc) if held else None,
        "years": years,
        "to": years + 1,
        "counted_on": _counted_on(template, jobs, now, count, years + 1),
        "done_on": days_later(now.on, YEAR_DAYS).isoformat(),
    }
    return Step(key, params, edit, lines)


def _jobs(person: Person) -> Jobs:
    return () if person.jobs is UNANSWERED else person.jobs


def _template(jobs: Jobs, now: Now, country: str) -> Job | None:
    """Full-time, paid, authorised work of the present occupation, as yet without an end."""
    held = occupation.present(jobs, now.on, now.reference)
    noc = held.noc if held else occupation.outside_all(now.reference)
    if noc is None:
        return None
    return Job(
        index=max((job.index for job in jobs), default=-1) + 1,
        noc=noc,
        noc_version=held.noc_version if held else "2021",
        country=country,
        started_on=Day(now.on, now.on),
        ended_on=None,
        hours_per_week=Fraction(FULL_TIME),
        paid=True,
        self_employed=False,
        authorized=True,
        full_time_student=False,
    )


def _counted_on(template: Job, jobs: Jobs, now: Now, count: Counted, years: int) -> str | None:
    """The day on which the next full year counts, for full-time work from the day of assessment on."""
    reached = count((*jobs, template)).reached_on(years * YEAR_HOURS)
    return reached.isoformat() if reached else None


def rooms(ledger: Ledger, until: date, since: date) -> list[Room]:
    """The latest days before `until` that together leave room for a year; none when there is not so much."""
    found: list[Room] = []
    missing = YEAR
    for room in _backwards(ledger, until, since):
        days = min((room.end - room.start).days, ceil(missing / room.weekly))
        found.append(replace(room, start=days_later(room.end, -days)))
        missing -= days * room.weekly
        if missing <= 0:
            return found
    return []


def _backwards(ledger: Ledger, until: date, since: date) -> Iterator[Room]:
    """What room the days from `since` to `until` leave beside the work in the ledger, the latest first."""
    end = until
    for stretch in reversed(ledger):
        after, before = max(stretch.end, since), max(stretch.start, since)
        if after < end:
            yield Room(after, end, FULL_TIME)
        if before < min(after, end) and stretch.weekly < FULL_TIME:
            yield Room(before, min(after, end), FULL_TIME - stretch.weekly)
        end = min(end, before)
    if since < end:
        yield Room(since, end, FULL_TIME)


def _placed(template: Job, found: list[Room]) -> Jobs:
    return tuple(
        replace(
            template,
            index=template.index + number,
            started_on=Day(room.start, room.start),
            ended_on=Day(days_later(room.end, -1), days_later(room.end, -1)),
        )
        for number, room in enumerate(found)
    )
