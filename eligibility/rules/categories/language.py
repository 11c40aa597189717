"""The French category: NCLC 7 or more in all four abilities."""

from __future__ import annotations

from datetime import date

from eligibility.rules.categories.judges import Judge
from eligibility.rules.decisions import CategoryDecision, Condition, Verdict
from eligibility.rules.facts import Candidate
from eligibility.rules.language import FRENCH
from eligibility.rules.programs.language import all_four, best, verdict
from eligibility.rules.reference import CategoryVersion, Reference

LEVEL = 7
ONLY_FRENCH = (FRENCH,)


def decide(
    candidate: Candidate,
    version: CategoryVersion,
    on: date,
    reference: Reference,
    *,
    forecast: bool,
) -> CategoryDecision:
    """No occupation, no work and no English are asked for."""
    minimum = all_four(LEVEL)
    answer = best(candidate.language_tests, on, minimum, ONLY_FRENCH)
    condition = Condition(
        "category.french",
        answer.verdict,
        version.source,
        version.effective_from,
        {"category": version.category, **answer.figures(minimum)},
        touches=("language_tests",),
    )
    return CategoryDecision(version.category, version.version, (condition,))


def _spoken(candidate: Candidate, version: CategoryVersion, on: date, reference: Reference) -> Verdict:
    return verdict(candidate.language_tests, on, all_four(LEVEL), languages=ONLY_FRENCH)


# The bare verdict of each condition, by its key.
JUDGES: dict[str, Judge] = {"category.french": _spoken}
