"""The figures of an experience threshold, as a condition carries them."""

from __future__ import annotations

from datetime import date

from eligibility.rules.decisions import Scalar

from .experience import Experience


def figures(experience: Experience, hours: int) -> dict[str, Scalar | list[Scalar]]:
    """Hours found and needed, and the days on which they are reached and safe if open jobs go on."""
    found = experience.hours
    return {
        "hours": found.low,
        "hours_at_most": found.high,
        "needed": hours,
        "window_years": experience.window_years,
        "reached_on": iso(experience.reached_on(hours)),
        "safe_on": iso(experience.safe_on(hours)),
    }


def iso(day: date | None) -> str | None:
    """A day as ISO text; None stays None."""
    return None if day is None else day.isoformat()
