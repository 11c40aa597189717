"""The doors that a change moves: programs, categories, and rounds of the last twelve months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from eligibility.rules.changes.base import Now, Stand
from eligibility.rules.decisions import Verdict
from eligibility.rules.facts import Candidate
from eligibility.rules.judging import judge_rounds
from eligibility.rules.reference import Round
from eligibility.rules.rounds import INVITED, UNKNOWN

GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Door:
    """A program or category whose verdict a change moves; `kind` is "program" or "category"."""

    kind: str
    name: str
    before: Verdict
    after: Verdict

    @property
    def opens(self) -> bool:
        """Whether it certainly admits only after the change."""
        return self.after is Verdict.MET

    @property
    def closes(self) -> bool:
        """Whether it certainly admits only before the change."""
        return self.before is Verdict.MET


@dataclass(frozen=True, slots=True)
class Invited:
    """Rounds of the last twelve months: how many there were, and how many would have invited.

    `gained` and `lost` hold the numbers of rounds by stream: those that would invite only after the change,
    and only before it.
    """

    rounds: int
    before: int
    after: int
    gained: Mapping[str, tuple[str, ...]]
    lost: Mapping[str, tuple[str, ...]]


def doors(before: Stand, after: Stand) -> tuple[Door, ...]:
    """The programs, then the categories, whose verdict differs."""
    kinds = (("program", before.programs, after.programs), ("category", before.categories, after.categories))
    return tuple(
        Door(kind, name, old[name], new[name])
        for kind, old, new in kinds
        for name in old
        if old[name] is not new[name]
    )


@dataclass(frozen=True)
class Year:
    """The rounds of the twelve months up to a day, each judged by its own day's facts and rules."""

    now: Now

    @cached_property
    def rounds(self) -> dict[str, Round]:
        """Those rounds by number, in the order they were held."""
        on = self.now.on
        return {held.number: held for held in self.now.reference.rounds if self.now.since < held.date <= on}

    @cached_property
    def inviting(self) -> frozenset[str]:
        """The rounds that would have invited on the present facts."""
        return self._with_verdict(INVITED, self.now.candidate)

    @cached_property
    def open(self) -> frozenset[str]:
        """The rounds of which the present facts leave open whether they would have invited."""
        return self._with_verdict(UNKNOWN, self.now.candidate)

    def with_change(self, changed: Candidate) -> Invited:
        """What the same rounds would have done had the changed facts held all along."""
        after = self._with_verdict(INVITED, changed)
        return Invited(
            rounds=len(self.rounds),
            before=len(self.inviting),
            after=len(after),
            gained=self._by_stream(after - self.inviting),
            lost=self._by_stream(self.inviting - after),
        )

    def _with_verdict(self, verdict: str, candidate: Candidate) -> frozenset[str]:
        judged = judge_rounds(candidate, self.rounds.values(), self.now.reference)
        return frozenset(one.number for one in judged if one.verdict == verdict)

    def _by_stream(self, numbers: frozenset[str]) -> dict[str, tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for number, held in self.rounds.items():
            if number in numbers:
                found[held.category or held.program or GENERAL].append(number)
        return {stream: tuple(found[stream]) for stream in sorted(found)}
