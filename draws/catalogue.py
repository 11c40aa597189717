"""Where the pages of the catalogue are: of the version in use by code alone, of others below the version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from noc.models import Classification, Group, UnitGroup
from noc.selectors import Versions, versions_on


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The versions as they stand on a day, and the addresses of what is in them."""

    versions: Versions

    def is_in_use(self, key: int) -> bool:
        """Whether this is the key of the version in use."""
        return key == self.versions.in_use.pk

    def occupation(self, unit_group: UnitGroup) -> str:
        """The page of an occupation."""
        return self._page("occupation", unit_group.classification_id, unit_group.code)

    def group(self, group: Group) -> str:
        """The page of a group."""
        return self._page("occupation-group", group.classification_id, group.code)

    def start(self, version: Classification) -> str:
        """The first page of a version: its broad categories, or all its codes."""
        if self.is_in_use(version.pk):
            return reverse("draws:occupation-groups")
        return reverse("draws:noc-version", args=[version.version])

    def _page(self, name: str, key: int, code: str) -> str:
        if self.is_in_use(key):
            return reverse(f"draws:{name}", args=[code])
        version = self.versions.with_key(key).version
        return reverse(f"draws:noc-{name}", args=[version, code])


def catalogue_on(day: date) -> Catalogue | None:
    """The catalogue as it stands on a day; None where IRCC uses no version of it yet. One query."""
    versions = versions_on(day)
    return Catalogue(versions) if versions else None
