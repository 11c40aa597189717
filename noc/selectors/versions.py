"""Which versions of the classification there are on a day, and which of them IRCC uses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from noc.models import Classification


@dataclass(frozen=True, slots=True)
class Versions:
    """All versions in the catalogue, the oldest first, and the one in use; read once for a page."""

    in_use: Classification
    all: list[Classification]

    def named(self, version: str) -> Classification | None:
        """The version of this name, None where the catalogue has none."""
        return next((each for each in self.all if each.version == version), None)

    def with_key(self, key: int) -> Classification:
        """The version that a row of the catalogue names by its key."""
        return next(each for each in self.all if each.pk == key)

    @property
    def others(self) -> list[Classification]:
        """Every version but the one in use, the newest first."""
        return [each for each in reversed(self.all) if each != self.in_use]

    def published_since(self, day: date) -> list[Classification]:
        """Versions newer than the one in use that Statistics Canada has published by the day."""
        return [
            each
            for each in self.all
            if each.version > self.in_use.version and each.published_on and each.published_on <= day
        ]


def versions_on(day: date) -> Versions | None:
    """The versions as they stand on a day; None where IRCC used none of them yet. One query."""
    found = list(Classification.objects.order_by("version"))
    used = [each for each in found if each.ircc_from and each.ircc_from <= day]
    return Versions(max(used, key=lambda each: each.ircc_from or day), found) if used else None


def version_in_use(day: date) -> Classification:
    """The version IRCC uses on a day. Raises DoesNotExist before the first whose day is known."""
    versions = versions_on(day)
    if versions is None:
        raise Classification.DoesNotExist
    return versions.in_use
