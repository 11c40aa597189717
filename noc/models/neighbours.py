"""What is confused with what, and how to tell."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from noc.language import in_language
from noc.models.groups import UnitGroup
from noc.models.titles import TitleVariant


class NeighbourQuerySet(models.QuerySet["Neighbour"]):
    """Questions about neighbours."""

    def likeliest_first(self) -> NeighbourQuerySet:
        """Those first that people call by the same name; then by code."""
        everyday = TitleVariant.objects.filter(origin=TitleVariant.Origin.EVERYDAY)
        own = everyday.filter(unit_group=OuterRef(OuterRef("unit_group"))).values("title")
        shared = everyday.filter(unit_group=OuterRef("other"), title__in=own)
        return self.annotate(is_shared=Exists(shared)).order_by(
            "unit_group__code", "-is_shared", "other__code"
        )


class Neighbour(models.Model):
    """A unit group that is confused with another: `when_…` says when the work is rather that of `other`.

    Continues "It is more likely this one if you …", in our own words. Every pair stands in both directions.
    """

    unit_group = models.ForeignKey(
        UnitGroup, on_delete=models.PROTECT, related_name="neighbours", verbose_name=_("unit group")
    )
    other = models.ForeignKey(
        UnitGroup, on_delete=models.PROTECT, related_name="neighbour_of", verbose_name=_("the other")
    )
    when_en = models.CharField(_("when it is the other, in English"), max_length=200)
    when_fr = models.CharField(_("when it is the other, in French"), max_length=200)

    objects = NeighbourQuerySet.as_manager()

    class Meta:
        verbose_name = _("neighbour")
        verbose_name_plural = _("neighbours")
        ordering = ["unit_group", "other"]
        constraints = [
            models.UniqueConstraint("unit_group", "other", name="neighbour_unique"),
            models.CheckConstraint(
                condition=~Q(unit_group=F("other")), name="neighbour_is_another_unit_group"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_group.code} → {self.other.code}"

    @property
    def when(self) -> str:
        """The clause in the language of the page."""
        return in_language(self.when_en, self.when_fr)
