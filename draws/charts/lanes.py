"""Many streams over one time: a lane for each, one below another, every lane on a scale of its own.

On one common scale the 600 points of a provincial nomination would press all other lines together, and ten
lines that cross one another could only be told apart by colour. A lane needs neither a legend nor a colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import quantiles

from django.utils.translation import gettext as _

from draws.charts.cutoffs import Note, Point
from draws.charts.scale import Scale
from draws.charts.text import fitted
from draws.charts.text import width as text_width
from draws.charts.time import time_ticks
from draws.figures import short_day

LEFT = 40
RIGHT = 10
DATES = 24  # the height of the line of years, above and below
NAME = 22  # the height of a lane's name
GAP = 20
SIZE = 14  # of the letters, as in charts.css
EDGE = 8  # room for the dots within a lane
LEAST_SPAN = 40  # points: a change of one must not look like a fall
CROWDED = 7  # of the width for each round: less, and dots of the usual size would run together
LABEL_ROOM = 15  # between two figures at the left
FEW = 8  # rounds; of fewer nothing can be called unusual
FAR = 3  # quartile ranges away from the middle half: Tukey’s outer fences


@dataclass(frozen=True, slots=True)
class Lane:
    """A stream to draw: its name, its name on a phone, its rounds."""

    name: str
    short: str
    points: list[Point]


@dataclass(frozen=True, slots=True)
class Hit:
    """Where the mouse finds a round: a strip as high as the lane, half-way to its neighbours."""

    x: float
    width: float
    point: Point


@dataclass(frozen=True, slots=True)
class Label:
    """A cut-off at the left: the height of its line, and of its figure, which may have to give way."""

    y: float
    text_y: float
    text: str


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """A lane ready to draw; heights count from its own top, which lies at `y`."""

    y: float
    name: str
    last: str
    series: str
    dots: str
    crowded: bool
    last_x: float
    last_y: float
    labels: list[Label]
    beyond: list[Note]
    hits: list[Hit]


@dataclass(frozen=True, slots=True)
class LanesDrawing:
    """All lanes, ready to draw in one width."""

    name: str
    width: int
    height: float
    left: int
    lane_height: int
    top: float
    bottom: float
    dates: list[tuple[float, str]]
    lanes: list[DrawnLane]


@dataclass(frozen=True, slots=True)
class LaneChart:
    """The drawings of one chart, none without rounds, and what it says in words."""

    title: str
    description: str
    drawings: tuple[LanesDrawing, ...]


def lane_chart(lanes: Sequence[Lane], *, title: str = "", hover: bool = True) -> LaneChart:
    """Cut-offs in CRS points, a lane for each stream that has rounds, all over the same days.

    `hover` gives each round a strip with its label and link under the mouse;
    a phone has no mouse and gets none.
    """
    title = title or _("Cut-offs by stream over time")
    shown = [_in_order(lane) for lane in lanes if lane.points]
    if not shown:
        return LaneChart(title, _("No rounds yet."), ())
    first = min(lane.points[0].date for lane in shown)
    last = max(max(lane.points[-1].date for lane in shown), first + timedelta(days=30))
    sizes = (("narrow", 288, 60), ("middle", 560, 64), ("wide", 880, 72))
    drawings = tuple(_draw(shown, first, last, hover, *size) for size in sizes)
    return LaneChart(title, _in_words(shown), drawings)


def _in_order(lane: Lane) -> Lane:
    return Lane(lane.name, lane.short, sorted(lane.points, key=lambda point: point.date))


def _draw(
    lanes: Sequence[Lane], first: date, last: date, hover: bool, name: str, width: int, plot: int
) -> LanesDrawing:
    across = Scale(first.toordinal(), last.toordinal(), LEFT + EDGE, width - RIGHT)
    whole = NAME + plot + GAP
    narrow = name == "narrow"
    drawn = [
        _lane(lane, DATES + i * whole, across, plot, narrow, hover and not narrow)
        for i, lane in enumerate(lanes)
    ]
    bottom = DATES + whole * len(lanes) - GAP + 6
    return LanesDrawing(
        name=name,
        width=width,
        height=bottom + DATES,
        left=LEFT,
        lane_height=NAME + plot,
        top=DATES - 4,
        bottom=bottom,
        dates=time_ticks(first, last, across, width),
        lanes=drawn,
    )


def _lane(lane: Lane, y: float, across: Scale, plot: int, narrow: bool, hover: bool) -> DrawnLane:
    values = [point.value for point in lane.points]
    low, high = usual_range(values)
    up = _upwards(low, high, plot)
    xs = [across(point.date.toordinal()) for point in lane.points]
    ys = [up(min(max(value, low), high)) for value in values]
    last = lane.points[-1]
    words = str(last.value) if narrow else f"{last.value}, {short_day(last.date)}"
    room = across.end + RIGHT - text_width(words, SIZE) - GAP
    return DrawnLane(
        y=y,
        name=fitted([lane.short] if narrow else [lane.name, lane.short], SIZE, room),
        last=words,
        series=" ".join(f"{x},{y}" for x, y in zip(xs, ys, strict=True)),
        dots="".join(f"M{x} {y}h0" for x, y in zip(xs, ys, strict=True)),
        crowded=xs[-1] - xs[0] < CROWDED * (len(xs) - 1),
        last_x=xs[-1],
        last_y=ys[-1],
        labels=_labels(low, high, up),
        beyond=_beyond(lane.points, xs, low, high, up),
        hits=_hits(lane.points, xs) if hover else [],
    )


def _upwards(low: int, high: int, plot: int) -> Scale:
    """The scale of a lane: from its lowest to its highest cut-off, and wider where these are close."""
    spare = max(LEAST_SPAN - (high - low), 0) / 2
    return Scale(low - spare, high + spare, NAME + plot - EDGE, NAME + EDGE)


def _labels(low: int, high: int, up: Scale) -> list[Label]:
    """The lowest and the highest at their heights; figures that would run into each other part."""
    if low == high:
        return [Label(up(low), up(low), str(low))]
    apart = round(max(LABEL_ROOM - (up(low) - up(high)), 0) / 2, 1)
    return [
        Label(up(low), up(low) + apart, str(low)),
        Label(up(high), up(high) - apart, str(high)),
    ]


def usual_range(values: Sequence[int]) -> tuple[int, int]:
    """The lowest and highest cut-off that a lane is scaled to: those far from all others are left out.

    One round of 75 among cut-offs around 500 would make a straight line of the others.
    """
    if len(values) < FEW:
        return min(values), max(values)
    lower, _middle, upper = quantiles(values, n=4)
    far = FAR * max(upper - lower, 10)
    inside = [value for value in values if lower - far <= value <= upper + far]
    return min(inside), max(inside)


def _beyond(points: Sequence[Point], xs: Sequence[float], low: int, high: int, up: Scale) -> list[Note]:
    """The figures of the most unusual rounds, written at the edge that hides how far they are."""
    placed = list(zip(points, xs, strict=True))
    notes = []
    top, x = max(placed, key=lambda each: each[0].value)
    if top.value > high:
        notes.append(Note(x, up(high) + 4, f"{top.value} ↑", _anchor(x)))
    bottom, x = min(placed, key=lambda each: each[0].value)
    if bottom.value < low:
        notes.append(Note(x, up(low) + 4, f"{bottom.value} ↓", _anchor(x)))
    return notes


def _anchor(x: float) -> str:
    return "start" if x < LEFT + 120 else "end"


def _hits(points: Sequence[Point], xs: Sequence[float]) -> list[Hit]:
    """A strip for each round that has a page; two of one day share theirs, and the later one lies above."""
    middles = [round((one + two) / 2, 1) for one, two in pairwise(xs)]
    edges = [max(xs[0] - EDGE, LEFT), *middles, xs[-1] + EDGE]
    return [
        Hit(left, round(max(right - left, 1), 1), point)
        for point, left, right in zip(points, edges, edges[1:], strict=False)
        if point.href
    ]


def _in_words(lanes: Sequence[Lane]) -> str:
    said = []
    for lane in lanes:
        values = [point.value for point in lane.points]
        words = {"name": lane.name, "low": min(values), "high": max(values), "last": values[-1]}
        said.append(_("%(name)s from %(low)s to %(high)s, last %(last)s") % words)
    return _("%(lanes)s. The table has every figure.") % {"lanes": "; ".join(said)}
