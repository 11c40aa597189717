"""The job whose duties are compared: which occupations stand beside its own, what was said of it before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from draws.comparison import MOST, Column, columns_of
from eligibility.answers import Facts, Held
from eligibility.comparisons import Record, is_outdated, record_of
from eligibility.questionnaire import places
from eligibility.questionnaire.forms import fingerprint
from eligibility.questionnaire.registry import Shelf
from noc.models import Classification, Neighbour, UnitGroup
from noc.selectors import concordance_2016, unit_group_codes


@dataclass(frozen=True)
class Job:
    """A job with an occupation, at its place in the answers. `day` is today, `version` the NOC in use."""

    shelf: Shelf
    index: int
    held: Held
    day: date
    version: Classification

    @property
    def path(self) -> places.Path:
        """Where it stands in the facts."""
        return (*self.shelf.path, self.index)

    @property
    def item(self) -> Mapping[str, Any]:
        """What was answered about it."""
        found: Mapping[str, Any] = places.get(self.held.facts, self.path)
        return found

    @property
    def code(self) -> str:
        """Its occupation as answered: four digits are NOC 2016."""
        return str(self.item["noc"])

    @property
    def record(self) -> Record | None:
        """What was said of its duties before, outdated or not."""
        return record_of(self.held.comparisons, self.path)

    @property
    def outdated(self) -> Record | None:
        """What was said while it had another occupation."""
        return self.record if self.record and is_outdated(self.record, self.held.facts) else None

    @property
    def mark(self) -> str:
        """The mark of what a page about it shows."""
        return fingerprint([self.item, self.record])

    @cached_property
    def own_codes(self) -> list[str]:
        """Its code in the version in use; of an older code, all that it became."""
        if self.code in unit_group_codes(self.version.version):
            return [self.code]
        return list(concordance_2016().get(self.code, ()))

    @cached_property
    def became(self) -> list[UnitGroup]:
        """The occupations that its older code became, where they are several."""
        if len(self.own_codes) < 2:
            return []
        groups = UnitGroup.objects.filter(classification=self.version, code__in=self.own_codes)
        return list(groups.order_by("code"))

    @property
    def usual_codes(self) -> list[str]:
        """What is compared unless another choice is made: as before, else its own code and its neighbours."""
        if self.record and not self.outdated:
            return [column["code"] for column in self.record["columns"]]
        return [*self.own_codes, *(group.code for group in self.neighbours)][:MOST]

    @cached_property
    def neighbours(self) -> list[UnitGroup]:
        """Those that its own codes are confused with."""
        pairs = Neighbour.objects.filter(
            unit_group__classification=self.version, unit_group__code__in=self.own_codes
        )
        others = {pair.other.code: pair.other for pair in pairs.select_related("other")}
        return [group for code, group in others.items() if code not in self.own_codes]

    def columns(self, codes: Sequence[str], ticks: Sequence[str], language: str = "") -> list[Column]:
        """The occupations side by side."""
        return columns_of(codes, self.version, self.day, ticks, language)

    def ticks_of(self, columns: Sequence[Column]) -> list[str]:
        """The keys of what was ticked before, as far as its texts stand in these columns."""
        said = self._said()
        return [
            statement.key
            for column in columns
            for statement in column.statements
            if (column.unit_group.code, statement.text) in said
        ]

    def has_lost(self, columns: Sequence[Column]) -> bool:
        """Whether a text that was ticked stands in none of these columns: files were loaded since."""
        there = {
            (column.unit_group.code, statement.text) for column in columns for statement in column.statements
        }
        return not self._said() <= there

    def _said(self) -> set[tuple[str, str]]:
        """Each text that was ticked before, with its code."""
        columns = self.record["columns"] if self.record and not self.outdated else []
        return {(column["code"], text) for column in columns for text in column["ticked"]}


def with_duties(facts: Facts, path: places.Path, answer: str) -> Facts:
    """The facts with the answer whether the duties match; "" leaves it as it is."""
    return places.put(facts, (*path, "duties"), answer) if answer else facts
