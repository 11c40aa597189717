"""The first later day on which time alone gives a condition another verdict.

Whatever the rule of a condition is, its verdict can only change on a turning day that touches it; so it is
judged again on these days, in order, until it differs.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import is_
from typing import TypeVar

from eligibility.rules.decisions import CategoryDecision, Condition, ProgramDecision

from .ahead import HORIZON_YEARS, Ahead
from .categories import of_category
from .programs import of_program

__all__ = ["HORIZON_YEARS", "Ahead", "foretell"]

D = TypeVar("D", ProgramDecision, CategoryDecision)


def foretell(
    programs: Iterable[ProgramDecision], categories: Iterable[CategoryDecision], ahead: Ahead
) -> tuple[tuple[ProgramDecision, ...], tuple[CategoryDecision, ...]]:
    """The decisions of a day, each condition with the day on which it flips, up to the horizon.

    A category that ends takes its conditions along, which is no flip.
    """
    return (
        tuple(_with(one, of_program(one, ahead)) for one in programs),
        tuple(_with(one, of_category(one, ahead)) for one in categories),
    )


def _with(decision: D, conditions: tuple[Condition, ...]) -> D:
    """The decision with these conditions; the same object where they are those it has."""
    same = all(map(is_, decision.conditions, conditions))
    return decision if same else decision._replace(conditions=conditions)
