"""The flips of the conditions of a category, through all its versions."""

from __future__ import annotations

from collections.abc import Set
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
    version = f"{VERSION}{decision.category}"
    rules_change = ahead.rules_change(version)
    return tuple(
        [
            within(condition, ahead)
            if condition.key in FORETOLD and not rules_change
            else flipping(
                condition,
                _days(decision.category, condition.key, version, ahead),
                _judge(decision.category, condition.key, ahead),
            )
            for condition in decision.conditions
        ]
    )


def _days(category: str, key: str, version: str, ahead: Ahead) -> Set[date]:
    days = ahead.days(key) | ahead.days(version)
    return days | _work(category, ahead) if key in FORETOLD else days


def _work(category: str, ahead: Ahead) -> set[date]:
    found = of_categories(ahead.candidate, ahead.reference, ahead.on, ahead.until)
    return {turn.day for turn in found if f"{EXPERIENCE}{category}" in turn.touches}


def _judge(category: str, key: str, ahead: Ahead) -> Judge:
    """The verdict of a condition under the version in force on another day; None without one."""

    def judge(day: date) -> Verdict | None:
        for version in categories.in_force(ahead.reference, day):
            if version.category == category:
                return categories.verdict(key, ahead.candidate, version, day, ahead.reference)
        return None

    return judge
