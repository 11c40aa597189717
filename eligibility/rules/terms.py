"""When a dated fact holds: for certain within, possibly around, where only its month is known."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from eligibility.rules.dates import years_later
from eligibility.rules.decisions import Verdict
from eligibility.rules.facts import Day


class Term(NamedTuple):
    """Days by their ordinals; `until` is the first day on which the fact no longer holds."""

    maybe_from: int
    surely_from: int
    surely_until: int
    maybe_until: int

    @property
    def days(self) -> tuple[int, ...]:
        """The days on which the answer may change."""
        return self.maybe_from, self.surely_from, self.surely_until, self.maybe_until

    def holds(self, day: int) -> Verdict:
        """Whether the fact holds on a day, by its ordinal."""
        if day < self.maybe_from or day >= self.maybe_until:
            return Verdict.NOT_MET
        return Verdict.MET if self.surely_from <= day < self.surely_until else Verdict.UNKNOWN


ALWAYS = Term(0, 0, date.max.toordinal(), date.max.toordinal())


def since(start: Day) -> Term:
    """From a day on, without an end."""
    return Term(start.first.toordinal(), start.last.toordinal(), ALWAYS.surely_until, ALWAYS.maybe_until)


def years_from(start: Day, years: int) -> Term:
    """From a day on, up to but not including the anniversary so many years later."""
    return Term(
        start.first.toordinal(),
        start.last.toordinal(),
        years_later(start.first, years).toordinal(),
        years_later(start.last, years).toordinal(),
    )


def both(one: Term, other: Term) -> Term:
    """The days on which two terms hold."""
    return Term(
        max(one.maybe_from, other.maybe_from),
        max(one.surely_from, other.surely_from),
        min(one.surely_until, other.surely_until),
        min(one.maybe_until, other.maybe_until),
    )
