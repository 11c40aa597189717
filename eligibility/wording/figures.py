"""The figures of a result as a reader sees them: dates in words, numbers grouped, lists with commas."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Any

from draws.figures import day, number

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
SHORTEST_GROUPED = 1000
# Days of some twenty years and as many sums of money, in a language or two.
MOST_KEPT = 16_384


def shown(value: Any, language: str | None) -> Any:
    """One value for the eye in the active language; whole numbers stay numbers."""
    kind = type(value)
    if kind is str:
        return _day_or_text(value, language) if len(value) == 10 and value[4] == "-" else value
    if kind is int:
        return value if -SHORTEST_GROUPED < value < SHORTEST_GROUPED else _grouped(value, language)
    if kind is list or kind is tuple:
        return ", ".join([str(shown(item, language)) for item in value])
    return "" if value is None else value


class Grouped(int):
    """A whole number that still counts as one and is written with its thousands apart."""

    text: str

    def __str__(self) -> str:
        return self.text


@lru_cache(MOST_KEPT)
def _grouped(value: int, language: str | None) -> Grouped:
    """The number as the active language writes it; the language only tells what was kept apart."""
    grouped = Grouped(value)
    grouped.text = number(value)
    return grouped


@lru_cache(MOST_KEPT)
def _day_or_text(text: str, language: str | None) -> str:
    """The day as the active language writes it. What somebody wrote may look like one and be none."""
    try:
        return day(date.fromisoformat(text)) if ISO_DATE.fullmatch(text) else text
    except ValueError:
        return text
