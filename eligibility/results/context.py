"""A saved assessment as the context of a template, for its owner's page and for a consultant's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eligibility.engine import reference
from eligibility.models import Assessment
from eligibility.results.occupations import titles_of
from eligibility.results.page import result_page
from eligibility.rules import tables
from eligibility.wording.compared import compared


def assessment_page_context(assessment: Assessment, show: str = "") -> dict[str, Any]:
    """What the templates of a result need to show the assessment as it was saved.

    `show` chooses the rounds listed. Only `moved_on` looks at the present: whether the rounds or the rules
    have changed since.
    """
    facts = assessment.facts
    return {
        "assessment": assessment,
        "page": result_page(assessment.result, facts, show=show, titles=titles_of(facts)),
        "moved_on": moved_on(assessment.result),
        "compared": compared(assessment.comparisons, facts),
    }


def moved_on(result: Mapping[str, Any]) -> bool:
    """Whether a round was recorded or corrected, or a table of rules changed, since the result was made."""
    known, rules = reference().rounds, result["rules"]
    last_round = known[-1].number if known else None
    cutoffs = {held.number: held.cutoff for held in known if held.date.isoformat() <= result["on"]}
    judged = {said["number"]: said["params"]["cutoff"] for said in result["rounds"]}
    return bool(
        rules["tables"] != tables.digest() or rules["data"]["last_round"] != last_round or judged != cutoffs
    )
