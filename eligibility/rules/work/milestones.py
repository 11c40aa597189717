"""When an amount of work is reached, from when it is safe, and when it is lost again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from .experience import Experience


@dataclass(frozen=True, slots=True)
class Milestone:
    """An amount of `hours` and its days, if open jobs go on; a day is None where there is none.

    `reached_on` is the day the certain hours are there, `possible_on` an earlier one on which they may be;
    `safe_on` the day from which every way of counting agrees; `lost_on` the day on which old work has left
    the window so far that they are there no more. `case` says why the first and the safe day differ:
    "calendar" where a full calendar year is waited for, "ends_first" where the work ends before it, "same"
    where they do not differ, "never".
    """

    hours: int
    case: str
    reached_on: date | None
    possible_on: date | None
    safe_on: date | None
    lost_on: date | None


def milestone(experience: Experience, hours: int) -> Milestone:
    """The days of so many hours, a whole number of months of 130."""
    reached, safe = experience.reached_on(hours), experience.safe_on(hours)
    maybe = _possibly(experience).reached_on(hours)
    return Milestone(
        hours=hours,
        case=_case(reached, safe),
        reached_on=reached,
        possible_on=maybe if maybe and (reached is None or maybe < reached) else None,
        safe_on=safe,
        lost_on=_lost(experience, hours, reached) if reached else None,
    )


def _case(reached: date | None, safe: date | None) -> str:
    if reached is None:
        return "never"
    if safe is None:
        return "ends_first"
    return "calendar" if safe > reached else "same"


def _possibly(experience: Experience) -> Experience:
    return replace(experience, certain=experience.possible)


def _lost(experience: Experience, hours: int, reached: date) -> date | None:
    """The first day, after they are reached, on which the certain hours are no longer in the window."""
    day = max(reached, experience.on)
    return replace(experience, possible=experience.certain, on=day).flips_on(hours)
