"""The charts of cut-offs: one stream, and many side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from django.utils.translation import gettext as _

from draws import wording
from draws.charts import Lane, LaneChart, LineChart, Period, Point, cutoff_chart, lane_chart
from draws.figures import number, short_day
from draws.models import Category, Round
from draws.selectors import (
    RoundLine,
    VersionDiff,
    stream_of,
    versions_of,
)

# Of more rounds than this the strips under the mouse would be thinner than a hand can hold still.
MOST_WITH_HOVER = 300


def stream_chart(round_: Round, in_stream: Iterable[Round]) -> LineChart:
    """The cut-offs of the round's stream since its first, with this round marked."""
    stream = stream_of(round_)
    points = {found.number: _point(found) for found in in_stream}
    category = round_.category
    periods = _periods(versions_of(category)) if category else []
    title = _("%(stream)s: cut-offs since the first round") % {"stream": stream.name}
    return cutoff_chart(list(points.values()), periods, highlight=points[round_.number], title=title)


def category_chart(category: Category, versions: list[VersionDiff], rounds: Iterable[Round]) -> LineChart:
    """The cut-offs of a category over time, with its versions behind them."""
    title = _("%(category)s: cut-offs since the first round") % {"category": category.name}
    return cutoff_chart([_point(round_) for round_ in rounds], _periods(versions), title=title)


def lanes(lines: Sequence[RoundLine]) -> LaneChart:
    """The cut-offs of these rounds, a lane for each stream, the stream with the newest round first."""
    streams: dict[str, Lane] = {}
    for line in sorted(lines, key=lambda line: line.date, reverse=True):
        lane = streams.setdefault(line.stream.key, Lane(line.stream.name, line.stream.short, []))
        lane.points.append(_line_point(line))
    return lane_chart(list(streams.values()), hover=len(lines) <= MOST_WITH_HOVER)


def _line_point(line: RoundLine) -> Point:
    words = {
        "number": line.number,
        "day": short_day(line.date),
        "cutoff": line.crs_cutoff,
        "people": number(line.invitations),
    }
    label = _("Round %(number)s, %(day)s: %(cutoff)s, %(people)s invited") % words
    return Point(line.date, line.crs_cutoff, label, line.address)


def _point(round_: Round) -> Point:
    label = f"{round_}, {short_day(round_.date)}: {round_.crs_cutoff}"
    return Point(round_.date, round_.crs_cutoff, label, round_.get_absolute_url())


def _periods(versions: list[VersionDiff]) -> list[Period]:
    """Versions as periods, the oldest first; a period ends on the day the next begins."""
    return [_period(diff) for diff in reversed(versions)]


def _period(diff: VersionDiff) -> Period:
    version = diff.version
    brief = _("version %(version)s") % {"version": version.version}
    label = f"{brief}, {wording.occupations(diff.total)}" if diff.total else brief
    end = version.effective_to + timedelta(days=1) if version.effective_to else None
    return Period(version.effective_from, end, label, brief)
