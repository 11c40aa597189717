"""Which pages of draws search engines should know, and when each round last changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from draws.catalogue import Catalogue, catalogue_on
from draws.models import Category, Round
from noc.models import Group, UnitGroup


class PageSitemap(Sitemap):
    """The pages of which there is one."""

    def items(self) -> list[str]:
        """Their names."""
        rounds = "home round-list cutoffs year-list forecast forecast-scorecard"
        others = "category-list occupation-list compare"
        return [f"draws:{name}" for name in f"{rounds} {others}".split()]

    def location(self, item: str) -> str:
        """The address of a name."""
        return reverse(item)


class RoundSitemap(Sitemap):
    """A page for each round."""

    def items(self) -> QuerySet[Round]:
        """All rounds, the newest first."""
        return Round.objects.only("number", "recorded_at", "staff_edited_at")

    def lastmod(self, round_: Round) -> datetime:
        """When it was recorded or last corrected."""
        return round_.staff_edited_at or round_.recorded_at


class YearSitemap(Sitemap):
    """A page for each year with a round."""

    def items(self) -> list[int]:
        """The years, the newest first."""
        return list(Round.objects.order_by("-date__year").values_list("date__year", flat=True).distinct())

    def location(self, year: int) -> str:
        """The page of a year."""
        return reverse("draws:year", args=[year])


class CategorySitemap(Sitemap):
    """A page for each category."""

    def items(self) -> QuerySet[Category, str]:
        """Their short names."""
        return Category.objects.public().order_by("slug").values_list("slug", flat=True)

    def location(self, slug: str) -> str:
        """The page of a category."""
        return reverse("draws:category", args=[slug])


class _CatalogueSitemap(Sitemap):
    """Addresses of the catalogue, those of the version in use first."""

    def items(self) -> list[str]:
        """The addresses; none while the catalogue is empty."""
        catalogue = catalogue_on(timezone.localdate())
        return list(self.addresses(catalogue)) if catalogue else []

    def addresses(self, catalogue: Catalogue) -> Iterator[str]:
        """The addresses of one kind of page."""
        raise NotImplementedError

    def location(self, item: str) -> str:
        """An address as it is."""
        return item


class GroupSitemap(_CatalogueSitemap):
    """The first page of each version, and a page for each group."""

    def addresses(self, catalogue: Catalogue) -> Iterator[str]:
        """Of every version in the catalogue."""
        yield from map(catalogue.start, reversed(catalogue.versions.all))
        yield from map(catalogue.group, Group.objects.order_by("-classification__version", "code"))


class OccupationSitemap(_CatalogueSitemap):
    """A page for each occupation, older and newer codes below their version."""

    def addresses(self, catalogue: Catalogue) -> Iterator[str]:
        """Of every version in the catalogue."""
        found = UnitGroup.objects.order_by("-classification__version", "code")
        yield from map(catalogue.occupation, found)


SITEMAPS = {
    "pages": PageSitemap,
    "rounds": RoundSitemap,
    "years": YearSitemap,
    "categories": CategorySitemap,
    "groups": GroupSitemap,
    "occupations": OccupationSitemap,
}
