"""The score ruler: a line of scores with you on it and the last cut-off of each stream."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from draws.charts import ruler_across, ruler_down
from draws.charts.marks import Mark, You
from draws.charts.scale import bounds

__all__ = ["Mark", "Ruler", "ruler"]

# Scores that most of the pool has. A cut-off beyond them (nominees above, physicians below) is named at the
# end of the line, so that it does not press all others together.
USUAL = range(300, 601)


@dataclass(frozen=True)
class Ruler:
    """The three drawings of one ruler, and what they say in words."""

    title: str
    description: str
    narrow: ruler_down.Drawing
    middle: ruler_across.Drawing
    wide: ruler_across.Drawing


def ruler(
    score: int | None,
    at_most: int | None,
    marks: Sequence[Mark],
    *,
    low: int | None = None,
    high: int | None = None,
    title: str = "",
    you_text: str = "",
) -> Ruler:
    """A ruler with this score among these cut-offs, in CRS points.

    `at_most` shows how far open questions could carry the score. Without a score the first mark with emphasis
    is the point on the line: a cut-off among its kind. Low and high end the line; marks beyond are named.
    """
    you = _you(score, at_most, marks, you_text)
    others = [mark for mark in marks if mark is not you.mark] if you else list(marks)
    start, end = _ends(you, others, low, high)
    shown = sorted(others, key=lambda mark: mark.value)
    return Ruler(
        title=title or _("Scores and cut-offs on one line"),
        description=_in_words(you, shown),
        narrow=ruler_down.draw(you, shown, start, end),
        middle=ruler_across.draw(you, shown, start, end, width=560),
        wide=ruler_across.draw(you, shown, start, end, width=880),
    )


def _you(score: int | None, at_most: int | None, marks: Sequence[Mark], text: str) -> You | None:
    if score is None:
        mark = next((mark for mark in marks if mark.emphasis), None)
        return You(mark.value, mark.value, f"{mark.label}, {mark.value}", mark) if mark else None
    top = max(score, at_most or score)
    if text:
        return You(score, top, text)
    if top > score:
        return You(score, top, _("You, %(score)s to %(top)s") % {"score": score, "top": top})
    return You(score, top, _("You, %(score)s") % {"score": score})


def _ends(you: You | None, marks: Sequence[Mark], low: int | None, high: int | None) -> tuple[int, int]:
    own = [you.value, you.at_most] if you else []
    values = [*own, *(mark.value for mark in marks if mark.value in USUAL)] or [USUAL.start, USUAL.stop - 1]
    start, end = bounds(values, 50, margin=10)
    return (start if low is None else low), (end if high is None else high)


def _in_words(you: You | None, marks: Sequence[Mark]) -> str:
    parts = [
        f"{mark.label} {mark.value}" + (f" ({mark.when_text})" if mark.when_text else "") for mark in marks
    ]
    return "; ".join([you.text, *parts] if you else parts) + "."
