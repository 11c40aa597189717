"""Many rounds for one candidate: a standing once for each stretch of days between two turning days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from eligibility.rules import categories, programs, tables
from eligibility.rules.crs.given import nominated
from eligibility.rules.crs.total import total
from eligibility.rules.decisions import RoundDecision, Span, Verdict
from eligibility.rules.facts import Candidate
from eligibility.rules.reference import Reference, Round
from eligibility.rules.rounds import Admission, admission, decide
from eligibility.rules.turning import turning_days


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the candidate stands over some days; verdicts are found when they are asked for."""

    candidate: Candidate
    on: date
    reference: Reference
    total: Span
    values_unknown: bool
    _verdicts: dict[str, Verdict] = field(default_factory=dict)
    _admissions: dict[tuple[str | None, ...], Admission] = field(default_factory=dict)

    def admission(self, held: Round) -> Admission:
        """Whether a round of this kind, program and category was open to the candidate."""
        stream = held.kind, held.program, held.category
        found = self._admissions.get(stream)
        if found is None:
            found = admission(held, self._program, self._category, self._nomination)
            self._admissions[stream] = found
        return found

    def _program(self, name: str) -> Verdict:
        if name not in self._verdicts:
            self._verdicts[name] = programs.verdict(name, self.candidate, self.on, self.reference)
        return self._verdicts[name]

    def _category(self, name: str) -> Verdict:
        """Under the version in force that day; unknown where there is none."""
        for version in categories.in_force(self.reference, self.on):
            if version.category == name:
                return categories.decide(
                    self.candidate, version, self.on, self.reference, forecast=False
                ).verdict
        return Verdict.UNKNOWN

    def _nomination(self) -> Verdict:
        return nominated(self.candidate, self.on)


def standing(candidate: Candidate, on: date, reference: Reference) -> Standing | None:
    """The standing on a day; None before the birth and for a day without rules."""
    try:
        version = tables.as_of("crs_versions", on)
    except tables.NotLoaded:
        return None
    if candidate.birth_date > on:
        return None
    return Standing(candidate, on, reference, total(candidate, on, reference), version.values_unknown)


def judge_rounds(
    candidate: Candidate, rounds: Iterable[Round], reference: Reference
) -> tuple[RoundDecision, ...]:
    """Each round under its own day's facts and rules, in the order given."""
    asked = list(rounds)
    dates = [held.date for held in asked if held.date >= candidate.birth_date]
    turns = turning_days(candidate, reference, min(dates), max(dates)) if dates else ()
    found: dict[int, Standing | None] = {}
    decided = []
    for held in asked:
        stretch = bisect_right(turns, held.date) if held.date >= candidate.birth_date else -1
        if stretch not in found:
            found[stretch] = standing(candidate, held.date, reference)
        decided.append(decide(candidate, held, found[stretch]))
    return tuple(decided)
