"""Versions of the National Occupational Classification, and which one IRCC uses on a day."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from django.db import models, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from noc.signals import catalogue_changed


def in_language(english: str, french: str) -> str:
    """The text in the language of the page; English where there is no French."""
    return french if french and (get_language() or "en").startswith("fr") else english


class ClassificationQuerySet(models.QuerySet["Classification"]):
    """Questions about versions."""

    def used_on(self, day: date) -> Classification:
        """The version IRCC uses on a day. Raises DoesNotExist before the first whose day is known."""
        return self.filter(ircc_from__lte=day).latest("ircc_from")

    def to_come(self, day: date) -> ClassificationQuerySet:
        """Versions in the catalogue that IRCC does not use yet, but may."""
        return self.filter(version__gt=self.used_on(day).version).exclude(ircc_from__lte=day)


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

    objects = ClassificationQuerySet.as_manager()

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
