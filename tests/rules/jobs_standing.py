"""One way for tests to what a job does: jobs as JSON over a fully answered person, a nurse's above all."""

from __future__ import annotations

from datetime import date
from typing import Any

from eligibility.rules.each_job import InCategory, Standings, Toward, standings
from eligibility.rules.parsing import parse
from eligibility.rules.reference import Reference
from tests.rules.assessed import category, person, reference

NURSE = {"noc": "31301", "country": "CA", "started_on": "2025-03-02"}
SIX = {"version": "2", "min_months": 6, "must_be_continuous": True, "effective_from": date(2025, 2, 27)}
SIX_UNTIL = {**SIX, "effective_to": date(2026, 2, 17)}
TWELVE = {"version": "3", "min_months": 12, "must_be_continuous": False, "effective_from": date(2026, 2, 18)}
CHANGED = reference(categories=(category(**SIX_UNTIL), category(**TWELVE)))


def stand(
    *jobs: dict[str, Any], on: str = "2026-03-01", known: Reference = CHANGED, **facts: Any
) -> Standings:
    """The standings of a person with these jobs."""
    candidate, _ = parse(person(jobs=list(jobs), **facts), known)
    return standings(candidate, date.fromisoformat(on), known)


def toward(*jobs: dict[str, Any], key: str, at: int = 0, **asked: Any) -> Toward:
    """What one of the jobs does for one purpose."""
    return next(one for one in stand(*jobs, **asked).jobs[at].toward if one.purpose.key == key)


def healthcare(*jobs: dict[str, Any], at: int = 0, **asked: Any) -> InCategory:
    """The category for one of the jobs."""
    (found,) = stand(*jobs, **asked).jobs[at].categories
    return found


def reasons(found: Toward) -> list[str]:
    """Why it does not count, by key; with a question mark where it only may not."""
    return [one.key + "?" * one.is_open for one in found.reasons]
