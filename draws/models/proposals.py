"""Category versions as one member of staff proposes and another publishes them."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from draws.models.categories import Category, CategoryVersion, Terms
from draws.models.drafts import Draft


class VersionProposal(Draft, Terms):
    """A new version of a category, or a change of one; someone other than `changed_by` has to publish it.

    `codes` are the unit groups it lists, in order.
    """

    corrects = models.ForeignKey(
        CategoryVersion,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("changes"),
    )
    category = models.ForeignKey(
        Category, on_delete=models.PROTECT, related_name="+", verbose_name=_("category")
    )
    codes: models.JSONField[Any, Any] = models.JSONField(_("listed occupations"), default=list, blank=True)
    reason = models.TextField(_("reason"), blank=True, help_text=_("Why a published version is changed."))

    class Meta:
        verbose_name = _("proposed category version")
        verbose_name_plural = _("proposed category versions")
        ordering = ["-changed_at"]
        permissions = [("publish_versionproposal", _("Can publish a category version"))]
        constraints = [
            models.UniqueConstraint(
                "category", "version", condition=Q(state="open"), name="version_proposal_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.official_name}, {_('version')} {self.version}"
