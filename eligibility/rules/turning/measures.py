"""What hours are compared with what: every threshold of work of every rule in force on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from eligibility.rules import tables
from eligibility.rules.categories.occupation import listed
from eligibility.rules.facts import Candidate, Partner
from eligibility.rules.programs import adaptability, fst, fsw, fsw_grid
from eligibility.rules.reference import CategoryVersion, Reference
from eligibility.rules.work import (
    MONTH_HOURS,
    YEAR_HOURS,
    Experience,
    canadian_experience,
    cec_experience,
    foreign_experience,
    skilled_experience,
)
from eligibility.rules.work.ledger import Ledger

from .papers import may_count

EXPERIENCE = "category.experience."
CRS_SECTIONS = ("core", "partner", "transfer")


@dataclass(frozen=True, slots=True)
class Measure:
    """Work in a window of years held against amounts of hours.

    `key` is the line or condition that it decides. `certain` and `possible` hold alternatives, as
    `Experience` has them.
    """

    key: str
    certain: frozenset[Ledger]
    possible: frozenset[Ledger]
    window_years: int
    hours: tuple[int, ...]

    @property
    def touches(self) -> str:
        """What it may change, as a turn names it."""
        if self.key.startswith("fsw.grid"):
            return "fsw.grid"
        return "crs" if self.key.startswith(CRS_SECTIONS) else self.key


def measures(
    candidate: Candidate, on: date, reference: Reference, touching: frozenset[str] | None = None
) -> Iterator[Measure]:
    """Every comparison of hours that the rules of the day make; none where the rules are not loaded.

    `touching` asks only for those that may change certain things, named as turns name them.
    """
    try:
        for touched, of in MEASURES.items():
            if touching is None or touched in touching:
                yield from of(candidate, on, reference)
    except tables.NotLoaded:
        return


def _measure(key: str, found: Iterable[Experience], hours: Iterable[int]) -> Iterator[Measure]:
    """One measure of alternatives over the same window."""
    experiences = tuple(found)
    certain = frozenset(ledger for one in experiences for ledger in one.certain if ledger)
    possible = frozenset(ledger for one in experiences for ledger in one.possible if ledger)
    if possible:
        yield Measure(key, certain, possible, experiences[0].window_years, tuple(hours))


def _crs(candidate: Candidate, on: date, reference: Reference) -> Iterator[Measure]:
    canadian, foreign = _years("crs_canadian_work", on), _years("crs_transfer_foreign_work", on)
    own = canadian_experience(candidate.jobs, on, reference)
    yield from _measure("core.canadian_work", [own], canadian)
    yield from _measure("transfer.foreign_work", [foreign_experience(candidate.jobs, on, reference)], foreign)
    partner = candidate.partner
    if isinstance(partner, Partner) and may_count(partner):
        theirs = canadian_experience(partner.jobs, on, reference, partner=True)
        yield from _measure("partner.canadian_work", [theirs], canadian)


def _years(table: str, on: date) -> list[int]:
    rows = tables.as_of(table, on).bands["years"].rows
    return [row["min"] * YEAR_HOURS for row in rows if row["min"]]


def _fsw(candidate: Candidate, on: date, reference: Reference) -> Iterator[Measure]:
    rule = tables.as_of("fsw", on).values
    primary = fsw.primary(candidate, on, reference, rule["window_years"])
    yield from _measure("fsw.work", [one.experience for one in primary], [rule["hours"]])


def _grid(candidate: Candidate, on: date, reference: Reference) -> Iterator[Measure]:
    rows = tables.as_of("fsw_grid", on).bands["experience"].rows
    years = [row["min"] * YEAR_HOURS for row in rows if row["min"]]
    skilled = skilled_experience(candidate.jobs, on, reference, fsw_grid.WINDOW_YEARS)
    yield from _measure("fsw.grid.experience", [skilled], years)
    there = [adaptability.canadian_work(candidate, on, reference, own=True)]
    partner = candidate.partner
    if isinstance(partner, Partner) and may_count(partner):
        there.append(adaptability.canadian_work(partner, on, reference, own=False))
    yield from _measure("fsw.grid.adaptability", there, [YEAR_HOURS])


def _cec(candidate: Candidate, on: date, reference: Reference) -> Iterator[Measure]:
    rule = tables.as_of("cec", on).values
    found = cec_experience(candidate.jobs, on, reference, rule["window_years"])
    yield from _measure("cec.work", [found], [rule["hours"]])


def _fst(candidate: Candidate, on: date, reference: Reference) -> Iterator[Measure]:
    hours: int = tables.as_of("fst", on).values["hours"]
    found = [trade.experience for trade in fst.trades(candidate, on, reference) if trade]
    yield from _measure("fst.work", found, [hours])


# What a measure may change, as turns name it, and where it comes from.
MEASURES: dict[str, Callable[[Candidate, date, Reference], Iterator[Measure]]] = {
    "crs": _crs,
    "fsw.work": _fsw,
    "fsw.grid": _grid,
    "cec.work": _cec,
    "fst.work": _fst,
}


def of_category(
    candidate: Candidate, version: CategoryVersion, on: date, reference: Reference
) -> Iterator[Measure]:
    """The work that one version of a category asks for."""
    if version.rule == "occupation":
        found = [one.experience for one in listed(candidate, version, on, reference)]
        hours = (version.min_months or 0) * MONTH_HOURS
        yield from _measure(f"{EXPERIENCE}{version.category}", found, [hours])
