"""A saved assessment as one row of the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from eligibility.models import Assessment
from eligibility.results.figures import span
from eligibility.results.headline import headline


@dataclass(frozen=True, slots=True)
class Listed:
    """What tells saved assessments apart; `points_text` is None where that day's rules were not loaded."""

    assessment: Assessment
    on: date
    headline: str
    points_text: str | None
    rules_since: date | None
    last_round: str | None


def listed(assessment: Assessment) -> Listed:
    """The row of an assessment, from what was saved alone."""
    result = assessment.result
    rules, crs = result["rules"], result["crs"]
    has_score = rules["crs"] is not None
    return Listed(
        assessment=assessment,
        on=assessment.on,
        headline=headline(result),
        points_text=span(crs["total"], crs["at_most"]) if has_score else None,
        rules_since=date.fromisoformat(rules["crs"]) if has_score else None,
        last_round=rules["data"]["last_round"],
    )
