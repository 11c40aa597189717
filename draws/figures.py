"""Figures and days as every page and sentence writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.utils.formats import date_format, number_format


def number(value: float) -> str:
    """A number with its thousands set apart: 4,000."""
    return number_format(value, force_grouping=True)


def day(value: date) -> str:
    """A day in full: 20 February 2026."""
    return date_format(value, "DATE_FORMAT")


def short_day(value: date) -> str:
    """A day in short: 20 Feb 2026."""
    return date_format(value, "SHORT_DATE_FORMAT")


def moment(value: datetime) -> str:
    """A moment in full, in UTC: 5 September 2025, 00:59:13 UTC."""
    utc = value.astimezone(UTC)
    return f"{day(utc)}, {utc:%H:%M:%S} UTC"
