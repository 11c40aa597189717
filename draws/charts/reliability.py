"""Chances said against how often they came true: points, and the line on which they would agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from django.utils.translation import gettext as _

from draws.charts.scale import Scale

WIDTH = 288
LEFT, RIGHT = 44, 276
TOP, BOTTOM = 28, 260
HEIGHT = 312
SMALLEST, LARGEST = 3.0, 8.0


@dataclass(frozen=True)
class Agreement:
    """Chances of one size, from 0 to 1: their mean, the share that came true, how many they are."""

    said: float
    happened: float
    count: int
    label: str = ""


@dataclass(frozen=True)
class Spot:
    """One point of the chart; the larger, the more statements stand behind it."""

    x: float
    y: float
    radius: float
    label: str


@dataclass(frozen=True)
class ReliabilityChart:
    """The drawing, and what it says in words. One size serves phone and desk alike."""

    title: str
    description: str
    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    across: list[tuple[float, str]]
    upwards: list[tuple[float, str]]
    spots: list[Spot]


def reliability_chart(points: Sequence[Agreement]) -> ReliabilityChart:
    """The chart of these points; the nearer to the diagonal, the better."""
    across, up = Scale(0, 1, LEFT, RIGHT), Scale(0, 1, BOTTOM, TOP)
    most = max((point.count for point in points), default=1)
    parts = [(part / 4, f"{part * 25} %") for part in range(5)]
    return ReliabilityChart(
        title=_("Chances said, and how often they came true"),
        description=_in_words(points),
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=RIGHT,
        top=TOP,
        bottom=BOTTOM,
        across=[(across(part), label) for part, label in parts],
        upwards=[(up(part), label) for part, label in parts],
        spots=[
            Spot(across(point.said), up(point.happened), _radius(point.count, most), point.label)
            for point in points
        ],
    )


def _radius(count: int, most: int) -> float:
    return round(SMALLEST + (LARGEST - SMALLEST) * sqrt(count / most), 1)


def _in_words(points: Sequence[Agreement]) -> str:
    if not points:
        return _("Nothing was said yet.")
    furthest = max(points, key=lambda point: abs(point.said - point.happened))
    return _(
        "%(count)s points; the one furthest from the diagonal said %(said)s %% and came true in "
        "%(happened)s %%. The table has every figure."
    ) % {
        "count": len(points),
        "said": round(furthest.said * 100),
        "happened": round(furthest.happened * 100),
    }
