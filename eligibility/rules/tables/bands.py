"""Rows that hold from one number to the next, checked to leave no gap and no overlap."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any


class Bands:
    """Rows in ascending order; each holds from its `min` up to the next one's.

    Rows of whole numbers name their `max` too (all but the last, which has no end); rows that are floors
    name `min` alone. The first row starts at 0.
    """

    __slots__ = ("_halves", "_minimums", "rows")

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Raises ValueError with the reason when the rows do not touch."""
        self.rows = tuple(rows)
        self._minimums = [row["min"] for row in self.rows]
        _check(self.rows)
        # Scores come in whole and half numbers at most, and whole numbers are compared much faster.
        self._halves = _doubled(self._minimums)

    def at(self, value: int | Fraction) -> Mapping[str, Any]:
        """The row that holds for a number of 0 or more."""
        if value.numerator < 0:
            raise ValueError(f"no band holds {value}")
        if self._halves and value.denominator <= 2:
            place = bisect_right(self._halves, value.numerator * (2 // value.denominator))
        else:
            place = bisect_right(self._minimums, value)
        return self.rows[place - 1]


def _doubled(numbers: Sequence[int | Fraction]) -> list[int]:
    """Twice each number; empty where one is no whole or half number."""
    if any(number.denominator > 2 for number in numbers):
        return []
    return [number.numerator * (2 // number.denominator) for number in numbers]


def _check(rows: Sequence[Mapping[str, Any]]) -> None:
    if not rows or rows[0]["min"] != 0:
        raise ValueError("the first band must start at 0")
    if len({frozenset(row) - {"max"} for row in rows}) > 1:
        raise ValueError("every band must have the same columns")
    if "max" in rows[-1]:
        raise ValueError("the last band must have no end")
    for row, following in pairwise(rows):
        _check_neighbours(row, following)
    if len({"max" in row for row in rows[:-1]}) > 1:
        raise ValueError("either every band but the last has an end, or none has")


def _check_neighbours(row: Mapping[str, Any], following: Mapping[str, Any]) -> None:
    if following["min"] <= row["min"]:
        raise ValueError(f"the band from {following['min']} is out of order")
    if "max" not in row:
        return
    if row["max"] < row["min"]:
        raise ValueError(f"the band from {row['min']} ends before it starts")
    if following["min"] > row["max"] + 1:
        raise ValueError(f"a gap between {row['max']} and {following['min']}")
    if following["min"] <= row["max"]:
        raise ValueError(f"bands overlap at {following['min']}")
