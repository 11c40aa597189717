"""What the engine is handed from outside: occupations, category versions and rounds, as plain data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class CategoryVersion:
    """One dated version of a category: its occupations and its rule.

    `rule` is "occupation", "language" or "military". `effective_to` is the last day it was in force,
    None while it is. `min_months`, `must_be_continuous`, `window_years` are None where the version has no
    such condition. `service_months`, `offer_months`, `min_credential` belong to the military rule.
    """

    category: str
    version: str
    rule: str
    effective_from: date
    effective_to: date | None
    occupations: frozenset[str]
    min_months: int | None
    must_be_continuous: bool | None
    window_years: int | None
    canadian_only: bool
    source: str
    service_months: int | None = None
    offer_months: int | None = None
    min_credential: str | None = None

    def in_force(self, on: date) -> bool:
        """Whether the version was in force on the day."""
        return self.effective_from <= on and (self.effective_to is None or on <= self.effective_to)


@dataclass(frozen=True, slots=True)
class Round:
    """One round of invitations. `kind` is "general", "program" or "category".

    `program` is "pnp", "cec", "fsw" or "fst" for program rounds; `tie_break_at` None where none was
    published; `held_at` None where the time of day is not known.
    """

    number: str
    date: date
    kind: str
    program: str | None
    category: str | None
    category_version: str | None
    invitations: int
    cutoff: int
    tie_break_at: datetime | None
    held_at: datetime | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """Everything beside the facts and the date that an assessment depends on; equal to itself only.

    `unit_groups_2021` holds the known NOC 2021 codes; `concordance_2016` maps each NOC 2016 code to the
    NOC 2021 codes it became, and `concordance_2021`, which follows from it, each NOC 2021 code to the
    NOC 2016 codes it came from; rounds are in the order they were held.
    """

    unit_groups_2021: frozenset[str] = frozenset()
    concordance_2016: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    categories: tuple[CategoryVersion, ...] = ()
    rounds: tuple[Round, ...] = ()
    concordance_2021: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "concordance_2021", _backwards(self.concordance_2016))


def _backwards(concordance: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Each new code with the old codes that lead to it, in order."""
    old_codes: defaultdict[str, list[str]] = defaultdict(list)
    for old in sorted(concordance):
        for new in concordance[old]:
            old_codes[new].append(old)
    return {new: tuple(old) for new, old in old_codes.items()}
