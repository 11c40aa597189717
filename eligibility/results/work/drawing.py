"""The timeline of a count: a row for each job, bars as high as the hours that count, over the window."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.utils.translation import gettext as _

from draws.charts.scale import Scale
from draws.charts.text import width as text_width
from draws.charts.time import time_ticks
from draws.figures import short_day
from eligibility.results.figures import span
from eligibility.rules.counts import Account, Count
from eligibility.rules.work.ledger import FULL_TIME, Exact
from eligibility.rules.work.statement import Entry, hours, summed

SIZE = 14  # of the letters, as in charts.css
HEAD = 30
PLOT_TOP = 20
ROW = 52
BASE = 44  # of a row, from its top
BAR = 20  # the height of 30 hours
FOOT = 28
SHORTEST = timedelta(days=180)
MARGIN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Bar:
    """Days that count: for certain, or possibly above what is certain."""

    x: float
    y: float
    width: float
    height: float
    is_open: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One job: its name, the line of its days, the bars of what counts."""

    name: str
    text_y: float
    base: float
    lines: tuple[tuple[float, float], ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """One timeline, ready to draw; what lies left of `window_x` is before the window."""

    name: str
    width: int
    height: float
    rows: tuple[Row, ...]
    top: float
    bottom: float
    plot_height: float
    tick_end: float
    ticks: list[tuple[float, str]]
    window_x: float
    window_text_x: float
    window_text: str
    day_x: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The three drawings of one timeline, and what they say in words."""

    title: str
    description: str
    drawings: tuple[Drawing, ...]


def timeline(count: Count, account: Account, names: Mapping[int, str], title: str) -> Timeline:
    """The account of a count, from the first day shown of any of its jobs to the day of the count."""
    sizes = (("narrow", 288), ("middle", 560), ("wide", 880))
    return Timeline(
        title=title,
        description=" ".join([*_in_words(account, names), _("The table has every figure.")]),
        drawings=tuple(_draw(count, account.entries, names, *size) for size in sizes),
    )


def _in_words(account: Account, names: Mapping[int, str]) -> Iterator[str]:
    """Each job with the hours of it that count."""
    for index, found in groupby(account.entries, key=lambda entry: entry.job):
        low, high = summed(found)
        yield _("%(job)s: %(hours)s hours.") % {
            "job": names[index],
            "hours": span(int(hours(low)), int(hours(high))),
        }


def _draw(count: Count, entries: Sequence[Entry], names: Mapping[int, str], name: str, width: int) -> Drawing:
    first = min([max(min(entry.start for entry in entries), _earliest(count)), count.end - SHORTEST]) - MARGIN
    across = Scale(first.toordinal(), (count.end + MARGIN).toordinal(), 0, width)
    by_job = [(index, list(found)) for index, found in groupby(entries, key=lambda entry: entry.job)]
    rows = tuple(
        _row(_shortened(names[index], width), found, HEAD + place * ROW, across)
        for place, (index, found) in enumerate(by_job)
    )
    bottom = HEAD + len(rows) * ROW + 8
    window, day = across(max(count.start, first).toordinal()), across(count.end.toordinal())
    window_text = _("Counted from %(day)s") % {"day": short_day(count.start)} if window else ""
    return Drawing(
        name=name,
        width=width,
        height=bottom + FOOT,
        rows=rows,
        top=PLOT_TOP,
        bottom=bottom,
        plot_height=bottom - PLOT_TOP,
        tick_end=bottom + 6,
        ticks=time_ticks(first, count.end + MARGIN, across, width),
        window_x=window,
        window_text_x=round(max(min(window, width - text_width(window_text, SIZE)), 0), 1),
        window_text=window_text,
        day_x=day,
    )


def _earliest(count: Count) -> date:
    """Two years before the window; older work is not drawn."""
    return count.start - timedelta(days=2 * 365)


def _row(name: str, entries: Sequence[Entry], top: float, across: Scale) -> Row:
    base = top + BASE
    return Row(
        name=name,
        text_y=top + 16,
        base=base,
        lines=tuple(_ends(entry, across) for entry in entries if _ends(entry, across)[1] > 0),
        bars=tuple(bar for entry in entries for bar in _bars(entry, base, across)),
    )


def _ends(entry: Entry, across: Scale) -> tuple[float, float]:
    return max(across(entry.start.toordinal()), 0), across(entry.end.toordinal())


def _bars(entry: Entry, base: float, across: Scale) -> list[Bar]:
    start, end = _ends(entry, across)
    certain, most = _high(entry.certain), _high(entry.possible)
    sure = Bar(start, base - certain, round(end - start, 1), certain, is_open=False)
    maybe = Bar(start, base - most, round(end - start, 1), round(most - certain, 1), is_open=True)
    return [bar for bar in (sure, maybe) if bar.height > 0 and bar.width > 0]


def _high(weekly: Exact) -> float:
    return round(float(weekly) * BAR / FULL_TIME, 1)


def _shortened(text: str, width: float) -> str:
    """As much of a name as fits the width."""
    if text_width(text, SIZE) <= width:
        return text
    words = text.split(" ")
    while len(words) > 1 and text_width(" ".join(words) + " …", SIZE) > width:
        words.pop()
    return " ".join(words) + " …"
