"""When an amount of work is reached, from when it is safe, and when it is lost again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from .experience import Experience


@dataclass(frozen=True, slots=True)
class Milestone:
    """An amount of `hours` and its days, if open jobs go on; a day is None where there is none.

    `reached_on` is the day since which the certain hours are there, or the next on which they will be;
    `possible_on` an earlier one on which they may be;
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
    since = _since(experience, hours)
    reached, safe = since.reached_on(hours), since.safe_on(hours)
    maybe = _possibly(_since(_possibly(experience), hours)).reached_on(hours)
    return Milestone(
        hours=hours,
        case=_case(reached, safe),
        reached_on=reached,
        possible_on=maybe if maybe and (reached is None or maybe < reached) else None,
        safe_on=safe,
        lost_on=_lost(since, hours, reached) if reached else None,
    )


def _since(experience: Experience, hours: int) -> Experience:
    """The same, asked on the last day up to its own on which the hours were lost, if they ever were.

    Hours of long ago may have left the window and come together anew: what counts is since when they hold.
    """
    asked = experience
    while reached := asked.reached_on(hours):
        lost = _lost(asked, hours, reached)
        if lost is None or lost > experience.on:
            break
        asked = replace(asked, on=lost)
    return asked


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
    return replace(experience, possible=experience.certain, on=reached).flips_on(hours)
