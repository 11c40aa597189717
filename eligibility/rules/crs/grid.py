"""The CRS tables of a day as plain tuples of points, made once for each stretch of unchanged rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from eligibility.rules.decisions import Span
from eligibility.rules.education import LEVELS
from eligibility.rules.language import HIGHEST, LEVELS_KEPT, Levels
from eligibility.rules.tables import Bands, Periods, as_of

# Points by a whole number; the last holds for all above.
Points: TypeAlias = tuple[int, ...]

WITHOUT_SPOUSE = "without_spouse"
WITH_SPOUSE = "with_spouse"
PARTNER = "partner"
TABLES = (
    "crs_versions",
    "crs_caps",
    "crs_age",
    "crs_education",
    "crs_first_language",
    "crs_second_language",
    "crs_canadian_work",
    "crs_spouse_language",
    "crs_transfer_education",
    "crs_transfer_foreign_work",
    "crs_transfer_certificate",
    "crs_sibling",
    "crs_french",
)


def at(points: Points, number: int) -> int:
    """The points of a number of 0 or more."""
    return points[number] if number < len(points) else points[-1]


@lru_cache(LEVELS_KEPT)
def of_abilities(points: Points, levels: Levels) -> Span:
    """The points of the four abilities together."""
    return Span(
        sum([at(points, span.low) for span in levels]), sum([at(points, span.high) for span in levels])
    )


# A grid and a column are equal to themselves only, so that what follows from them can be kept by them.


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """Section A in one of the two columns; languages by level, age and work by full years."""

    name: str
    age: Points
    education: Mapping[str, int]
    first_language: Points
    second_language: Points
    canadian_work: Points
    caps: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class French:
    """The French bonus: the levels it asks for, and its points without and with enough English."""

    french_level: int
    english_level: int
    english_below_5: int
    english_5: int

    def points(self, nclc: int, clb: int) -> int:
        """The points for the lowest ability in French and in English.

        English of CLB 5 in only some abilities counts as less: the rule names only the two ends.
        """
        if nclc < self.french_level:
            return 0
        return self.english_5 if clb >= self.english_level else self.english_below_5


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Every CRS table of a day.

    Transferability is by level of education, or full years abroad, and then by the lowest level of the
    first language, or full years in Canada.
    """

    columns: Mapping[str, Column]
    partner_education: Mapping[str, int]
    partner_language: Points
    partner_work: Points
    education_language: Mapping[str, Points]
    education_work: Mapping[str, Points]
    foreign_language: tuple[Points, ...]
    foreign_work: tuple[Points, ...]
    certificate: Points
    sibling: int
    french: French
    partner_caps: Mapping[str, int]
    transfer_caps: Mapping[str, int]
    total_caps: Mapping[str, int]


def _grid(on: date) -> Grid:
    as_of("crs_versions", on)
    caps = as_of("crs_caps", on).values
    education = as_of("crs_education", on).values
    work = as_of("crs_canadian_work", on).bands["years"]
    transfer = as_of("crs_transfer_education", on).values
    foreign = _rows(as_of("crs_transfer_foreign_work", on).bands["years"])
    return Grid(
        columns={name: _column(name, on) for name in (WITHOUT_SPOUSE, WITH_SPOUSE)},
        partner_education=education[PARTNER],
        partner_language=_points(as_of("crs_spouse_language", on).bands["level"], "points"),
        partner_work=_points(work, PARTNER),
        education_language={level: _by_language(transfer[level]) for level in LEVELS},
        education_work={level: _by_work(transfer[level]) for level in LEVELS},
        foreign_language=tuple(_by_language(row) for row in foreign),
        foreign_work=tuple(_by_work(row) for row in foreign),
        certificate=_points(as_of("crs_transfer_certificate", on).bands["level"], "points"),
        sibling=as_of("crs_sibling", on).values["sibling"],
        french=French(**as_of("crs_french", on).values),
        partner_caps=caps[PARTNER],
        transfer_caps=caps["transferability"],
        total_caps=caps["total"],
    )


def _column(name: str, on: date) -> Column:
    return Column(
        name=name,
        age=_points(as_of("crs_age", on).bands["age"], name),
        education=as_of("crs_education", on).values[name],
        first_language=_points(as_of("crs_first_language", on).bands["level"], name),
        second_language=_points(as_of("crs_second_language", on).bands["level"], name),
        canadian_work=_points(as_of("crs_canadian_work", on).bands["years"], name),
        caps=as_of("crs_caps", on).values[name],
    )


def _rows(bands: Bands) -> list[Mapping[str, int]]:
    return [bands.at(number) for number in range(bands.rows[-1]["min"] + 1)]


def _points(bands: Bands, column: str) -> Points:
    return tuple(row[column] for row in _rows(bands))


def _by_language(row: Mapping[str, int]) -> Points:
    """Points by the lowest level of the first language: from 7 in all abilities, and from 9."""
    return tuple(
        row["clb_9"] if level >= 9 else row["clb_7"] if level >= 7 else 0 for level in range(HIGHEST + 1)
    )


def _by_work(row: Mapping[str, int]) -> Points:
    """Points by full years of work in Canada: none, one, two and more."""
    return 0, row["one_year"], row["two_years"]


GRIDS = Periods(_grid, *TABLES)
