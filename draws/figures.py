"""Figures and days as every page and sentence writes them; each is written once for each language."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language

MOST_KEPT = 5_000


def number(value: float) -> str:
    """A number with its thousands set apart: 4,000; a half only where there is one: 470.5."""
    return _number(value, get_language())


def signed(value: int) -> str:
    """A change with its sign: +3,000, −9, 0."""
    return f"+{number(value)}" if value > 0 else f"−{number(-value)}" if value < 0 else "0"


def day(value: date) -> str:
    """A day in full: 20 February 2026."""
    return _day(value, "DATE_FORMAT", get_language())


def short_day(value: date) -> str:
    """A day in short: 20 Feb 2026."""
    return _day(value, "SHORT_DATE_FORMAT", get_language())


def moment(value: datetime) -> str:
    """A moment in full, in UTC: 5 September 2025, 00:59:13 UTC."""
    utc = value.astimezone(UTC)
    return f"{day(utc.date())}, {utc:%H:%M:%S} UTC"


@lru_cache(MOST_KEPT)
def _number(value: float, language: str | None) -> str:
    return number_format(int(value) if value == int(value) else value, force_grouping=True)


@lru_cache(MOST_KEPT)
def _day(value: date, form: str, language: str | None) -> str:
    return date_format(value, form)
