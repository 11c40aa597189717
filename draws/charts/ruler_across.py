"""The ruler lying down, for middle and wide columns: stems above the line, you below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from draws.charts.marks import Mark, You
from draws.charts.placement import Flag, Place, place_flags
from draws.charts.scale import Scale, step_for, ticks
from draws.charts.text import width as text_width

SIZE = 14  # of the letters, as in charts.css
LINE = 18
FLAG = 2 * LINE + 6
STEM = 14
TEXT_GAP = 7
TICK_ROOM = 24


@dataclass(frozen=True)
class Tick:
    """A round score below the line."""

    x: float
    label: str
    anchor: str


@dataclass(frozen=True)
class Label:
    """A cut-off: its stem and its two lines of text."""

    mark: Mark
    text: str
    x: float
    text_x: float
    anchor: str
    top: float
    name_y: float
    when_y: float
    stem: bool
    missed: bool


@dataclass(frozen=True)
class Point:
    """You: where the point is, how far it could go, where the words stand."""

    x: float
    reach_x: float
    is_score: bool
    text: str
    text_x: float
    anchor: str


@dataclass(frozen=True)
class Drawing:
    """One ruler, ready to draw."""

    width: int
    height: float
    axis_y: float
    ticks: list[Tick]
    labels: list[Label]
    point: Point | None


def draw(you: You | None, marks: Sequence[Mark], low: int, high: int, width: int) -> Drawing:
    """The ruler from low to high in a drawing of this width; the height follows from the labels."""
    scale = Scale(low, high, 0, width)
    flags = [_flag(mark, scale, low, high) for mark in marks]
    places = place_flags(flags, width)
    levels = 1 + max((place.level for place in places), default=0)
    axis = levels * FLAG + STEM
    above = you.at_most if you else high
    return Drawing(
        width=width,
        height=axis + (64 if you else 34),
        axis_y=axis,
        ticks=_ticks(scale, width, scale(you.value) if you else None),
        labels=[
            _label(mark, flag, place, axis, above, low, high)
            for mark, flag, place in zip(marks, flags, places, strict=True)
        ],
        point=_point(you, scale, width) if you else None,
    )


def _flag(mark: Mark, scale: Scale, low: int, high: int) -> Flag:
    x = scale(min(max(mark.value, low), high))
    wide = max(text_width(_text(mark, low, high), SIZE), text_width(mark.when_text, SIZE))
    return Flag(x, wide + TEXT_GAP, at_end=mark.value > high)


def _text(mark: Mark, low: int, high: int) -> str:
    """Name and points, with an arrow towards a value that lies beyond an end of the line."""
    if mark.value > high:
        return f"{mark.text} →"
    return f"← {mark.text}" if mark.value < low else mark.text


def _label(mark: Mark, flag: Flag, place: Place, axis: float, above: int, low: int, high: int) -> Label:
    base = axis - STEM - place.level * FLAG
    beyond = not low <= mark.value <= high
    gap = 0 if beyond else TEXT_GAP
    return Label(
        mark=mark,
        text=_text(mark, low, high),
        x=flag.x,
        text_x=flag.x - gap if place.to_left else flag.x + gap,
        anchor="end" if place.to_left else "start",
        top=base - LINE * (2 if mark.when_text else 1) + 2,
        name_y=base - 4,
        when_y=base - 4 - LINE,
        stem=not beyond,
        missed=mark.emphasis and mark.value > above,
    )


def _ticks(scale: Scale, width: int, you_x: float | None) -> list[Tick]:
    """Round scores below the line, but for those that your own stem would cut."""
    low, high = int(scale.low), int(scale.high)
    spots = [(scale(value), value) for value in ticks(low, high, step_for(high - low, width // 120))]
    free = [(x, value) for x, value in spots if you_x is None or abs(x - you_x) > TICK_ROOM]
    return [Tick(x, str(value), _anchor(x, 16, width)) for x, value in free]


def _point(you: You, scale: Scale, width: int) -> Point:
    x = scale(you.value)
    half = text_width(you.text, SIZE + 2) / 2
    anchor = _anchor(x, half, width)
    return Point(
        x=x,
        reach_x=scale(you.at_most),
        is_score=you.mark is None,
        text=you.text,
        text_x={"start": 0.0, "end": float(width)}.get(anchor, x),
        anchor=anchor,
    )


def _anchor(x: float, half: float, width: int) -> str:
    """Centred, unless half the text would hang over an edge."""
    return "start" if x < half else "end" if x > width - half else "middle"
