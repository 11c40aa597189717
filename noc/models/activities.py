"""What people say they do, where they do not know what they are called."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from noc.models.groups import UnitGroup


class Activity(models.Model):
    """Something that people of a unit group do, in a few words of theirs: "fix cars in a garage".

    Continues "I …", in French "Je …". In our own words, not those of the official duties.
    """

    unit_group = models.ForeignKey(
        UnitGroup, on_delete=models.PROTECT, related_name="activities", verbose_name=_("unit group")
    )
    language = models.CharField(_("language"), max_length=2)
    text = models.CharField(_("what people say they do"), max_length=100)

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["unit_group__code", "language", "text"]
        constraints = [models.UniqueConstraint("unit_group", "language", "text", name="activity_unique")]

    def __str__(self) -> str:
        return self.text
