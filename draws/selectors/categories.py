"""Versions of categories: what each added and removed, and which list an occupation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count

from draws.models import Category, CategoryOccupation, CategoryVersion
from noc.models import UnitGroup

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class VersionDiff:
    """A version against the one before it: occupations added and removed, and how many it lists.

    `previous` is None for the first version, whose occupations are all added.
    """

    version: CategoryVersion
    previous: CategoryVersion | None
    added: list[UnitGroup]
    removed: list[UnitGroup]
    total: int


@dataclass(frozen=True, slots=True)
class Listing:
    """An unbroken time in which a category listed an occupation, by its versions."""

    category: Category
    parts: list[CategoryVersion]

    @property
    def versions(self) -> list[str]:
        """The names of the versions, the oldest first."""
        return [part.version for part in self.parts]

    @property
    def since(self) -> date:
        """The first day."""
        return self.parts[0].effective_from

    @property
    def until(self) -> date | None:
        """The last day, None where none is set."""
        return self.parts[-1].effective_to

    def holds_on(self, day: date) -> bool:
        """Whether the category lists it on the day."""
        return any(part.is_in_force(day) for part in self.parts)


def versions_of(category: Category) -> list[VersionDiff]:
    """The versions of a category, the newest first, each against the one before. Three queries at most."""
    versions = list(
        category.versions.select_related("category")
        .prefetch_related("occupations__unit_group")
        .annotate(round_count=Count("rounds", distinct=True))
        .order_by("effective_from")
    )
    before: list[CategoryVersion | None] = [None, *versions]
    return [_diff(version, previous) for version, previous in zip(versions, before, strict=False)][::-1]


def latest_versions() -> list[tuple[CategoryVersion, int]]:
    """The newest version of each category, by name, and how many occupations it lists. Two queries."""
    counts = Counter(CategoryOccupation.objects.order_by().values_list("version_id", flat=True))
    versions = CategoryVersion.objects.select_related("category")
    newest: dict[int, CategoryVersion] = {}
    for version in versions.order_by("category__name_en", "-effective_from"):
        newest.setdefault(version.category_id, version)
    return [(version, counts[version.pk]) for version in newest.values()]


def version_diff(version: CategoryVersion) -> VersionDiff:
    """A version against the one before it."""
    earlier = version.category.versions.filter(effective_from__lt=version.effective_from)
    return _diff(version, earlier.order_by("effective_from").last())


def _diff(version: CategoryVersion, previous: CategoryVersion | None) -> VersionDiff:
    now, before = _listed(version), _listed(previous)
    return VersionDiff(
        version=version,
        previous=previous,
        added=[group for code, group in now.items() if code not in before],
        removed=[group for code, group in before.items() if code not in now],
        total=len(now),
    )


def _listed(version: CategoryVersion | None) -> dict[str, UnitGroup]:
    if version is None:
        return {}
    occupations = version.occupations.all()
    if not hasattr(version, "_prefetched_objects_cache"):
        occupations = occupations.select_related("unit_group")
    return dict(sorted((occupation.unit_group.code, occupation.unit_group) for occupation in occupations))


def listings_of(code: str, version: str = "2021") -> list[Listing]:
    """When and by which categories an occupation is or was listed; those that still list it first.

    The lists so far name codes of NOC 2021; the same digits in another version are another occupation.
    """
    listed = CategoryOccupation.objects.filter(
        unit_group__code=code, unit_group__classification__version=version
    )
    versions = (
        CategoryVersion.objects.filter(pk__in=listed.values("version"))
        .select_related("category")
        .order_by("category__slug", "effective_from")
    )
    listings: list[Listing] = []
    for found in versions:
        last = listings[-1] if listings else None
        if last and last.category == found.category and _goes_on(last, found):
            listings[-1] = Listing(last.category, [*last.parts, found])
        else:
            listings.append(Listing(found.category, [found]))
    return sorted(listings, key=lambda listing: (listing.until is not None, listing.since))


def _goes_on(listing: Listing, version: CategoryVersion) -> bool:
    return listing.until is not None and listing.until + _ONE_DAY == version.effective_from


def in_force_by_code(codes: Collection[str], on: date) -> dict[str, list[CategoryVersion]]:
    """The versions in force on a day that list each of the codes, by code. One query."""
    listed = CategoryOccupation.objects.filter(
        version__in=CategoryVersion.objects.in_force(on), unit_group__code__in=codes
    ).select_related("version__category", "unit_group")
    found: dict[str, list[CategoryVersion]] = {}
    for row in listed.order_by("version__category__slug"):
        found.setdefault(row.unit_group.code, []).append(row.version)
    return found
