"""The next cut-off as weighted possibilities: nothing is smoothed, every weight is one past change."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from draws.forecast.recipe import SHARE

# Weights are sums of shares such as 10/174; what differs by less than this is rounding.
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Distribution:
    """Possible cut-offs in CRS points, lowest first, each once, with the weight it bears."""

    cutoffs: Sequence[int]
    weights: Sequence[float]

    @classmethod
    def of(cls, weighted: Iterable[tuple[int, float]]) -> Distribution:
        """From pairs of cut-off and weight in any order. ValueError without any weight."""
        totals: defaultdict[int, float] = defaultdict(float)
        for cutoff, weight in weighted:
            totals[cutoff] += weight
        if not sum(totals.values()) > 0:
            raise ValueError("a distribution needs some weight")
        cutoffs = sorted(totals)
        return cls(cutoffs, [totals[cutoff] for cutoff in cutoffs])

    @cached_property
    def _running(self) -> list[float]:
        return list(accumulate(self.weights))

    @property
    def weight(self) -> float:
        """All weight together, in past changes."""
        return self._running[-1]

    def chance(self, score: int) -> float:
        """The share of weight, 0 to 1, at cut-offs for which this score would be enough."""
        place = bisect_right(self.cutoffs, score)
        return self._running[place - 1] / self.weight if place else 0.0

    @property
    def median(self) -> int:
        """The lowest score that is enough in at least half of the weight."""
        half = self.weight / 2 - _ROUNDING
        return self.cutoffs[next(i for i, running in enumerate(self._running) if running >= half)]

    def interval(self, share: float = SHARE) -> tuple[int, int]:
        """The shortest stretch of cut-offs, both ends counted, with this share; of equal ones the lowest.

        The next change is one more than those counted and may lie outside all of them, so the stretch holds
        the share of one change more than there are: k in a row of n changes catch the next k times in n + 1.
        """
        wanted = min(share * (self.weight + 1), self.weight) - _ROUNDING
        before = [0.0, *self._running]
        found: list[tuple[int, int, int]] = []
        last = 0
        for first in range(len(self.cutoffs)):
            while last < len(self.cutoffs) and before[last + 1] - before[first] < wanted:
                last += 1
            if last == len(self.cutoffs):
                break
            low, high = self.cutoffs[first], self.cutoffs[last]
            found.append((high - low, low, high))
        _width, low, high = min(found)
        return low, high
