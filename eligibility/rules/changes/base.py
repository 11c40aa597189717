"""What a change is, and what its effect is told from: the person now, and where changed facts would stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from eligibility.rules import categories, programs, tables
from eligibility.rules.crs.total import total
from eligibility.rules.dates import months_later
from eligibility.rules.decisions import Params, Span, Verdict
from eligibility.rules.facts import Candidate, Partner, Person
from eligibility.rules.reference import Reference

MONTHS_LOOKED_BACK = 12

P = TypeVar("P", bound=Person)


class Edit(Protocol):
    """A pure function from a person's facts to changed ones; own or a partner's alike."""

    def __call__(self, person: P) -> P: ...


@dataclass(frozen=True, slots=True)
class Change:
    """One change to a candidate's facts: `made` is pure.

    `lines` names the lines of points that the change is about even where they stay the same.
    """

    key: str
    params: Params
    made: Callable[[Candidate], Candidate]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A change that either of a couple could make to their own facts."""

    key: str
    params: Params
    edit: Edit
    lines: tuple[str, ...] = ()

    def own(self) -> Change:
        """Made by the candidate."""
        return Change(self.key, self.params, self.edit, self.lines)

    def of_partner(self) -> Change:
        """Made by the partner, who must be there."""

        def made(candidate: Candidate) -> Candidate:
            partner = candidate.partner
            assert isinstance(partner, Partner)
            return replace(candidate, partner=self.edit(partner))

        return Change(f"partner.{self.key}", self.params, made, self.lines)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where some facts stand on a day: the total, and the verdict of each program and category."""

    total: Span
    programs: dict[str, Verdict]
    categories: dict[str, Verdict]


@dataclass(frozen=True)
class Now:
    """A candidate on a day, before any change."""

    candidate: Candidate
    on: date
    reference: Reference

    @property
    def since(self) -> date:
        """The first day of the twelve months looked back on, none before the first rules.

        What a change adds holds from then on where it needs a date, so that each round of the twelve
        months is judged as if the change had been made before it.
        """
        starts, _ = tables.versions("crs_versions")
        return max(months_later(self.on, -MONTHS_LOOKED_BACK), starts[0])

    @cached_property
    def standing(self) -> Stand:
        """Where the present facts stand."""
        return self.stand(self.candidate)

    def stand(self, candidate: Candidate) -> Stand:
        """Where other facts would stand on the same day."""
        on, known = self.on, self.reference
        return Stand(
            total=total(candidate, on, known),
            programs={name: programs.verdict(name, candidate, on, known) for name in programs.PROGRAMS},
            categories={
                version.category: categories.decide(candidate, version, on, known, forecast=False).verdict
                for version in categories.in_force(known, on)
            },
        )


def rising(now: Now, ladder: Sequence[Change]) -> Iterator[Change]:
    """Of ever larger changes of one kind those that bring something the one before does not.

    A ladder of one step is given as it is, so that a cap which leaves nothing of it can be named.
    """
    if len(ladder) == 1:
        yield ladder[0]
        return
    reached = now.standing
    for change in ladder:
        found = now.stand(change.made(now.candidate))
        if found != reached:
            yield change
            reached = found
