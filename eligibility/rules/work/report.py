"""A threshold of experience as a condition: hours found and needed, and the days on which it turns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from eligibility.rules.decisions import Condition, Scalar

from .experience import Experience

TOUCHES = ("jobs",)


def threshold(
    key: str,
    experience: Experience,
    hours: int,
    source: str,
    effective: date,
    params: Mapping[str, Scalar | list[Scalar]],
    *,
    forecast: bool,
) -> Condition:
    """The condition that so many hours lie in the window; the days are left out without `forecast`."""
    found = experience.hours
    figures: dict[str, Scalar | list[Scalar]] = {
        "hours": found.low,
        "hours_at_most": found.high,
        "needed": hours,
        "window_years": experience.window_years,
        "reached_on": _iso(experience.reached_on(hours)) if forecast else None,
        "safe_on": _iso(experience.safe_on(hours)) if forecast else None,
    }
    flips = experience.flips_on(hours) if forecast else None
    verdict = experience.reaches(hours)
    return Condition(key, verdict, source, effective, {**params, **figures}, flips, TOUCHES)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
