"""Category versions as one member of staff proposes and another publishes them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from draws.models.categories import Category, CategoryVersion, Rule
from draws.models.drafts import DraftState


class VersionProposal(models.Model):
    """A new version of a category, or a change of one; see `CategoryVersion` for the rule.

    `codes` are the unit groups it lists, in order. `changed_by` is the last person who touched it: someone
    else has to publish it.
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
    version = models.CharField(_("version"), max_length=10)
    official_name = models.CharField(_("official name"), max_length=200)
    effective_from = models.DateField(_("in force from"))
    effective_to = models.DateField(_("last day in force"), null=True, blank=True)
    rule = models.CharField(_("rule"), max_length=10, choices=Rule.choices)
    min_months = models.PositiveSmallIntegerField(_("months of experience"), null=True, blank=True)
    must_be_continuous = models.BooleanField(_("must be continuous"), null=True, blank=True)
    window_years = models.PositiveSmallIntegerField(_("within the last years"), null=True, blank=True)
    canadian_experience_only = models.BooleanField(_("only work in Canada"), default=False)
    service_months = models.PositiveSmallIntegerField(_("months of service"), null=True, blank=True)
    offer_months = models.PositiveSmallIntegerField(_("months of the job offer"), null=True, blank=True)
    min_credential = models.CharField(_("least credential"), max_length=30, blank=True)
    other_conditions = models.TextField(_("conditions in words"), blank=True)
    codes: models.JSONField[Any, Any] = models.JSONField(_("listed occupations"), default=list, blank=True)
    source = models.TextField(_("source"))
    reason = models.TextField(_("reason"), blank=True, help_text=_("Why a published version is changed."))

    state = models.CharField(
        _("state"), max_length=9, choices=DraftState.choices, default=DraftState.OPEN, editable=False
    )
    revision = models.PositiveIntegerField(_("revision"), default=1, editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("changed by"),
    )
    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

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

    @property
    def is_open(self) -> bool:
        """Whether it can still be changed and published."""
        return self.state == DraftState.OPEN
