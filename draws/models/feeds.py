"""What asking IRCC's feed gave, each time."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """What came of asking."""

    UNCHANGED = "unchanged", _("nothing new")
    CHANGED = "changed", _("something new")
    REFUSED = "refused", _("answer refused")
    FAILED = "failed", _("no answer")


class FeedCheck(models.Model):
    """One question to the feed. `etag` and `last_modified` are what the next one offers.

    `message` says in words what was refused or failed; `new` and `different` count rounds.
    """

    address = models.CharField(_("address"), max_length=500)
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True, db_index=True)
    outcome = models.CharField(_("outcome"), max_length=9, choices=Outcome.choices)
    message = models.TextField(_("message"), blank=True)
    etag = models.CharField(_("ETag"), max_length=200, blank=True)
    last_modified = models.CharField(_("last modified"), max_length=60, blank=True)
    new = models.PositiveIntegerField(_("new rounds"), default=0)
    different = models.PositiveIntegerField(_("different rounds"), default=0)
    last_round = models.CharField(_("last round in the feed"), max_length=6, blank=True)

    class Meta:
        verbose_name = _("feed check")
        verbose_name_plural = _("feed checks")
        ordering = ["-asked_at", "-id"]

    def __str__(self) -> str:
        return f"{self.asked_at:%Y-%m-%d %H:%M} UTC, {self.get_outcome_display()}"
