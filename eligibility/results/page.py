"""A result as one page: made from the result and its facts alone, so that a saved one never changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from draws.charts import Ruler
from eligibility.results.decisions import CategoryView, ProgramView, category_views, program_views
from eligibility.results.flips import FlipDay, flips
from eligibility.results.headline import headline
from eligibility.results.rounds import RoundsView, last_of_each_stream, rounds_view
from eligibility.results.rows import round_rows
from eligibility.results.ruling import ruler_of
from eligibility.results.said import notice
from eligibility.results.score import ScoreView, score_view
from eligibility.results.summary import summary
from eligibility.results.unknowns import OpenQuestion, unknowns


@dataclass(frozen=True, slots=True)
class ResultPage:
    """Everything the page says, in its order."""

    on: date
    headline: str
    summary: str
    score: ScoreView | None
    ruler: Ruler | None
    programs: tuple[ProgramView, ...]
    categories: tuple[CategoryView, ...]
    rounds: RoundsView
    flips: tuple[FlipDay, ...]
    unknowns: tuple[OpenQuestion, ...]
    notices: tuple[str, ...]
    rules_since: date | None
    tables_digest: str
    last_round: str | None

    @property
    def wants_answers(self) -> bool:
        """Whether no program can be told yet, so that answers help more than keeping the result."""
        return all(view.verdict == "unknown" for view in self.programs)


def result_page(
    result: Mapping[str, Any],
    facts: Mapping[str, Any],
    *,
    show: str = "recent",
    titles: Mapping[str, str] | None = None,
) -> ResultPage:
    """The page of a result. `show` chooses the rounds listed; `titles` names occupations by code."""
    on = date.fromisoformat(result["on"])
    rows = round_rows(result)
    programs = program_views(result)
    categories = category_views(result, facts, titles or {})
    score = score_view(result)
    rules = result["rules"]
    return ResultPage(
        on=on,
        headline=headline(result),
        summary=summary(result, facts),
        score=score,
        ruler=ruler_of(score, last_of_each_stream(rows, on)),
        programs=programs,
        categories=categories,
        rounds=rounds_view(rows, on, show),
        flips=flips((*programs, *categories)),
        unknowns=unknowns(score, programs, categories),
        notices=tuple(map(notice, result["notices"])),
        rules_since=date.fromisoformat(rules["crs"]) if rules["crs"] else None,
        tables_digest=rules["tables"][:12],
        last_round=rules["data"]["last_round"],
    )
