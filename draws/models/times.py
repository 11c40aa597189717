"""Processing times, as staff read them at IRCC: nothing is shown until someone enters one."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from draws.models.rounds import Program


class ProcessingTime(models.Model):
    """How long applications took, by IRCC's own words, on a day. `program` is empty where it is for all."""

    program = models.CharField(_("program"), max_length=3, choices=Program.choices, blank=True)
    months = models.PositiveSmallIntegerField(_("months"))
    as_of = models.DateField(_("as of"))
    source = models.URLField(_("source"), max_length=300)
    note = models.TextField(_("note"), blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("processing time")
        verbose_name_plural = _("processing times")
        ordering = ["program", "-as_of"]
        constraints = [
            models.UniqueConstraint("program", "as_of", name="processing_time_once_a_day"),
            models.CheckConstraint(condition=Q(months__gt=0), name="processing_time_takes_time"),
        ]

    def __str__(self) -> str:
        return f"{self.get_program_display() or _('all programs')}, {self.as_of}"
