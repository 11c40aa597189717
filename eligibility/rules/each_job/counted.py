"""The counts of a candidate's own work, each day's made once."""

from __future__ import annotations

from datetime import date

from eligibility.rules.counts import Count, counts_of
from eligibility.rules.facts import UNANSWERED, Candidate, Job
from eligibility.rules.reference import Reference

PARTNERS = "partner.canadian"


class Counted:
    """The jobs of a candidate and what is counted of them on any day asked about."""

    def __init__(self, candidate: Candidate, reference: Reference) -> None:
        self.jobs: tuple[Job, ...] = () if candidate.jobs is UNANSWERED else candidate.jobs
        self.reference = reference
        self._candidate = candidate
        self._by_day: dict[date, tuple[Count, ...]] = {}

    def on(self, day: date) -> tuple[Count, ...]:
        """The counts of the day; none on a day without rules."""
        if day not in self._by_day:
            found = counts_of(self._candidate, day, self.reference)
            self._by_day[day] = tuple(one for one in found if one.purpose.key != PARTNERS)
        return self._by_day[day]

    def of_category(self, category: str, day: date) -> Count | None:
        """The count for the version of a category in force on a day; None without one."""
        return next((one for one in self.on(day) if one.purpose.params.get("category") == category), None)
