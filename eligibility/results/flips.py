"""What time alone will change, in the order in which it will."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from eligibility.results.decisions import CategoryView, ProgramView


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One condition of one program or category, and its verdict until the day."""

    where: str
    label: str
    now: str


@dataclass(frozen=True, slots=True)
class FlipDay:
    """A day on which conditions change without anybody doing anything."""

    day: date
    changes: tuple[Change, ...]


def flips(views: Sequence[ProgramView | CategoryView]) -> tuple[FlipDay, ...]:
    """The days on which conditions flip, the next first."""
    found: defaultdict[date, set[Change]] = defaultdict(set)
    for view in views:
        for reason in view.conditions:
            if reason.flips_on:
                found[reason.flips_on].add(Change(view.name, reason.label, reason.verdict))
    return tuple(FlipDay(day, tuple(sorted(changes))) for day, changes in sorted(found.items()))
