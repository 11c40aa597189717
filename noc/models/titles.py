"""Titles beside the official ones."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from noc.models.groups import UnitGroup


class TitleVariant(models.Model):
    """A title of a unit group beside the official ones.

    As IRCC has spelt it, as people say it, or, where the published files were loaded, an example of
    Statistics Canada: `ILLUSTRATIVE` for the few it prints first, `EXAMPLE` for the others of its index.
    """

    class Origin(models.TextChoices):
        """Who writes it so."""

        IRCC = "ircc", _("IRCC's spelling")
        EVERYDAY = "everyday", _("everyday title")
        ILLUSTRATIVE = "shown", _("illustrative example")
        EXAMPLE = "example", _("example title")

    unit_group = models.ForeignKey(
        UnitGroup, on_delete=models.PROTECT, related_name="variants", verbose_name=_("unit group")
    )
    origin = models.CharField(_("origin"), max_length=8, choices=Origin.choices, default=Origin.IRCC)
    language = models.CharField(_("language"), max_length=2, default="en")
    title = models.CharField(_("title"), max_length=250)

    class Meta:
        verbose_name = _("title variant")
        verbose_name_plural = _("title variants")
        ordering = ["unit_group__code", "title"]
        constraints = [
            models.UniqueConstraint("unit_group", "origin", "language", "title", name="title_variant_unique")
        ]

    def __str__(self) -> str:
        return self.title
