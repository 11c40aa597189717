"""What a published round said before it was corrected. Written once."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from draws.models.rounds import Round


class Correction(models.Model):
    """One correction of a round: who, when, why, and each figure before and after.

    `changes` maps the name of a field to its old and new value, as text in the form the read API gives
    (whole numbers plain, dates and times ISO 8601), None where there was or is no value.
    """

    round = models.ForeignKey(
        Round, on_delete=models.CASCADE, related_name="corrections", verbose_name=_("round")
    )
    changes: models.JSONField[Any, Any] = models.JSONField(_("changes"))
    reason = models.TextField(_("reason"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-made_at", "-id"]

    def __str__(self) -> str:
        return f"{self.round}, {self.made_at:%Y-%m-%d}"
