"""The ruler of a result: the person, and the last cut-off of each stream."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from draws.charts import Mark, Ruler, ruler
from draws.figures import short_day
from eligibility.results.figures import span
from eligibility.results.rows import RoundRow
from eligibility.results.score import ScoreView
from eligibility.results.streams import stream_in_sentence

# What lies beyond is reached with a nomination alone, and would press everything else together.
USUAL_TOP = 600


def ruler_of(score: ScoreView | None, cutoffs: Sequence[RoundRow]) -> Ruler | None:
    """The ruler; None without a score or without a round to compare it with."""
    if score is None or not cutoffs:
        return None
    nearest = min(
        (row for row in cutoffs if row.missed_by is not None),
        key=lambda row: row.missed_by or 0,
        default=None,
    )
    return ruler(
        score.total,
        min(score.at_most, max(USUAL_TOP, score.total)),
        [_mark(row, row is nearest) for row in cutoffs],
        title=_("You and the last cut-off of each stream"),
        you_text=_you(score),
    )


def _mark(row: RoundRow, is_nearest: bool) -> Mark:
    return Mark(capfirst(stream_in_sentence(row.stream)), row.cutoff, short_day(row.day), is_nearest)


def _you(score: ScoreView) -> str:
    return _("You, %(points)s") % {"points": span(score.total, score.at_most)}
