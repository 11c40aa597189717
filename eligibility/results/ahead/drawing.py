"""The total over the months ahead, drawn as steps, with the last cut-offs of open streams across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from draws.charts.scale import Scale, bounds, step_for, ticks
from draws.charts.text import width as text_width
from draws.charts.time import time_ticks
from eligibility.results.ahead.cutoffs import Cutoff
from eligibility.results.ahead.rows import StepRow
from eligibility.results.streams import stream_in_sentence

SIZE = 14  # of the letters, as in charts.css
LEFT = 40
RIGHT = 8
TOP = 34
FOOT = 28
LINE = 19  # least distance of two words, one above the other
# What lies beyond is reached with a nomination alone, and would press everything else together.
USUAL_TOP = 600


Spot: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Words:
    """Words at a place of the chart."""

    x: float
    y: float
    text: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Drawing:
    """One chart, ready to draw; `possible` is empty where every total is certain."""

    name: str
    width: int
    height: float
    left: int
    right: float
    top: float
    bottom: float
    plot_height: float
    tick_end: float
    certain: str
    possible: str
    figures: tuple[Words, ...]
    cutoffs: tuple[float, ...]
    names: tuple[Words, ...]
    gridlines: list[tuple[float, str]]
    dates: list[tuple[float, str]]
    unknown_x: float | None
    unknown_width: float
    unknown_words: Words | None


@dataclass(frozen=True, slots=True)
class StepChart:
    """The three drawings of one chart, and what they say in words.

    `cut_at` is where what is possible is cut off, None where all of it is drawn.
    """

    title: str
    description: str
    drawings: tuple[Drawing, ...]
    cut_at: int | None


def step_chart(rows: Sequence[StepRow], until: date, cutoffs: Sequence[Cutoff]) -> StepChart:
    """The totals of the rows up to a day; there is at least one row."""
    sizes = (("narrow", 288, 190), ("middle", 560, 220), ("wide", 880, 240))
    return StepChart(
        title=_("Your total over the months ahead"),
        description=_("It moves on the days of the table below, which has every figure."),
        drawings=tuple(_draw(rows, until, cutoffs, *size) for size in sizes),
        cut_at=USUAL_TOP if any(_most(row) < row.total.high for row in rows) else None,
    )


def _draw(
    rows: Sequence[StepRow], until: date, cutoffs: Sequence[Cutoff], name: str, width: int, plot: int
) -> Drawing:
    bottom = TOP + plot
    across = Scale(rows[0].start.toordinal(), until.toordinal(), LEFT + 8, width - RIGHT)
    up, gridlines = _upwards(rows, cutoffs, bottom)
    drawn = [(up(one.points), one) for one in cutoffs]
    unknown = next((row.start for row in rows if row.values_unknown), None)
    unknown_x = None if unknown is None else across(unknown.toordinal())
    return Drawing(
        name=name,
        width=width,
        height=bottom + FOOT,
        left=LEFT,
        right=width - RIGHT,
        top=TOP,
        bottom=bottom,
        plot_height=plot,
        tick_end=bottom + 6,
        certain=_line([(row.start, row.total.low) for row in rows], until, across, up),
        possible=_possible(rows, until, across, up),
        figures=_figures(rows, until, across, up),
        cutoffs=tuple(y for y, _ in drawn),
        names=_names(drawn, _spots(rows, until, across, up), width),
        gridlines=gridlines,
        dates=time_ticks(rows[0].start, until, across, width),
        unknown_x=unknown_x,
        unknown_width=0 if unknown_x is None else round(width - RIGHT - unknown_x, 1),
        unknown_words=None if unknown_x is None else _unknown_words(unknown_x, width, name == "narrow"),
    )


def _upwards(
    rows: Sequence[StepRow], cutoffs: Sequence[Cutoff], bottom: float
) -> tuple[Scale, list[tuple[float, str]]]:
    values = [row.total.low for row in rows] + [_most(row) for row in rows] + [one.points for one in cutoffs]
    step = step_for(max(values) - min(values) + 10, 5)
    low, high = bounds(values, step, margin=4)
    up = Scale(low, high, bottom, TOP)
    return up, [(up(value), str(value)) for value in ticks(low, high, step)]


def _most(row: StepRow) -> int:
    """What is possible, as far as the chart shows it."""
    return min(row.total.high, max(USUAL_TOP, row.total.low))


def _line(values: Sequence[tuple[date, int]], until: date, across: Scale, up: Scale) -> str:
    """Level from each day to the next, then straight up or down."""
    ends = [day for day, _ in values[1:]] + [until]
    return " ".join(
        f"{across(day.toordinal())},{up(value)}"
        for (start, value), end in zip(values, ends, strict=True)
        for day in (start, end)
    )


def _possible(rows: Sequence[StepRow], until: date, across: Scale, up: Scale) -> str:
    if all(row.total.is_exact for row in rows):
        return ""
    return _line([(row.start, _most(row)) for row in rows], until, across, up)


def _spots(rows: Sequence[StepRow], until: date, across: Scale, up: Scale) -> list[Spot]:
    """Places along the total and its figures, near enough to each other that no word slips between."""
    ends = [*(row.start for row in rows[1:]), until]
    return [
        (x, up(row.total.low) - lift)
        for row, end in zip(rows, ends, strict=True)
        for x in range(int(across(row.start.toordinal())), int(across(end.toordinal())) + 1, 4)
        for lift in (0, 14)
    ]


def _figures(rows: Sequence[StepRow], until: date, across: Scale, up: Scale) -> tuple[Words, ...]:
    """The first total, the last, and the highest where it stands apart from both."""
    first, last = rows[0], rows[-1]
    top = max(rows, key=lambda row: row.total.low)
    left, right = across(first.start.toordinal()), across(until.toordinal())
    words = [Words(left, up(first.total.low) - 8, str(first.total.low))]
    if len(rows) > 1:
        words.append(Words(right, up(last.total.low) - 8, str(last.total.low), "end"))
    middle = across(top.start.toordinal())
    if left + 60 < middle < right - 80 and top.total.low > max(first.total.low, last.total.low):
        words.append(Words(middle, up(top.total.low) - 8, str(top.total.low)))
    return tuple(words)


def _names(drawn: Sequence[tuple[float, Cutoff]], line: Sequence[Spot], width: int) -> tuple[Words, ...]:
    """The streams' names on their lines, as far from the total as they can stand.

    Where lines lie close together, the upper one keeps its name.
    """
    words: list[Words] = []
    for y, one in sorted(drawn, key=lambda pair: pair[0]):
        if not words or y - words[-1].y >= 2 * LINE:
            text = f"{capfirst(stream_in_sentence(one.stream))} {one.points}"
            words.append(_freest(text, y, line, width))
    return tuple(words)


def _freest(text: str, y: float, line: Sequence[Spot], width: int) -> Words:
    """The words over or under a line, at its left or right end, where least of the total is covered."""
    wide = text_width(text, SIZE)
    starts = (width - RIGHT - wide, LEFT + 8)
    spots = [(round(x, 1), round(base, 1)) for x in starts for base in (y - 6, y + 17)]

    def covered(spot: Spot) -> int:
        x, base = spot
        return sum(x - 6 < at < x + wide + 6 and base - 18 < height < base + 8 for at, height in line)

    return Words(*min(spots, key=covered), text)


def _unknown_words(x: float, width: int, brief: bool) -> Words:
    text = _("Values not known") if brief else _("From here on the values are not known")
    return Words(round(max(min(x + 4, width - text_width(text, SIZE)), 0), 1), 16, text)
