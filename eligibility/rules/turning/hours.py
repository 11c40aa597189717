"""When work reaches what a rule asks for, or falls below it, and when one occupation overtakes another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from eligibility.rules.decisions import Params
from eligibility.rules.facts import UNANSWERED, Candidate, Partner, Person
from eligibility.rules.reference import Reference
from eligibility.rules.work.ledger import DAYS_A_WEEK

from .crossings import crossings, overtakings
from .measures import Measure, measures, of_category
from .rivals import Rivals, rivals
from .rules import eras
from .turn import Turn, Turns


def turns(
    candidate: Candidate,
    reference: Reference,
    start: date,
    end: date,
    touching: frozenset[str] | None = None,
) -> Turns:
    """Every crossing in (start, end] under the rules of its own day, categories left aside.

    `touching` asks only for those that may change certain things, named as turns name them.
    """
    first = _first_day_of_work(candidate)
    for since, until in pairwise([*eras(start, end), end]):
        if until <= first:
            continue
        for measure in measures(candidate, since, reference, touching):
            yield from _crossed(measure, since, until)
        yield from _overtaken(rivals(candidate, since, reference, touching), since, until)


def _first_day_of_work(candidate: Candidate) -> date:
    """The earliest day on which the candidate or the partner may have begun to work."""
    people: list[Person] = [candidate]
    if isinstance(candidate.partner, Partner):
        people.append(candidate.partner)
    jobs = (job for one in people if one.jobs is not UNANSWERED for job in one.jobs)
    started = (job.started_on for job in jobs)
    return min((date.min if day is UNANSWERED else day.first for day in started), default=date.max)


def of_categories(candidate: Candidate, reference: Reference, start: date, end: date) -> Turns:
    """Every crossing in (start, end] of the months that categories ask for."""
    for version in reference.categories:
        since = max(start, version.effective_from)
        until = min(end, version.effective_to or end)
        if since < until:
            for measure in of_category(candidate, version, since, reference):
                yield from _crossed(measure, since, until)


def _crossed(measure: Measure, since: date, until: date) -> Turns:
    amounts = [hours * DAYS_A_WEEK for hours in measure.hours]
    touches = (measure.touches,)
    for ledger in measure.certain | measure.possible:
        sure = ledger in measure.certain
        for found in crossings(ledger, measure.window_years, amounts, since, until):
            params: Params = {"of": measure.key, "hours": int(found.amount // DAYS_A_WEEK)}
            key = "work_reached" if found.reached else "work_lost"
            yield Turn(found.day, key, touches, params, sure)


def _overtaken(found: Iterable[Rivals], since: date, until: date) -> Turns:
    for pair in found:
        for day in overtakings(pair.one, pair.other, pair.window_years, since, until):
            yield Turn(day, "overtaken", pair.touches)
