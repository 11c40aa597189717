"""Words for which the search found nothing: what the everyday titles lack. No person is attached."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchMiss(models.Model):
    """A word that no title has, and how often it was searched for on a day, in a language of the site."""

    word = models.CharField(_("word"), max_length=30)
    language = models.CharField(_("language"), max_length=2)
    day = models.DateField(_("day"))
    count = models.PositiveIntegerField(_("times"), default=1)

    class Meta:
        verbose_name = _("word not found")
        verbose_name_plural = _("words not found")
        ordering = ["-day", "-count", "word"]
        constraints = [models.UniqueConstraint("word", "language", "day", name="search_miss_once_a_day")]

    def __str__(self) -> str:
        return self.word
