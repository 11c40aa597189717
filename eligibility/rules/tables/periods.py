"""What is made of several tables, once for each stretch of days on which none of them changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from typing import Generic, TypeVar

from eligibility.rules.tables.loader import on_forget, versions

T = TypeVar("T")


class Periods(Generic[T]):
    """An answer for any day, made from the named tables when the first day of its stretch is asked for.

    `make` is handed a day of the stretch and may ask the tables as of it; what it raises goes to the caller.
    """

    def __init__(self, make: Callable[[date], T], *names: str) -> None:
        self._make = make
        self._names = names
        self._starts: list[date] = []
        self._made: dict[int, T] = {}
        on_forget(self._forget)

    def at(self, on: date) -> T:
        """The answer for the stretch in which the day lies."""
        place = bisect_right(self._starts or self._load(), on)
        found = self._made.get(place)
        if found is None:
            found = self._made[place] = self._make(on)
        return found

    def starts(self) -> list[date]:
        """The first days of the stretches."""
        return list(self._starts or self._load())

    def _load(self) -> list[date]:
        self._starts = sorted({start for name in self._names for start in versions(name)[0]})
        return self._starts

    def _forget(self) -> None:
        self._starts, self._made = [], {}
