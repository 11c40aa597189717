"""The ruler lying down, for middle and wide columns: stems above the line, you below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from draws.charts.marks import Mark, You
from draws.charts.placement import Flag, Place, lowest_free, place_flags
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
    """A cut-off: its stem, if it has one, and its two lines of text above `base`."""

    mark: Mark
    text: str
    x: float
    text_x: float
    anchor: str
    base: float
    stem: bool
    missed: bool

    @property
    def name_y(self) -> float:
        """The foot of the lower line: the name and its points."""
        return self.base - 4

    @property
    def when_y(self) -> float:
        """The foot of the upper line."""
        return self.name_y - LINE

    @property
    def top(self) -> float:
        """The upper end of the stem, level with the text."""
        return self.base - LINE * (2 if self.mark.when_text else 1) + 2


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
    inside = [mark for mark in marks if low <= mark.value <= high]
    flags = [Flag(scale(mark.value), _wide(mark, mark.text) + TEXT_GAP) for mark in inside]
    places = place_flags(flags, width)
    outside = _outside(marks, flags, places, low, high, width)
    levels = 1 + max([*(place.level for place in places), *(level for *_, level in outside)], default=0)
    axis = levels * FLAG + STEM
    above = you.at_most if you else high
    labels = [_flown(*each, axis, above) for each in zip(inside, flags, places, strict=True)]
    return Drawing(
        width=width,
        height=axis + (64 if you else 34),
        axis_y=axis,
        ticks=_ticks(scale, width, scale(you.value) if you else None),
        labels=[*labels, *(_hung(mark, x, level, axis) for mark, x, level in outside)],
        point=_point(you, scale, width) if you else None,
    )


def _wide(mark: Mark, text: str) -> float:
    return max(text_width(text, SIZE), text_width(mark.when_text, SIZE))


def _outside(
    marks: Sequence[Mark],
    flags: Sequence[Flag],
    places: Sequence[Place],
    low: int,
    high: int,
    width: int,
) -> list[tuple[Mark, float, int]]:
    """The marks beyond the ends, each with the end it hangs at and the lowest level that is free there."""
    flags, places = list(flags), list(places)
    hung: list[tuple[Mark, float, int]] = []
    for mark in marks:
        if low <= mark.value <= high:
            continue
        right = mark.value > high
        x, wide = (float(width) if right else 0.0), _wide(mark, f"{mark.text} →")
        level = lowest_free((x - wide, x) if right else (x, x + wide), flags, places)
        flags.append(Flag(x, wide))
        places.append(Place(right, level))
        hung.append((mark, x, level))
    return hung


def _flown(mark: Mark, flag: Flag, place: Place, axis: float, above: int) -> Label:
    """A mark on the line, with its stem."""
    return Label(
        mark=mark,
        text=mark.text,
        x=flag.x,
        text_x=flag.x - TEXT_GAP if place.to_left else flag.x + TEXT_GAP,
        anchor="end" if place.to_left else "start",
        base=axis - STEM - place.level * FLAG,
        stem=True,
        missed=mark.emphasis and mark.value > above,
    )


def _hung(mark: Mark, x: float, level: int, axis: float) -> Label:
    """A mark beyond an end, with an arrow towards it and no stem."""
    return Label(
        mark=mark,
        text=f"{mark.text} →" if x else f"← {mark.text}",
        x=x,
        text_x=x,
        anchor="end" if x else "start",
        base=axis - STEM - level * FLAG,
        stem=False,
        missed=False,
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
