"""Versions of the National Occupational Classification."""

from __future__ import annotations

from uuid import uuid4

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from noc.signals import catalogue_changed


class Classification(models.Model):
    """One version of the National Occupational Classification, such as "2021".

    `published_on` is the day Statistics Canada published it, `ircc_from` the first day IRCC used it in
    Express Entry; each is empty where there is none yet, or where we do not know it.
    """

    version = models.CharField(_("version"), max_length=4, unique=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    ircc_from = models.DateField(_("used by IRCC since"), null=True, blank=True)
    source = models.URLField(_("source"), blank=True)
    revision = models.CharField(_("revision"), max_length=32, blank=True, editable=False)

    class Meta:
        verbose_name = _("classification")
        verbose_name_plural = _("classifications")
        ordering = ["version"]

    def __str__(self) -> str:
        return f"NOC {self.version}"

    @classmethod
    def renew(cls) -> None:
        """Give the catalogue a new revision: every process that keeps something of it reads it anew."""
        cls.objects.update(revision=uuid4().hex)
        transaction.on_commit(lambda: catalogue_changed.send(cls))
