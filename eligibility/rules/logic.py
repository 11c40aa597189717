"""Three-valued answers: yes, no, and None while the facts do not say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from eligibility.rules.facts import UNANSWERED, Day, Unanswered


def every(*answers: bool | None) -> bool | None:
    """True when each is, False as soon as one is, else None."""
    if False in answers:
        return False
    return None if None in answers else True


def some(answers: Iterable[bool | None]) -> bool | None:
    """True as soon as one is, None while one may be, else False."""
    seen = set(answers)
    if True in seen:
        return True
    return None if None in seen else False


def agreed(answers: Iterable[bool]) -> bool | None:
    """The one answer that all give; None where they differ, or there is none."""
    seen = set(answers)
    return seen.pop() if len(seen) == 1 else None


def answered(answer: bool | Unanswered, wanted: bool) -> bool | None:
    """Whether the answer is the wanted one; None without an answer."""
    return None if answer is UNANSWERED else answer is wanted


def exists(dated: Day | Unanswered | None, on: date) -> bool | None:
    """Whether a fact of that date exists on the day; an undated one is assumed to hold."""
    if dated is UNANSWERED or dated is None or dated.last <= on:
        return True
    return False if dated.first > on else None


def lasts(until: Day | None, on: date) -> bool | None:
    """Whether what holds up to and including `until` still holds on the day; None has no end."""
    if until is None or until.first >= on:
        return True
    return False if until.last < on else None


def read_both_ways(dated: Day, holds: Callable[[date], bool]) -> bool | None:
    """Whether something holds of a date; None where the days of its month disagree."""
    first, last = holds(dated.first), holds(dated.last)
    return first if first == last else None
