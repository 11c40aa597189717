"""Readers of single values: each gives the value in its exact type or refuses it by name."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime
from fractions import Fraction
from functools import lru_cache

from eligibility.rules.facts import Day
from eligibility.rules.parsing.errors import WrongValue, excerpt

FIRST_YEAR = 1900
LAST_YEAR = 2100
LONGEST_TEXT = 1000
# The days of twenty years and their months; what people write repeats itself.
MOST_KEPT = 8192

DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})", re.ASCII)


def yes_or_no(value: object) -> bool:
    """True or false, nothing that merely looks like it."""
    if value is True or value is False:
        return value
    raise WrongValue("error.not_yes_or_no")


def text(value: object) -> str:
    """Text that can be stored and given back, at most 1,000 characters."""
    if not isinstance(value, str):
        raise WrongValue("error.not_text")
    if len(value) > LONGEST_TEXT:
        raise WrongValue("error.too_long", most=LONGEST_TEXT)
    if "\x00" in value or not _can_be_encoded(value):
        raise WrongValue("error.not_text")
    return value


def _can_be_encoded(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def one_of(choices: Collection[str]) -> Callable[[object], str]:
    """One of the named choices."""

    def read(value: object) -> str:
        if not isinstance(value, str):
            raise WrongValue("error.not_text")
        if value not in choices:
            raise WrongValue("error.unknown_choice", value=excerpt(value), choices=", ".join(choices))
        return value

    return read


def number(low: int, high: int) -> Callable[[object], Fraction]:
    """A number within bounds, exact as written; NaN and infinity are no numbers."""

    def read(value: object) -> Fraction:
        given = finite(value)
        if not low <= given <= high:
            raise WrongValue("error.out_of_range", low=low, high=high)
        return exact(given)

    return read


def whole(low: int, high: int) -> Callable[[object], int]:
    """A whole number within bounds; 25000.0 is whole, 25000.5 is not."""
    within = number(low, high)

    def read(value: object) -> int:
        found = within(value)
        if found.denominator != 1:
            raise WrongValue("error.not_whole")
        return found.numerator

    return read


def finite(value: object) -> int | float:
    """A JSON number; NaN and infinity are none."""
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise WrongValue("error.not_a_number")


@lru_cache(MOST_KEPT, typed=True)
def exact(number: int | float) -> Fraction:
    """The number as it was written, without the rounding of binary floats."""
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))


def day(value: object) -> Day:
    """A date known to the day (`YYYY-MM-DD`) or to the month (`YYYY-MM`)."""
    if not isinstance(value, str):
        raise WrongValue("error.not_a_date")
    return _day(value)


@lru_cache(MOST_KEPT)
def _day(text: str) -> Day:
    found = DATE.fullmatch(text)
    if found is None:
        raise WrongValue("error.not_a_date")
    year, month = int(found[1]), int(found[2])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise WrongValue("error.year_out_of_range", low=FIRST_YEAR, high=LAST_YEAR)
    try:
        first = date(year, month, int(found[3] or 1))
    except ValueError:
        raise WrongValue("error.no_such_day", value=found[0]) from None
    return Day(first, first if found[3] else first.replace(day=monthrange(year, month)[1]))


def exact_day(value: object) -> date:
    """A date known to the day."""
    found = day(value)
    if not found.is_exact:
        raise WrongValue("error.day_needed")
    return found.first


def moment(value: object) -> datetime:
    """A point in time with its offset, in UTC."""
    if not isinstance(value, str) or not TIME.fullmatch(value):
        raise WrongValue("error.not_a_time")
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        raise WrongValue("error.not_a_time") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise WrongValue("error.year_out_of_range", low=FIRST_YEAR, high=LAST_YEAR)
    return found.astimezone(UTC)
