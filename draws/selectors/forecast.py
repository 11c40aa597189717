"""What may come next in each stream, and how well that was said of past rounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from threading import Lock

from draws.forecast import (
    Distribution,
    Forecast,
    Learner,
    PastRound,
    Scorecard,
    Scores,
    Standing,
    Tally,
    Waits,
    enough_next_time,
    replay,
    scorecard,
    waits,
)
from draws.forecast.recipe import SCORED_FROM
from draws.models import Category, CategoryVersion, Kind, Program, Round
from draws.selectors.coverage import data_version
from draws.selectors.streams import Stream, last_round_of_each_stream, stream_of


@dataclass(frozen=True)
class Record:
    """Everything the recorded rounds teach: by stream, in their order, and as of the last one of all."""

    last: PastRound
    streams: dict[str, list[PastRound]]
    learner: Learner
    scorecard: Scorecard


@dataclass(frozen=True)
class Outlook:
    """A living stream: its last round, what may be next, and the plain counts since the first scored day.

    `again` is how often the last cut-off was enough in the round after it. `new_version_on` is the first day
    of the version in force where that came after the last round, else None.
    """

    stream: Stream
    last: Round
    forecast: Forecast
    standing: Standing
    scores: Scores | None
    again: Tally
    waits: Waits | None
    new_version_on: date | None

    def chance(self, score: int) -> float | None:
        """The chance, 0 to 1, that this score is enough next time; None where no forecast is shown."""
        return self.distribution.chance(score) if self.distribution else None

    @property
    def distribution(self) -> Distribution | None:
        """The possible next cut-offs; None where no forecast is shown."""
        return self.forecast.distribution if self.standing is Standing.SHOWN else None


@dataclass(frozen=True)
class Chance:
    """A chance, 0 to 1, that a score is enough in the next round of a stream, as of its last round.

    `rests_on` is how many changes of its own it counts.
    """

    score: int
    chance: float
    as_of: PastRound
    rests_on: int


class _Kept:
    """The record as last worked out, and the data version it belongs to."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.version: str | None = None
        self.record: Record | None = None


_kept = _Kept()


def forecast_record() -> Record | None:
    """What the recorded rounds teach; None without rounds. One query, one more after the data changed."""
    version = data_version()
    with _kept.lock:
        if version != _kept.version:
            _kept.record, _kept.version = _work_out(past_rounds()), version
        return _kept.record


def past_rounds() -> list[PastRound]:
    """All rounds as the forecast sees them, in the order in which they were held. One query."""
    category = ("category_version__category__slug", "category_version__version")
    rows = Round.objects.order_by("sequence").values_list(
        "number", "date", "crs_cutoff", "program", *category
    )
    return [
        PastRound(number, day, slug or program or Kind.GENERAL.value, cutoff, version or "")
        for number, day, cutoff, program, slug, version in rows
    ]


def _work_out(rounds: list[PastRound]) -> Record | None:
    if not rounds:
        return None
    streams: dict[str, list[PastRound]] = {}
    for round_ in rounds:
        streams.setdefault(round_.stream, []).append(round_)
    calls, learner = replay(rounds, SCORED_FROM)
    return Record(rounds[-1], streams, learner, scorecard(calls))


def outlooks(on: date) -> list[Outlook]:
    """Every living stream with a rule in force on the day, the newest round first. Three queries.

    The day is not before the last round: what is said rests on every recorded one.
    """
    record = forecast_record()
    if record is None:
        return []
    in_force = {
        version.category_id: version.effective_from for version in CategoryVersion.objects.in_force(on)
    }
    found = [_outlook(last, record, in_force) for last in last_round_of_each_stream(on)]
    return [outlook for outlook in found if outlook]


def _outlook(last: Round, record: Record, in_force: dict[int, date]) -> Outlook | None:
    """None for a category that has ended."""
    stream = stream_of(last)
    forecast = record.learner.forecast(stream.key)
    since = in_force.get(last.category_version.category_id) if last.category_version else None
    if forecast is None or (last.category_version and since is None):
        return None
    rounds = record.streams[stream.key]
    return Outlook(
        stream=stream,
        last=last,
        forecast=forecast,
        standing=record.scorecard.standing(stream.key, forecast.changes),
        scores=record.scorecard.streams.get(stream.key),
        again=enough_next_time(rounds, since=SCORED_FROM),
        waits=waits(rounds, since=SCORED_FROM, as_of=record.last.date),
        new_version_on=since if since and since > last.date else None,
    )


def chance_of(stream: str, score: int) -> Chance | None:
    """The chance of a score in a stream (`Stream.key`); None where no forecast may be shown for it.

    One query, one more after the data changed; any further stream or score of the same request costs one.
    """
    record = forecast_record()
    forecast = record.learner.forecast(stream) if record else None
    if record is None or forecast is None or forecast.distribution is None:
        return None
    if record.scorecard.standing(stream, forecast.changes) != Standing.SHOWN:
        return None
    return Chance(score, forecast.distribution.chance(score), forecast.last, forecast.rests_on)


def stream_names() -> dict[str, str]:
    """The name of every stream by its key, in the language of the page. One query."""
    programs = {value: str(label) for value, label in Program.choices}
    categories = {category.slug: category.name for category in Category.objects.all()}
    return {Kind.GENERAL.value: str(Kind.GENERAL.label), **programs, **categories}
