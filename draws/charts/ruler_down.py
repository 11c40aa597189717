"""The ruler standing up, for phones: high scores above, every label a row of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from draws.charts.marks import Mark, You
from draws.charts.placement import spread
from draws.charts.scale import Scale, step_for, ticks

WIDTH = 288
AXIS_X = 48
LABEL_X = 36
TICK_X = 54
ELBOW_X = 64
TEXT_X = 92
LINE = 18
MARGIN = 14
ROW_GAP = 8


@dataclass(frozen=True)
class Row:
    """A label beside the line: its words, where they stand, the leader that ties them to the line."""

    text: str
    when: str
    text_y: float
    when_y: float
    leader: str
    is_you: bool
    emphasis: bool
    missed: bool
    beyond: bool


@dataclass(frozen=True)
class Drawing:
    """One ruler, ready to draw."""

    width: int
    height: float
    axis_x: int
    tick_x: int
    label_x: int
    text_x: int
    top: float
    bottom: float
    ticks: list[tuple[float, str]]
    rows: list[Row]
    you_y: float | None
    reach_y: float | None


def draw(you: You | None, marks: Sequence[Mark], low: int, high: int) -> Drawing:
    """The ruler from low at the bottom to high at the top; as high as its labels need."""
    entries = _entries(you, marks)
    sizes = [LINE * (2 if mark.when_text else 1) + ROW_GAP for mark in entries]
    height = max(240, sum(sizes) + 2 * MARGIN)
    scale = Scale(high, low, MARGIN, height - MARGIN)
    on_line = [scale(min(max(mark.value, low), high)) for mark in entries]
    centres = spread(on_line, sizes, 0, height)
    above = you.at_most if you else high
    return Drawing(
        width=WIDTH,
        height=height,
        axis_x=AXIS_X,
        tick_x=TICK_X,
        label_x=LABEL_X,
        text_x=TEXT_X,
        top=MARGIN,
        bottom=height - MARGIN,
        ticks=[(scale(value), str(value)) for value in ticks(low, high, step_for(high - low, 6))],
        rows=[
            _row(mark, you, y, centre, above, low, high)
            for mark, y, centre in zip(entries, on_line, centres, strict=True)
        ],
        you_y=scale(you.value) if you else None,
        reach_y=scale(you.at_most) if you and not you.mark else None,
    )


def _entries(you: You | None, marks: Sequence[Mark]) -> list[Mark]:
    """All labels from the highest score to the lowest, you before a cut-off of the same score."""
    own = [Mark(you.text, you.value)] if you else []
    return sorted([*own, *marks], key=lambda mark: -mark.value)


def _row(mark: Mark, you: You | None, y: float, centre: float, above: int, low: int, high: int) -> Row:
    is_you = you is not None and mark.label == you.text
    text = mark.label if is_you else mark.text
    arrow = " ↑" if mark.value > high else " ↓" if mark.value < low else ""
    text_y = round(centre + (-4 if mark.when_text else 5), 1)
    return Row(
        text=text + arrow,
        when=mark.when_text,
        text_y=text_y,
        when_y=text_y + LINE,
        leader=f"M{AXIS_X} {y}H{ELBOW_X}L{TEXT_X - 16} {text_y - 5}H{TEXT_X - 6}",
        is_you=is_you,
        emphasis=mark.emphasis,
        missed=mark.emphasis and mark.value > above,
        beyond=bool(arrow),
    )
