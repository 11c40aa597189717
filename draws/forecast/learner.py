"""From rounds in their order to a forecast of each stream's next cut-off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from draws.forecast.distribution import Distribution
from draws.forecast.memory import Memory
from draws.forecast.recipe import (
    BORROWED_WEIGHT,
    FIRST_MOVE,
    LENDS_NOTHING,
    OWN_CHANGES,
)
from draws.forecast.rounds import PastRound, comparable


@dataclass(frozen=True)
class Forecast:
    """What may be next in a stream, as of its last round.

    `changes` is how many comparable changes of its own are known, `usual_move` in CRS points; without a
    distribution no change of any stream was known.
    """

    last: PastRound
    distribution: Distribution | None
    changes: int
    usual_move: float

    @property
    def rests_on(self) -> int:
        """How many changes of its own the distribution counts: the last thirty at most."""
        return min(self.changes, OWN_CHANGES)


class Learner:
    """Remembers the rounds it was shown and knows no others: what it says of the next is from the past."""

    def __init__(self, rounds: Iterable[PastRound] = ()) -> None:
        self._memories: dict[str, Memory] = {}
        self._last: dict[str, PastRound] = {}
        for round_ in rounds:
            self.observe(round_)

    def observe(self, round_: PastRound) -> None:
        """Take in the next round, in the order in which they were held."""
        memory = self._memories.setdefault(round_.stream, Memory())
        last = self._last.get(round_.stream)
        if last is not None and comparable(last, round_):
            memory.learn(round_.cutoff, self._usual_elsewhere(round_.stream))
        else:
            memory.note(round_.cutoff)
        self._last[round_.stream] = round_

    def forecast(self, stream: str) -> Forecast | None:
        """The next cut-off of a stream; None before its first round."""
        memory = self._memories.get(stream)
        if memory is None:
            return None
        usual = memory.usual_move(self._usual_elsewhere(stream))
        weighted = [
            (round(memory.centre + surprise * usual), weight)
            for surprise, weight in self._weighted_surprises(stream, memory)
        ]
        return Forecast(
            last=self._last[stream],
            distribution=Distribution.of(weighted) if weighted else None,
            changes=len(memory.surprises),
            usual_move=usual,
        )

    def _weighted_surprises(self, stream: str, memory: Memory) -> list[tuple[float, float]]:
        """Own surprises one each, and those of the other streams sharing the borrowed weight."""
        borrowed = [surprise for other in self._others(stream) for surprise in other.surprises[-OWN_CHANGES:]]
        own = [(surprise, 1.0) for surprise in memory.surprises[-OWN_CHANGES:]]
        return own + [(surprise, BORROWED_WEIGHT / len(borrowed)) for surprise in borrowed]

    def _usual_elsewhere(self, stream: str) -> float:
        moves = [move for other in self._others(stream) for move in other.moves[-OWN_CHANGES:]]
        return fmean(moves) if moves else FIRST_MOVE

    def _others(self, stream: str) -> list[Memory]:
        return [memory for key, memory in self._memories.items() if key not in (stream, LENDS_NOTHING)]
