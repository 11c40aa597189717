"""What is remembered of one stream: its cut-offs, its surprises, how much it usually moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import fmean

from draws.forecast.recipe import (
    HALF_LIFE,
    LARGEST_MOVE,
    LARGEST_SURPRISE,
    LEVEL_OF,
    PULL_DOUBT,
)


@dataclass
class Memory:
    """One stream up to some round.

    `surprises` are how far cut-offs landed from where they were expected, in units of what was usual then;
    `moves` the same in CRS points, without sign.
    """

    cutoffs: list[int] = field(default_factory=list)
    surprises: list[float] = field(default_factory=list)
    moves: list[float] = field(default_factory=list)
    _moved: float = 0.0
    _counted: float = 0.0
    _pulled: float = 0.0
    _stretch_squares: float = 0.0

    @property
    def last(self) -> int:
        """The last cut-off."""
        return self.cutoffs[-1]

    def usual_move(self, elsewhere: float) -> float:
        """How far the cut-off usually lands from where it was expected, in points, at least 1.

        Recent moves count more; `elsewhere`, the usual move of other streams, counts as one move more.
        """
        return max(1.0, (self._moved + elsewhere) / (self._counted + 1))

    @property
    def centre(self) -> float:
        """Where the next cut-off is expected: the last, drawn as far to the recent level as it used to be."""
        return self.last + self.pull * self._stretch

    @property
    def pull(self) -> float:
        """The part, 0 to 1, of the way back to the recent level that the next round went on average."""
        return min(1.0, max(0.0, self._pulled / (self._stretch_squares + PULL_DOUBT)))

    @property
    def _stretch(self) -> float:
        """How far the recent level lies above the last cut-off, in points; 0 while there is none."""
        recent = self.cutoffs[-LEVEL_OF:]
        return fmean(recent) - self.last if len(recent) == LEVEL_OF else 0.0

    def learn(self, cutoff: int, elsewhere: float) -> None:
        """Take in a round that compares with the last one."""
        usual, stretch = self.usual_move(elsewhere), self._stretch / self.usual_move(elsewhere)
        missed = cutoff - self.centre
        moved = (cutoff - self.last) / usual
        self._remember_pull(_held(stretch), _held(moved))
        self.surprises.append(_held(missed / usual))
        self._remember_move(min(abs(missed), LARGEST_MOVE))
        self.cutoffs.append(cutoff)

    def note(self, cutoff: int) -> None:
        """Take in a round that does not compare with the last one: its level, and no change."""
        self.cutoffs.append(cutoff)

    def _remember_pull(self, stretch: float, moved: float) -> None:
        self._pulled += stretch * moved
        self._stretch_squares += stretch * stretch

    def _remember_move(self, move: float) -> None:
        fading = 0.5 ** (1 / HALF_LIFE)
        self._moved = self._moved * fading + move
        self._counted = self._counted * fading + 1
        self.moves.append(move)


def _held(value: float) -> float:
    return max(-LARGEST_SURPRISE, min(LARGEST_SURPRISE, value))
