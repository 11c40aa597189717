"""Figures as the page writes them."""

from __future__ import annotations

from django.utils.formats import number_format


def number(value: int) -> str:
    """A whole number with its thousands apart."""
    return number_format(value, use_l10n=True, force_grouping=True)


def span(low: int, high: int) -> str:
    """One figure when nothing is open, else both ends of what is possible."""
    return number(low) if low == high else f"{number(low)}–{number(high)}"
