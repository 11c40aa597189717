"""What holds of dated facts: found once for each stretch of days on which it cannot change."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from typing import Generic, TypeVar

T = TypeVar("T")


class Eras(Generic[T]):
    """An answer for any day; between two of the days given (by their ordinals) it is the same object."""

    __slots__ = ("_days", "_find", "_found")

    def __init__(self, days: Iterable[int], find: Callable[[date], T]) -> None:
        self._days = sorted(set(days))
        self._find = find
        self._found: dict[int, T] = {}

    def at(self, on: date) -> T:
        """The answer for the stretch in which the day lies."""
        place = bisect_right(self._days, on.toordinal())
        found = self._found.get(place)
        if found is None:
            found = self._found[place] = self._find(on)
        return found
