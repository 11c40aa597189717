"""What must stay the same between turning days: every point and every verdict of an assessment."""

from __future__ import annotations

from datetime import date
from typing import Any

from eligibility.rules import parsing
from eligibility.rules.assess import Assessment
from eligibility.rules.facts import Candidate
from eligibility.rules.reference import Reference
from tests.rules.anyone import Anyone


def candidate_of(seed: int, year: int, known: Reference) -> Candidate:
    """A random person of around a year."""
    return parsing.parse(Anyone(seed, year).facts(), known)[0]


def settled(found: Assessment) -> dict[str, Any]:
    """The part of an assessment that moves on turning days only, by key."""
    told: dict[str, Any] = {"rules": found.rules.crs, "values_unknown": found.rules.values_unknown}
    if found.crs:
        told["total"] = found.crs.total
        told |= {line.key: line.points for line in found.crs.lines}
    for program in found.programs:
        told[program.program] = program.points
        told |= {line.key: line.points for line in program.lines}
        told |= {one.key: one.verdict for one in program.conditions}
    for category in found.categories:
        told |= {f"{category.category} {one.key}": one.verdict for one in category.conditions}
    return told


def between(day: date, following: date, share: float) -> date:
    """A day from one day on up to, and without, a following one."""
    return date.fromordinal(day.toordinal() + int((following - day).days * share))
