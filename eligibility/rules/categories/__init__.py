"""A candidate against one dated version of a category: its own conditions only."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from eligibility.rules.categories import language, military, occupation
from eligibility.rules.decisions import CategoryDecision
from eligibility.rules.facts import Candidate
from eligibility.rules.reference import CategoryVersion, Reference


class Rule(Protocol):
    """How every kind of rule is asked."""

    def __call__(
        self,
        candidate: Candidate,
        version: CategoryVersion,
        on: date,
        reference: Reference,
        *,
        forecast: bool = True,
    ) -> CategoryDecision: ...


RULES: dict[str, Rule] = {
    "occupation": occupation.decide,
    "language": language.decide,
    "military": military.decide,
}


def decide(
    candidate: Candidate,
    version: CategoryVersion,
    on: date,
    reference: Reference,
    *,
    forecast: bool = True,
) -> CategoryDecision:
    """The candidate under one version of a category, whether in force on the day or not."""
    return RULES[version.rule](candidate, version, on, reference, forecast=forecast)


def in_force(reference: Reference, on: date) -> tuple[CategoryVersion, ...]:
    """The versions in force on the day."""
    return tuple(version for version in reference.categories if version.in_force(on))
