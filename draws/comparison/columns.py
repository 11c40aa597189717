"""One column for each occupation: what can be ticked in it, what is ticked, and how much that is in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from draws.comparison.counts import CLAUSES, DUTIES, Count, Said, counts_of, counts_said
from draws.models import CategoryVersion
from draws.selectors.categories import in_force_by_code
from noc.comparison import Sheet, Statement, sheets
from noc.language import reader_language
from noc.models import Classification, ElementFile, UnitGroup
from noc.official import profile_url
from noc.wording import TEER


@dataclass(frozen=True, slots=True)
class Box:
    """A statement as the page shows it."""

    statement: Statement
    ticked: bool


@dataclass(frozen=True, slots=True)
class Column:
    """An occupation of a comparison with what was ticked of it; `ticks` are keys of statements.

    `language` is that of the duties, `version` the classification, `listed` the category versions in force
    on the day that list it.
    """

    sheet: Sheet
    version: Classification
    language: str
    ticks: frozenset[str]
    listed: tuple[CategoryVersion, ...] = ()

    @property
    def unit_group(self) -> UnitGroup:
        """The occupation."""
        return self.sheet.unit_group

    @property
    def basis(self) -> str:
        """Whether duties or clauses are ticked; "" where there is neither."""
        if self.sheet.duties.get(self.language):
            return DUTIES
        return CLAUSES if self.sheet.clauses else ""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the column shows to tick, with the headings between."""
        return self.sheet.duties[self.language] if self.basis == DUTIES else self.sheet.clauses

    @property
    def boxes(self) -> list[Box]:
        """The statements, each ticked or not."""
        return [Box(statement, statement.key in self.ticks) for statement in self.statements]

    @property
    def ticked(self) -> list[Statement]:
        """The statements that are ticked."""
        return [box.statement for box in self.boxes if box.ticked and not box.statement.is_heading]

    @property
    def of(self) -> int:
        """How many there are to tick."""
        return sum(not statement.is_heading for statement in self.statements)

    @property
    def counts(self) -> list[Count]:
        """How many were ticked below each heading."""
        return counts_of((box.statement.text, box.statement.is_heading, box.ticked) for box in self.boxes)

    @property
    def said(self) -> list[Said]:
        """How many were ticked, in words."""
        return counts_said(self.basis, self.counts)

    @property
    def text_language(self) -> str:
        """The language of the statements: our own words are in that of the page."""
        return self.language if self.basis == DUTIES else reader_language()

    @property
    def file(self) -> ElementFile | None:
        """Where the duties come from."""
        return self.sheet.files.get(self.language) if self.basis == DUTIES else None

    @property
    def other_duties(self) -> list[tuple[str, tuple[Statement, ...]]]:
        """The duties in the other languages, to read beside."""
        return [
            pair for pair in self.sheet.duties.items() if self.basis != DUTIES or pair[0] != self.language
        ]

    @property
    def teer(self) -> str:
        """Its level of training in words."""
        return "" if self.unit_group.teer is None else str(TEER[self.unit_group.teer])

    @property
    def official_url(self) -> str:
        """The official page on it, "" where its address is not known."""
        return profile_url(self.unit_group.code, self.version.version, reader_language())

    @property
    def ticked_elsewhere(self) -> list[str]:
        """Ticks of statements that the column has, but in another language than it shows."""
        shown = {statement.key for statement in self.statements}
        every = {statement.key for duties in self.sheet.duties.values() for statement in duties}
        every |= {statement.key for statement in self.sheet.clauses}
        return sorted((every - shown) & self.ticks)


def columns_of(
    codes: Iterable[str], version: Classification, day: date, ticks: Collection[str] = (), language: str = ""
) -> list[Column]:
    """A column for each code, in order. Five queries, however many.

    `language` is that of the duties to tick: the page's own, or the other where only that was loaded.
    """
    found = sheets(codes, version)
    listed = in_force_by_code([sheet.unit_group.code for sheet in found], day)
    return [
        Column(
            sheet,
            version,
            _language(sheet.duties, language),
            frozenset(ticks),
            tuple(listed.get(sheet.unit_group.code, ())),
        )
        for sheet in found
    ]


def _language(duties: Mapping[str, object], wanted: str) -> str:
    wanted = wanted or reader_language()
    return wanted if wanted in duties or not duties else next(iter(duties))
