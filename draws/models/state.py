"""Which state of the data the site shows."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class DataState(models.Model):
    """One row: a token that changes with every change of rounds and categories, and what was last loaded."""

    version = models.CharField(_("version"), max_length=32)
    renewed_at = models.DateTimeField(_("changed at"), default=timezone.now)
    files_digest = models.CharField(_("digest of the loaded files"), max_length=64, blank=True)
    loaded_at = models.DateTimeField(_("loaded at"), null=True)

    class Meta:
        verbose_name = _("state of the data")
        verbose_name_plural = _("state of the data")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="data_state_is_one_row")]

    def __str__(self) -> str:
        return self.version

    @classmethod
    def renew(cls) -> None:
        """Give the data a new version."""
        cls.objects.update_or_create(pk=1, defaults={"version": uuid4().hex, "renewed_at": timezone.now()})

    @classmethod
    def remember(cls, files_digest: str) -> None:
        """Note which files were loaded, now."""
        loaded = {"files_digest": files_digest, "loaded_at": timezone.now()}
        cls.objects.update_or_create(
            pk=1, defaults=loaded, create_defaults={**loaded, "version": uuid4().hex}
        )
