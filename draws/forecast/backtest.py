"""Walking forward: each round is forecast from those before it, then shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from draws.forecast.distribution import Distribution
from draws.forecast.learner import Learner
from draws.forecast.rounds import PastRound


@dataclass(frozen=True)
class Call:
    """A round and what was said before it: `last` is the cut-off before it, `changes` as in Forecast."""

    round: PastRound
    last: int
    distribution: Distribution
    changes: int


def walk(rounds: Iterable[PastRound], since: date) -> list[Call]:
    """The forecast before each round from `since` on; none for the first round of a stream."""
    return replay(rounds, since)[0]


def replay(rounds: Iterable[PastRound], since: date) -> tuple[list[Call], Learner]:
    """As `walk`, with the learner that has seen every round."""
    learner = Learner()
    calls = []
    for round_ in rounds:
        forecast = learner.forecast(round_.stream) if round_.date >= since else None
        if forecast and forecast.distribution:
            calls.append(Call(round_, forecast.last.cutoff, forecast.distribution, forecast.changes))
        learner.observe(round_)
    return calls, learner
