"""The flips of the conditions of a category, through all its versions."""

from __future__ import annotations

from datetime import date

from eligibility.rules import categories
from eligibility.rules.decisions import CategoryDecision, Condition, Verdict
from eligibility.rules.turning.hours import of_categories
from eligibility.rules.turning.measures import EXPERIENCE
from eligibility.rules.turning.rules import VERSION

from .ahead import Ahead
from .walk import FORETOLD, Judge, flipping, within


def of_category(decision: CategoryDecision, ahead: Ahead) -> tuple[Condition, ...]:
    """The conditions of a decision, each with the day on which it flips."""
    return tuple(_in_category(decision, condition, ahead) for condition in decision.conditions)


def _in_category(decision: CategoryDecision, condition: Condition, ahead: Ahead) -> Condition:
    version = f"{VERSION}{decision.category}"
    foretold = condition.key in FORETOLD
    if foretold and not ahead.rules_change(version):
        return within(condition, ahead)
    days = ahead.days(condition.key, version)
    if foretold:
        days |= _work_of_category(decision.category, ahead)
    return flipping(condition, days, _judge_category(decision.category, condition.key, ahead))


def _work_of_category(category: str, ahead: Ahead) -> set[date]:
    found = of_categories(ahead.candidate, ahead.reference, ahead.on, ahead.until)
    return {turn.day for turn in found if f"{EXPERIENCE}{category}" in turn.touches}


def _judge_category(category: str, key: str, ahead: Ahead) -> Judge:
    """The verdict of a condition under the version in force on another day; None without one."""

    def judge(day: date) -> Verdict | None:
        for version in categories.in_force(ahead.reference, day):
            if version.category == category:
                found = categories.decide(ahead.candidate, version, day, ahead.reference, forecast=False)
                return next((one.verdict for one in found.conditions if one.key == key), None)
        return None

    return judge
