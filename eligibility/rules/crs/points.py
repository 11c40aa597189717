"""The points of every line at one end of a person's range, and the sections after their caps."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from eligibility.rules.crs import given
from eligibility.rules.crs.grid import WITH_SPOUSE, Column, Grid, at, of_abilities
from eligibility.rules.crs.languages import Presentation
from eligibility.rules.crs.standing import Standing
from eligibility.rules.decisions import Verdict
from eligibility.rules.language import FRENCH, LEVELS_KEPT, Levels

KEYS = (
    "core.age",
    "core.education",
    "core.first_language",
    "core.second_language",
    "core.canadian_work",
    "partner.education",
    "partner.language",
    "partner.canadian_work",
    "transfer.education_language",
    "transfer.education_work",
    "transfer.foreign_language",
    "transfer.foreign_work",
    "transfer.certificate",
    "additional.nomination",
    "additional.job_offer",
    "additional.canadian_education",
    "additional.sibling",
    "additional.french",
)
SECTIONS = ("total", "core", "partner", "transferability", "additional")
NO_PARTNER = (0, 0, 0)


class Figures(NamedTuple):
    """A person's figures at one end: the certain ones, or the possible ones."""

    age: int
    education: str
    canadian: int
    foreign: int
    certificate: bool
    partner: tuple[int, int, int]
    given: tuple[int, int, int]
    sibling: bool


class Spoken(NamedTuple):
    """What the languages, as presented, come to at one end; `lowest` is a level, the rest are points."""

    first: int
    second: int
    lowest: int
    french: int


class Row(NamedTuple):
    """The points of each line in the order of KEYS, and the sections after their caps in that of SECTIONS."""

    points: tuple[int, ...]
    sections: tuple[int, ...]

    @property
    def total(self) -> int:
        """The total."""
        return self.sections[0]


def figures(person: Standing, column: str) -> tuple[Figures, Figures]:
    """The certain and the possible figures in one column; the same object twice where nothing is open."""
    sibling = given.sibling(person.candidate, column)
    partner = person.partner if column == WITH_SPOUSE else None
    low = Figures(
        person.age,
        person.education.low,
        person.canadian.low,
        person.foreign.low,
        person.certificate is Verdict.MET,
        partner.low if partner else NO_PARTNER,
        (person.nomination.low, person.job_offer.low, person.canadian_education.low),
        sibling is Verdict.MET,
    )
    high = Figures(
        person.age,
        person.education.high,
        person.canadian.high,
        person.foreign.high,
        person.certificate is not Verdict.NOT_MET,
        partner.high if partner else NO_PARTNER,
        (person.nomination.high, person.job_offer.high, person.canadian_education.high),
        sibling is not Verdict.NOT_MET,
    )
    return low, low if low == high else high


def spoken(way: Presentation, grid: Grid, column: Column) -> tuple[Spoken, Spoken]:
    """The certain and the possible points of one way of presenting the languages."""
    first, second = way.reports
    return _spoken(first.levels, second.levels, way.first == FRENCH, grid, column)


@lru_cache(LEVELS_KEPT)
def _spoken(
    first: Levels, second: Levels, in_french: bool, grid: Grid, column: Column
) -> tuple[Spoken, Spoken]:
    nclc, clb = (first.lowest, second.lowest) if in_french else (second.lowest, first.lowest)
    low, high = map(
        Spoken,
        of_abilities(column.first_language, first).capped(column.caps["first_language"]),
        of_abilities(column.second_language, second).capped(column.caps["second_language"]),
        first.lowest,
        (grid.french.points(nclc.low, clb.low), grid.french.points(nclc.high, clb.high)),
    )
    return low, low if low == high else high


def row(grid: Grid, column: Column, person: Figures, said: Spoken) -> Row:
    """Every line's points, and the sections after their caps."""
    foreign, lowest, canadian = person.foreign, said.lowest, person.canadian
    core = (
        at(column.age, person.age),
        column.education[person.education],
        said.first,
        said.second,
        at(column.canadian_work, canadian),
    )
    transfer = (
        grid.education_language[person.education][lowest],
        at(grid.education_work[person.education], canadian),
        _foreign(grid.foreign_language, foreign)[lowest],
        at(_foreign(grid.foreign_work, foreign), canadian),
        at(grid.certificate, lowest) if person.certificate else 0,
    )
    extra = (*person.given, grid.sibling if person.sibling else 0, said.french)
    return _summed(grid, column, core, person.partner, transfer, extra)


def _foreign(rows: tuple[tuple[int, ...], ...], years: int) -> tuple[int, ...]:
    return rows[years] if years < len(rows) else rows[-1]


def _summed(
    grid: Grid,
    column: Column,
    core: tuple[int, ...],
    partner: tuple[int, ...],
    transfer: tuple[int, ...],
    extra: tuple[int, ...],
) -> Row:
    caps, of = grid.total_caps, grid.transfer_caps
    own = min(sum(core), column.caps["core"])
    spouse = min(sum(partner), grid.partner_caps["section"])
    education, foreign = (
        min(transfer[0] + transfer[1], of["education"]),
        min(transfer[2] + transfer[3], of["foreign_work"]),
    )
    section = min(education + foreign + min(transfer[4], of["certificate"]), of["section"])
    more = min(sum(extra), caps["additional"])
    total = min(min(own + spouse, caps["core_and_partner"]) + section + more, caps["grand"])
    return Row((*core, *partner, *transfer, *extra), (total, own, spouse, section, more))
