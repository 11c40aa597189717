"""Which occupations are weighed against each other: the heaviest decides what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from eligibility.rules import tables
from eligibility.rules.facts import Candidate
from eligibility.rules.programs import cec, fst
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version
from eligibility.rules.work import Experience, Occupation
from eligibility.rules.work.ledger import Ledger

HEAVIEST = ("cec.language",)
TRADES = ("fst.work", "fst.offer_or_certificate", "fst.funds")


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two ledgers of which it matters which holds more in the window; an empty one stands for nothing."""

    one: Ledger
    other: Ledger
    window_years: int
    touches: tuple[str, ...]


def rivals(
    candidate: Candidate, on: date, reference: Reference, touching: frozenset[str] | None = None
) -> Iterator[Rivals]:
    """What is weighed under the rules of the day; nothing where they are not loaded."""
    try:
        if touching is None or not touching.isdisjoint(HEAVIEST):
            yield from _heaviest(candidate, on, reference)
        if touching is None or not touching.isdisjoint(TRADES):
            yield from _trades(candidate, on, reference)
    except tables.NotLoaded:
        return


def _heaviest(candidate: Candidate, on: date, reference: Reference) -> Iterator[Rivals]:
    """The occupation with most work in Canada decides the language that CEC asks for."""
    rule = tables.as_of("cec", on)
    occupations = cec.occupations(candidate, on, reference, rule)
    possible = {_ledger(one.experience.possible) for one in occupations}
    against: set[Ledger] = {()}
    if len(_levels(occupations, reference, rule)) > 1:
        against |= {_ledger(one.experience.certain) for one in occupations}
    for one in possible:
        for other in against - {one}:
            yield Rivals(one, other, rule.values["window_years"], HEAVIEST)
    for one in {cec.own_work(one) for one in occupations} - possible:
        yield Rivals(one, (), rule.values["window_years"], HEAVIEST)


def _levels(occupations: list[Occupation], reference: Reference, rule: Version) -> set[int]:
    return {level for one in occupations for level in cec.levels_of(one, reference, rule)}


def _trades(candidate: Candidate, on: date, reference: Reference) -> Iterator[Rivals]:
    """Of trades that serve equally well the one with most work is spoken of."""
    years: int = tables.as_of("fst", on).values["window_years"]
    found = [trade.experience for trade in fst.trades(candidate, on, reference) if trade]
    for one, other in combinations(found, 2):
        for mine, theirs in _readings(one, other):
            if mine != theirs:
                yield Rivals(mine, theirs, years, TRADES)


def _readings(one: Experience, other: Experience) -> Iterator[tuple[Ledger, Ledger]]:
    yield _ledger(one.certain), _ledger(other.certain)
    yield _ledger(one.possible), _ledger(other.possible)


def _ledger(alternatives: tuple[Ledger, ...]) -> Ledger:
    """The one ledger of a single occupation."""
    (ledger,) = alternatives
    return ledger
