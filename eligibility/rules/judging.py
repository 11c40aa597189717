"""Many rounds for one candidate: each part of the standing once for the days on which it cannot change."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from eligibility.rules import categories, programs, tables
from eligibility.rules.crs.given import nominated
from eligibility.rules.crs.total import total
from eligibility.rules.decisions import RoundDecision, Span, Verdict
from eligibility.rules.facts import Candidate
from eligibility.rules.reference import Reference, Round
from eligibility.rules.rounds import Admission, admission, decide
from eligibility.rules.turning import EVERYTHING, by_touch, turns

Found = TypeVar("Found")

CATEGORY = "category."
# More than there are things to touch for each part of a standing.
TOUCHES_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a standing: the total, the verdict of each program and category, the nomination.

    `turning` holds the days that may change something, by what they touch.
    """

    candidate: Candidate
    reference: Reference
    turning: Mapping[str, set[date]]
    _days: dict[str, list[date]] = field(default_factory=dict)
    _found: dict[tuple[str, int], Any] = field(default_factory=dict)

    def total(self, on: date) -> Span:
        """The CRS total."""
        return self._part("crs", on, lambda: total(self.candidate, on, self.reference))

    def program(self, name: str, on: date) -> Verdict:
        """The verdict of a program."""
        return self._part(name, on, lambda: programs.verdict(name, self.candidate, on, self.reference))

    def category(self, name: str, on: date) -> Verdict:
        """The verdict under the version in force on the day; unknown where there is none."""
        return self._part(f"{CATEGORY}{name}", on, lambda: self._category(name, on))

    def nomination(self, on: date) -> Verdict:
        """Whether a nomination is in force."""
        return self._part("nomination", on, lambda: nominated(self.candidate, on))

    def _category(self, name: str, on: date) -> Verdict:
        for version in categories.in_force(self.reference, on):
            if version.category == name:
                found = categories.decide(self.candidate, version, on, self.reference, forecast=False)
                return found.verdict
        return Verdict.UNKNOWN

    def _part(self, name: str, on: date, find: Callable[[], Found]) -> Found:
        if name not in self._days:
            days = (found for touch, found in self.turning.items() if _touches(touch, name))
            self._days[name] = sorted(set().union(*days))
        stretch = name, bisect_right(self._days[name], on)
        if stretch not in self._found:
            self._found[stretch] = find()
        found: Found = self._found[stretch]
        return found


@lru_cache(TOUCHES_KEPT)
def _touches(touch: str, name: str) -> bool:
    """Whether what is touched belongs to a part; where no category is named it may be any."""
    if touch in (EVERYTHING, name) or touch.startswith(f"{name}."):
        return True
    if not (touch.startswith(CATEGORY) and name.startswith(CATEGORY)):
        return False
    named = touch.removeprefix(CATEGORY).partition(".")[2]
    return not named or named == name.removeprefix(CATEGORY)


@dataclass(slots=True)
class Standing:
    """Where the candidate stands over some days, found as far as it is asked for."""

    parts: Parts
    on: date
    total: Span
    values_unknown: bool
    _admissions: dict[tuple[str | None, ...], Admission] = field(default_factory=dict)

    def admission(self, held: Round) -> Admission:
        """Whether a round of this kind, program and category was open to the candidate."""
        stream = held.kind, held.program, held.category
        found = self._admissions.get(stream)
        if found is None:
            found = self._admissions[stream] = admission(
                held,
                lambda name: self.parts.program(name, self.on),
                lambda name: self.parts.category(name, self.on),
                lambda: self.parts.nomination(self.on),
            )
        return found


def standing(parts: Parts, on: date) -> Standing | None:
    """The standing on a day; None before the birth and for a day without rules."""
    try:
        version = tables.as_of("crs_versions", on)
    except tables.NotLoaded:
        return None
    if parts.candidate.birth_date > on:
        return None
    return Standing(parts, on, parts.total(on), version.values_unknown)


def judge_rounds(
    candidate: Candidate, rounds: Iterable[Round], reference: Reference
) -> tuple[RoundDecision, ...]:
    """Each round under its own day's facts and rules, in the order given."""
    asked = list(rounds)
    dates = [held.date for held in asked if held.date >= candidate.birth_date]
    happening = turns(candidate, reference, min(dates), max(dates)) if dates else []
    parts, days = Parts(candidate, reference, by_touch(happening)), sorted({turn.day for turn in happening})
    found: dict[int, Standing | None] = {}
    decided = []
    for held in asked:
        stretch = bisect_right(days, held.date) if held.date >= candidate.birth_date else -1
        if stretch not in found:
            found[stretch] = standing(parts, held.date)
        decided.append(decide(candidate, held, found[stretch]))
    return tuple(decided)
