"""From values to positions, and where to put round figures along the way."""

from collections.abc import Iterable
from dataclasses import dataclass

STEPS = (5, 10, 20, 25, 50, 100, 200, 250)


@dataclass(frozen=True)
class Scale:
    """A straight scale: the value `low` lies at the position `start`, `high` at `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The position of this value, to a tenth; values outside lie outside."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)


def step_for(span: float, at_most: int) -> int:
    """The smallest round step that cuts the span into no more than `at_most` parts."""
    return next((step for step in STEPS if span / step <= at_most), STEPS[-1])


def bounds(values: Iterable[float], step: int, margin: float = 0) -> tuple[int, int]:
    """The multiples of `step` that hold all values with this margin, at least one step apart."""
    wanted = list(values)
    low = int((min(wanted) - margin) // step) * step
    high = -int(-(max(wanted) + margin) // step) * step
    return low, max(high, low + step)


def ticks(low: int, high: int, step: int) -> list[int]:
    """The multiples of `step` from low to high, both counted."""
    first = -(-low // step) * step
    return list(range(first, high + 1, step))
