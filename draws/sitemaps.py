"""Which pages of draws search engines should know, and when each round last changed."""

from __future__ import annotations

from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from draws.models import Category, Round
from noc.models import UnitGroup


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


class OccupationSitemap(Sitemap):
    """A page for each occupation of today's classification."""

    def items(self) -> QuerySet[UnitGroup, str]:
        """Their codes."""
        groups = UnitGroup.objects.filter(classification__version="2021")
        return groups.order_by("code").values_list("code", flat=True)

    def location(self, code: str) -> str:
        """The page of an occupation."""
        return reverse("draws:occupation", args=[code])


SITEMAPS = {
    "pages": PageSitemap,
    "rounds": RoundSitemap,
    "years": YearSitemap,
    "categories": CategorySitemap,
    "occupations": OccupationSitemap,
}
