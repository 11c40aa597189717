"""What time alone will change, in the order in which it will."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from eligibility.results.decisions import CategoryView, ProgramView


@dataclass(frozen=True, slots=True)
class Flip:
    """One condition that changes on a day without anybody doing anything; `now` is its verdict until then."""

    day: date
    where: str
    label: str
    now: str


def flips(views: Sequence[ProgramView | CategoryView]) -> tuple[Flip, ...]:
    """The flips of all conditions, the next first."""
    found = {
        Flip(reason.flips_on, view.name, reason.label, reason.verdict)
        for view in views
        for reason in view.conditions
        if reason.flips_on
    }
    return tuple(sorted(found, key=lambda flip: (flip.day, flip.where, flip.label)))
