"""A threshold of experience as a condition: hours found and needed, and the days on which it turns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from eligibility.rules.decisions import Condition, Scalar, Span, Verdict

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
    verdict = found.at_least(hours)
    # Where no work is there nor to come, there is nothing to foretell.
    forecast = forecast and any(experience.possible)
    reached = experience.reached_on(hours) if forecast else None
    safe = experience.safe_on(hours, reached) if reached else None
    figures: dict[str, Scalar | list[Scalar]] = {
        "hours": found.low,
        "hours_at_most": found.high,
        "needed": hours,
        "window_years": experience.window_years,
        "reached_on": _iso(reached),
        "safe_on": _iso(safe),
    }
    case = {"case": _case(found, experience.on, verdict, reached, safe)}
    flips = experience.flips_on(hours) if forecast else None
    return Condition(key, verdict, source, effective, {**case, **figures, **params}, flips, TOUCHES)


def _case(found: Span, on: date, verdict: Verdict, reached: date | None, safe: date | None) -> str:
    """Which sentence tells it: "met" from the safe day on, "early" between the hours and that day."""
    if verdict is Verdict.MET:
        return "early" if safe and safe > on else "met"
    if verdict is Verdict.UNKNOWN:
        return "open"
    if found.high == 0:
        return "none"
    return "later" if reached else "short"


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
