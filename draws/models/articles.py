"""What others wrote of rounds."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from draws.models.rounds import Round


class Article(models.Model):
    """An outside article that speaks of one or more rounds.

    Where it fits several and nobody has decided, the rounds are candidates: `is_resolved` is false, and no
    round shows it as its own.
    """

    url = models.URLField(_("address"), max_length=500, unique=True)
    title = models.CharField(_("title"), max_length=300)
    publisher = models.CharField(_("publisher"), max_length=120)
    published_on = models.DateField(
        _("published on"), null=True, blank=True, help_text=_("Empty where the article bears no date.")
    )
    retrieved_on = models.DateField(_("read on"))
    rounds = models.ManyToManyField(Round, related_name="articles", verbose_name=_("rounds"))
    is_resolved = models.BooleanField(
        _("resolved"),
        default=True,
        help_text=_(
            "Whether it is certain that the article speaks of the rounds chosen, and of all of them."
        ),
    )
    note = models.TextField(_("note"), blank=True)

    history = HistoricalRecords(m2m_fields=[rounds])

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-published_on", "title"]

    def __str__(self) -> str:
        return self.title
