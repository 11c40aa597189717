"""An assessment as JSON can hold it: keys, parameters and figures, without words."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from eligibility.rules.assess import NOT_LOADED, Assessment, Rules
from eligibility.rules.decisions import (
    CategoryDecision,
    Condition,
    Line,
    Notice,
    ProgramDecision,
    RoundDecision,
    Score,
)

MOST_POINTS = 1200
SECTIONS = ("core", "partner", "transferability", "additional")
# The days of rules are the same for everyone, and of those on which something flips many lie close.
MOST_DAYS = 4096


def to_dict(assessment: Assessment) -> dict[str, Any]:
    """The result in the shape of the API; `rounds` only where they were asked for.

    Lists among the parameters are those of the assessment itself: a result is told and kept, never changed.
    """
    result: dict[str, Any] = {
        "id": assessment.id,
        "on": assessment.on.isoformat(),
        "rules": _rules(assessment.rules),
        "notices": [_notice(notice) for notice in assessment.notices],
        "crs": _score(assessment.crs) if assessment.crs else _no_score(),
        "programs": {decision.program: _program(decision) for decision in assessment.programs},
        "categories": [_category(decision) for decision in assessment.categories],
    }
    if assessment.rounds is not None:
        result["rounds"] = [_round(decision) for decision in assessment.rounds]
    return result


def _rules(rules: Rules) -> dict[str, Any]:
    return {
        "crs": rules.crs,
        "values_unknown": rules.values_unknown,
        "tables": rules.tables,
        "data": {"last_round": rules.last_round},
    }


def _notice(notice: Notice) -> dict[str, Any]:
    return {"key": notice.key, "params": {**notice.params}}


def _score(score: Score) -> dict[str, Any]:
    return {
        "total": score.total.low,
        "at_most": score.total.high,
        "complete": score.complete,
        "unknown": list(score.unknown),
        "core": score.core.low,
        "partner": score.partner.low,
        "transferability": score.transferability.low,
        "additional": score.additional.low,
        "sections_at_most": {name: getattr(score, name).high for name in SECTIONS},
        "lines": [_line(line) for line in score.lines],
    }


def _no_score() -> dict[str, Any]:
    """A day without rules: nothing is certain and everything possible."""
    sections = dict.fromkeys(SECTIONS, 0)
    return {
        "total": 0,
        "at_most": MOST_POINTS,
        "complete": False,
        "unknown": [NOT_LOADED],
        **sections,
        "sections_at_most": dict.fromkeys(SECTIONS),
        "lines": [],
    }


@lru_cache(MOST_DAYS)
def _day(day: date) -> str:
    return day.isoformat()


def _line(line: Line) -> dict[str, Any]:
    return {
        "key": line.key,
        "params": {**line.params},
        "verdict": str(line.verdict),
        "points": line.points.low,
        "at_most": line.points.high,
        "max": line.most,
        "effective": _day(line.effective),
        "source": line.source,
    }


def _program(decision: ProgramDecision) -> dict[str, Any]:
    said: dict[str, Any] = {"verdict": str(decision.verdict)}
    if decision.points is not None:
        said |= {"points": decision.points.low, "at_most": decision.points.high}
    said["conditions"] = [_condition(condition) for condition in decision.conditions]
    if decision.points is not None:
        said["lines"] = [_line(line) for line in decision.lines]
    return said


def _condition(condition: Condition) -> dict[str, Any]:
    return {
        "key": condition.key,
        "params": {**condition.params},
        "verdict": str(condition.verdict),
        "flips_on": _day(condition.flips_on) if condition.flips_on else None,
        "source": condition.source,
        "effective": _day(condition.effective),
    }


def _category(decision: CategoryDecision) -> dict[str, Any]:
    return {
        "category": decision.category,
        "version": decision.version,
        "verdict": str(decision.verdict),
        "job": decision.job,
        "conditions": [_condition(condition) for condition in decision.conditions],
    }


def _round(decision: RoundDecision) -> dict[str, Any]:
    return {
        "number": decision.number,
        "verdict": decision.verdict,
        "in_pool": decision.in_pool,
        "key": decision.key,
        "params": {**decision.params},
    }
