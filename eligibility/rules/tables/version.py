"""One dated version of a table, and the two ways in which a table can refuse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from eligibility.rules.tables.bands import Bands


class TableError(Exception):
    """A table file that breaks its own rules; the message names the file and the fault."""


class NotLoaded(LookupError):
    """No version of the table is known for the day: the answer is "rules not loaded", not a guess."""

    def __init__(self, name: str, on: date) -> None:
        super().__init__(f"{name} is not loaded for {on.isoformat()}")
        self.name = name
        self.on = on


@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """The values in force from `effective` on, with the source they were read from.

    Each is equal to itself only, so that what follows from it can be kept by it.

    `values_unknown` says that a later version is known to exist (since `unknown_from`) whose values are
    not known; the values given are then the last known ones, or none where none were known before.
    """

    table: str
    effective: date
    source: str
    values: Mapping[str, Any] = field(default_factory=dict)
    bands: Mapping[str, Bands] = field(default_factory=dict)
    values_unknown: bool = False
    unknown_from: date | None = None

    @property
    def known(self) -> bool:
        """Whether there are any values at all."""
        return bool(self.values or self.bands)

    def left_unknown(self, since: date) -> Version:
        """These values, marked as no longer known to hold from `since` on."""
        return replace(self, values_unknown=True, unknown_from=self.unknown_from or since)
