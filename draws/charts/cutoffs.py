"""Cut-offs over time: a line of rounds, the periods of the rules shaded behind it, your score across it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from django.utils.translation import gettext as _

from draws.charts.periods import Band, Period, bands
from draws.charts.scale import Scale, bounds, step_for, ticks
from draws.charts.text import width as text_width
from draws.charts.time import time_ticks

__all__ = ["LineChart", "Period", "Point", "cutoff_chart"]

TOP = 10
BAND_LINE = 20
LEFT = 40
RIGHT = 12
BOTTOM = 28
SIZE = 14  # of the letters, as in charts.css


@dataclass(frozen=True)
class Point:
    """One round: its day, its cut-off, what to call it, its page."""

    date: date
    value: int
    label: str = ""
    href: str = ""


@dataclass(frozen=True)
class Dot:
    """A round on the chart."""

    x: float
    y: float
    point: Point
    strong: bool


@dataclass(frozen=True)
class Note:
    """Words that stand at a point of the chart."""

    x: float
    y: float
    text: str
    anchor: str


@dataclass(frozen=True)
class Drawing:
    """One chart, ready to draw."""

    name: str
    width: int
    height: float
    left: int
    right: float
    top: float
    bottom: float
    series: str
    dots: list[Dot]
    dot_radius: float
    gridlines: list[tuple[float, str]]
    dates: list[tuple[float, str]]
    bands: list[Band]
    notes: list[Note]
    plot_height: float
    tick_end: float
    you_y: float | None
    you_note: Note | None
    today_x: float | None


@dataclass(frozen=True)
class LineChart:
    """The three drawings of one chart, none without points, and what they say in words."""

    title: str
    description: str
    drawings: tuple[Drawing, ...]


@dataclass(frozen=True)
class _Matter:
    """What all three drawings show."""

    points: Sequence[Point]
    periods: Sequence[Period]
    highlight: Point | None
    you: int | None
    today: date | None

    @property
    def days(self) -> tuple[date, date]:
        last = max(self.points[-1].date, self.today or date.min)
        return self.points[0].date, max(last, self.points[0].date + timedelta(days=30))

    @property
    def values(self) -> list[int]:
        return [point.value for point in self.points] + ([] if self.you is None else [self.you])


def cutoff_chart(
    points: Sequence[Point],
    periods: Sequence[Period] = (),
    highlight: Point | None = None,
    you: int | None = None,
    *,
    today: date | None = None,
    title: str = "",
) -> LineChart:
    """Cut-offs in CRS points from the first round to the last, or to `today` where that is later.

    `highlight` is one of the points and gets its figure written beside it; without one the last does. `you`
    is a score drawn across. Without points there is nothing to draw, and `drawings` is empty.
    """
    title = title or _("Cut-offs over time")
    if not points:
        return LineChart(title, _("No rounds yet."), ())
    in_order = sorted(points, key=lambda point: point.date)
    matter = _Matter(in_order, periods, highlight or in_order[-1], you, today)
    sizes = (("narrow", 288, 190), ("middle", 560, 230), ("wide", 880, 260))
    return LineChart(title, _in_words(matter), tuple(_draw(matter, *size) for size in sizes))


def _draw(matter: _Matter, name: str, width: int, plot: int) -> Drawing:
    first, last = matter.days
    across = Scale(first.toordinal(), last.toordinal(), LEFT + 8, width - RIGHT)
    shaded = bands(matter.periods, across, LEFT, width, BAND_LINE, brief=name == "narrow")
    top = TOP + BAND_LINE * max((band.level + 1 for band in shaded), default=0)
    bottom = top + plot
    up, gridlines = _upwards(matter, bottom, top)
    dots = [
        Dot(across(point.date.toordinal()), up(point.value), point, point == matter.highlight)
        for point in matter.points
    ]
    notes, you_note = _notes(matter, dots, up, width)
    return Drawing(
        name=name,
        width=width,
        height=bottom + BOTTOM,
        left=LEFT,
        right=width,
        top=top,
        bottom=bottom,
        series=" ".join(f"{dot.x},{dot.y}" for dot in dots),
        dots=dots,
        dot_radius=_radius(len(dots), width),
        gridlines=gridlines,
        dates=time_ticks(first, last, across, width),
        bands=shaded,
        notes=notes,
        plot_height=plot,
        tick_end=bottom + 6,
        you_y=None if matter.you is None else up(matter.you),
        you_note=you_note,
        today_x=across(matter.today.toordinal()) if matter.today else None,
    )


def _upwards(matter: _Matter, bottom: int, top: int) -> tuple[Scale, list[tuple[float, str]]]:
    """The scale of points, and its lines with their figures."""
    step = step_for(max(matter.values) - min(matter.values) + 10, 5)
    low, high = bounds(matter.values, step, margin=4)
    up = Scale(low, high, bottom, top)
    return up, [(up(value), str(value)) for value in ticks(low, high, step)]


def _notes(matter: _Matter, dots: Sequence[Dot], up: Scale, width: int) -> tuple[list[Note], Note | None]:
    """The highlighted figure beside its dot, and your score on your line where least is drawn."""
    notes = [_figure(dots, i, width) for i, dot in enumerate(dots) if dot.strong][:1]
    if matter.you is None:
        return notes, None
    text = _("You, %(score)s") % {"score": matter.you}
    taken = [*_samples(dots), *((note.x, note.y - 5) for note in notes)]
    return notes, _freest(text, up(matter.you), taken, width)


def _freest(text: str, y: float, taken: Sequence[tuple[float, float]], width: int) -> Note:
    """The note over or under its line, along the width, that covers the fewest of the places taken."""
    wide = text_width(text, SIZE)
    starts = [LEFT + 6 + share * (width - LEFT - 6 - wide) for share in (0, 0.25, 0.5, 0.75, 1)]
    spots = [(round(x, 1), round(y + shift, 1)) for shift in (-7, 19) for x in starts]

    def covered(spot: tuple[float, float]) -> int:
        x, base = spot
        return sum(x - 10 < tx < x + wide + 10 and base - 20 < ty < base + 8 for tx, ty in taken)

    x, base = min(spots, key=covered)
    return Note(x, base, text, "start")


def _samples(dots: Sequence[Dot]) -> list[tuple[float, float]]:
    """Places along the line: each dot, and a few between it and the next."""
    between = [
        (one.x + (two.x - one.x) * step / 8, one.y + (two.y - one.y) * step / 8)
        for one, two in pairwise(dots)
        for step in range(8)
    ]
    return [*between, *((dot.x, dot.y) for dot in dots)]


def _figure(dots: Sequence[Dot], i: int, width: int) -> Note:
    """The figure of one dot: above it where the line bends down from it, else below."""
    dot = dots[i]
    beside = [dots[j].y for j in (i - 1, i + 1) if 0 <= j < len(dots)]
    peak = not beside or sum(beside) / len(beside) >= dot.y
    anchor = "end" if dot.x > width - 40 else "start" if dot.x < LEFT + 30 else "middle"
    x = min(dot.x + 6, width) if anchor == "end" else dot.x
    return Note(x, round(dot.y + (-12 if peak else 22), 1), str(dot.point.value), anchor)


def _radius(count: int, width: int) -> float:
    """Smaller dots where many rounds share the width, none (0) where they would run into one another."""
    room = width / count
    return 4.5 if room > 20 else 3.5 if room > 9 else 2.0 if room > 4 else 0


def _in_words(matter: _Matter) -> str:
    first, last = matter.points[0], matter.points[-1]
    values = [point.value for point in matter.points]
    words = {
        "count": len(values),
        "first": first.value,
        "start": first.date.isoformat(),
        "last": last.value,
        "end": last.date.isoformat(),
        "low": min(values),
        "high": max(values),
    }
    return (
        _(
            "%(count)s rounds: %(first)s on %(start)s, %(last)s on %(end)s; "
            "lowest %(low)s, highest %(high)s. The table has every figure."
        )
        % words
    )
