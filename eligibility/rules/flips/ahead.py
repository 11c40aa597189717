"""The days after an assessment on which something happens, by what it may change."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from eligibility.rules.dates import years_later
from eligibility.rules.facts import Candidate
from eligibility.rules.reference import Reference
from eligibility.rules.turning import EVERYTHING, birthdays, by_touch, dated
from eligibility.rules.turning.hours import turns

# As long as the longest window, so that whatever is done today has left them all.
HORIZON_YEARS = 10
NO_DAYS: frozenset[date] = frozenset()


@dataclass(frozen=True)
class Ahead:
    """The days after an assessment, up to the horizon."""

    candidate: Candidate
    on: date
    reference: Reference

    @cached_property
    def until(self) -> date:
        """The last day looked at."""
        return years_later(self.on, HORIZON_YEARS)

    @cached_property
    def touched(self) -> Mapping[str, Set[date]]:
        """The days on which something happens, by what it may change; birthdays and work are left aside."""
        return by_touch(dated(self.candidate, self.reference, self.on, self.until))

    def rules_change(self, *touches: str) -> bool:
        """Whether a version of a rule is known to begin that may change everything, or one of these."""
        return not self.touched.keys().isdisjoint((EVERYTHING, *touches))

    def days(self, touch: str) -> Set[date]:
        """The days on which something happens that may change this, birthdays and work left aside."""
        return self.touched.get(touch, NO_DAYS) | self.touched.get(EVERYTHING, NO_DAYS)

    def birthdays(self, table: str) -> set[date]:
        """The birthdays at which a table may give other points."""
        return {turn.day for turn in birthdays(self.candidate, self.on, self.until, (table,))}

    def hours(self, *touched: str) -> set[date]:
        """The days on which hours of work may change one of these."""
        found = turns(self.candidate, self.reference, self.on, self.until, frozenset(touched))
        return {turn.day for turn in found}
