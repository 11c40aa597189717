"""Periods of the rules behind a chart: shaded bands, their names above, moved apart where short."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from draws.charts.placement import levels_of_spans
from draws.charts.scale import Scale
from draws.charts.text import width as text_width

SIZE = 14
PADDING = 6


@dataclass(frozen=True)
class Period:
    """A time with its own rules; without an end it lasts. `short` is its name on a phone."""

    start: date
    end: date | None
    label: str
    short: str = ""


@dataclass(frozen=True)
class Band:
    """A period on the chart."""

    x: float
    width: float
    shaded: bool
    label: str
    text_x: float
    level: int
    text_y: float
    line_top: float


def bands(
    periods: Sequence[Period], across: Scale, left: float, right: float, line: float, brief: bool = False
) -> list[Band]:
    """The periods that touch the chart, every second one shaded, names in as few lines as they need."""
    shown = [period for period in periods if _touches(period, across)]
    edges = [_edges(period, across, left, right) for period in shown]
    names = [_name(period, right - start, brief) for period, (start, _end) in zip(shown, edges, strict=True)]
    spans = [_span(name, start, left, right) for name, (start, _end) in zip(names, edges, strict=True)]
    levels = levels_of_spans(spans)
    top = max(levels, default=0)
    return [
        Band(
            x=start,
            width=round(end - start, 1),
            shaded=i % 2 == 1,
            label=names[i],
            text_x=spans[i][0],
            level=levels[i],
            text_y=(top - levels[i]) * line + line - 4,
            line_top=(top - levels[i]) * line + 4,
        )
        for i, (start, end) in enumerate(edges)
    ]


def _name(period: Period, room: float, brief: bool) -> str:
    """The full name, or the short one on a phone and where the full one would hang over the edge."""
    full = not brief and text_width(period.label, SIZE) + PADDING <= room
    return period.label if full or not period.short else period.short


def _span(name: str, start: float, left: float, right: float) -> tuple[float, float]:
    """From where to where the name reaches: right of the period's first day, or pushed back from the edge."""
    wide = text_width(name, SIZE)
    begin = max(min(start + PADDING, right - wide), left)
    return round(begin, 1), round(begin + wide, 1)


def _touches(period: Period, across: Scale) -> bool:
    ends = period.end.toordinal() if period.end else across.high
    return period.start.toordinal() <= across.high and ends >= across.low


def _edges(period: Period, across: Scale, left: float, right: float) -> tuple[float, float]:
    start = across(period.start.toordinal())
    end = across(period.end.toordinal()) if period.end else right
    return max(start, left), min(end, right)
