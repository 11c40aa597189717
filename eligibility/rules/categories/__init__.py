"""A candidate against one dated version of a category: its own conditions only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from eligibility.rules.categories import language, military, occupation
from eligibility.rules.categories.judges import Judge
from eligibility.rules.dates import days_later
from eligibility.rules.decisions import CategoryDecision, Verdict
from eligibility.rules.eras import Eras
from eligibility.rules.facts import Candidate
from eligibility.rules.kept import kept
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
        forecast: bool,
    ) -> CategoryDecision: ...


RULES: dict[str, Rule] = {
    "occupation": occupation.decide,
    "language": language.decide,
    "military": military.decide,
}

# The bare verdict of each condition of a kind of rule, by its key.
JUDGES: dict[str, Mapping[str, Judge]] = {
    "occupation": occupation.JUDGES,
    "language": language.JUDGES,
    "military": military.JUDGES,
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


def verdict(
    key: str, candidate: Candidate, version: CategoryVersion, on: date, reference: Reference
) -> Verdict | None:
    """The bare verdict of one condition, named by its key; None where the version has no such condition."""
    judge = JUDGES[version.rule].get(key)
    return judge(candidate, version, on, reference) if judge else None


def in_force(reference: Reference, on: date) -> tuple[CategoryVersion, ...]:
    """The versions in force on the day."""
    return _eras(reference).at(on)


@kept
def _eras(reference: Reference) -> Eras[tuple[CategoryVersion, ...]]:
    starts = [version.effective_from for version in reference.categories]
    ends = [days_later(version.effective_to, 1) for version in reference.categories if version.effective_to]
    return Eras((day.toordinal() for day in (*starts, *ends)), lambda on: _in_force(reference, on))


def _in_force(reference: Reference, on: date) -> tuple[CategoryVersion, ...]:
    return tuple(version for version in reference.categories if version.in_force(on))
