"""Times as bars on one line of days: a lane for each thing that lasts, with its parts one after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from draws.charts.scale import Scale
from draws.charts.text import fitted
from draws.charts.text import width as text_width
from draws.charts.time import time_ticks
from draws.figures import short_day

SIZE = 14  # of the letters, as in charts.css
ROW = 60
NAME = 16  # from the top of a lane to the foot of its name
BAR_TOP, BAR = 24, 10
LABEL = 50  # to the foot of the words below a bar
FOOT = 28
APART = 2  # between two parts, so that one can see where the next begins
BESIDE = 8  # between the word for today and a year
MARGIN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Span:
    """A time from its first to its last day, None while it lasts; `short` is its name for narrow places."""

    start: date
    end: date | None
    label: str
    short: str


@dataclass(frozen=True, slots=True)
class SpanLane:
    """What lasts: its name, its name on a phone, its times in order."""

    name: str
    short: str
    spans: list[Span]


@dataclass(frozen=True, slots=True)
class SpanBar:
    """A time ready to draw, with as much of its name as fits below it."""

    x: float
    y: float
    width: float
    label: str
    label_y: float


@dataclass(frozen=True, slots=True)
class DrawnSpans:
    """A lane ready to draw."""

    name: str
    text_y: float
    bars: list[SpanBar]


@dataclass(frozen=True, slots=True)
class SpansDrawing:
    """All lanes in one width."""

    name: str
    width: int
    height: float
    bottom: float
    bar: int
    ticks: list[tuple[float, str]]
    lanes: list[DrawnSpans]
    today_x: float
    today: str
    today_end: float


@dataclass(frozen=True, slots=True)
class SpanChart:
    """The drawings of one chart, none without lanes, and what it says in words."""

    title: str
    description: str
    drawings: tuple[SpansDrawing, ...]


def span_chart(lanes: Sequence[SpanLane], *, today: date, title: str = "") -> SpanChart:
    """Lanes from the first day of any of them to today, or to a later day that one of them names."""
    title = title or _("Since when and until when")
    shown = [lane for lane in lanes if lane.spans]
    if not shown:
        return SpanChart(title, "", ())
    days = [day for lane in shown for span in lane.spans for day in (span.start, span.end or today)]
    first, last = min(days) - MARGIN, max(*days, today) + MARGIN
    sizes = (("narrow", 288), ("middle", 560), ("wide", 880))
    drawings = tuple(_draw(shown, first, last, today, *size) for size in sizes)
    return SpanChart(title, _in_words(shown), drawings)


def _draw(
    lanes: Sequence[SpanLane], first: date, last: date, today: date, name: str, width: int
) -> SpansDrawing:
    across = Scale(first.toordinal(), last.toordinal(), 0, width)
    drawn = [_lane(lane, place * ROW, across, today, name == "narrow") for place, lane in enumerate(lanes)]
    bottom = len(lanes) * ROW
    today_x, word = across(today.toordinal()), _("today")
    today_end = min(today_x + text_width(word, SIZE) / 2, width)
    return SpansDrawing(
        name=name,
        width=width,
        height=bottom + FOOT,
        bottom=bottom,
        bar=BAR,
        ticks=_clear(time_ticks(first, last, across, width), today_end - text_width(word, SIZE), today_end),
        lanes=drawn,
        today_x=today_x,
        today=word,
        today_end=round(today_end, 1),
    )


def _clear(ticks: list[tuple[float, str]], start: float, end: float) -> list[tuple[float, str]]:
    """Those whose words neither hang over the left edge nor run into what stands from `start` to `end`."""
    halves = [(x, text, text_width(text, SIZE) / 2 + BESIDE) for x, text in ticks]
    return [
        (x, text) for x, text, half in halves if x - half > -BESIDE and (x + half <= start or x - half >= end)
    ]


def _lane(lane: SpanLane, top: float, across: Scale, today: date, narrow: bool) -> DrawnSpans:
    names = [lane.short] if narrow else [lane.name, lane.short]
    return DrawnSpans(
        name=fitted(names, SIZE, across.end),
        text_y=top + NAME,
        bars=[_bar(span, top, across, today) for span in lane.spans],
    )


def _bar(span: Span, top: float, across: Scale, today: date) -> SpanBar:
    """From the first day to the end of the last; one that lasts ends today, for tomorrow nobody knows."""
    start = across(span.start.toordinal())
    end = across((span.end + timedelta(days=1) if span.end else max(today, span.start)).toordinal())
    room = end - start
    names = [name for name in (span.label, span.short) if text_width(name, SIZE) <= room]
    return SpanBar(
        x=start,
        y=top + BAR_TOP,
        width=round(max(room - APART, APART), 1),
        label=names[0] if names else "",
        label_y=top + LABEL,
    )


def _in_words(lanes: Sequence[SpanLane]) -> str:
    said = [f"{lane.name}: {', '.join(_said(span) for span in lane.spans)}" for lane in lanes]
    return _("%(lanes)s. The table has every day.") % {"lanes": "; ".join(said)}


def _said(span: Span) -> str:
    words = {"name": span.label, "start": short_day(span.start)}
    if span.end is None:
        return _("%(name)s since %(start)s") % words
    return _("%(name)s from %(start)s to %(end)s") % {**words, "end": short_day(span.end)}
