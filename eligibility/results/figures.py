"""What a figure is while answers are open: both ends of what is possible."""

from __future__ import annotations

from draws.figures import number


def span(low: int, high: int) -> str:
    """One figure when nothing is open, else both ends of what is possible."""
    return number(low) if low == high else f"{number(low)}–{number(high)}"
