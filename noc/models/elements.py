"""What Statistics Canada prints about a unit group, where its files were loaded: it is not ours to ship."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from noc.models.classification import Classification
from noc.models.groups import UnitGroup


class ElementFile(models.Model):
    """A published file that was loaded: the source and the day of every element of its language."""

    classification = models.ForeignKey(
        Classification, on_delete=models.PROTECT, related_name="files", verbose_name=_("classification")
    )
    language = models.CharField(_("language"), max_length=2)
    name = models.CharField(_("file"), max_length=250)
    digest = models.CharField(_("digest"), max_length=64)
    loaded_at = models.DateTimeField(_("loaded at"))

    class Meta:
        verbose_name = _("loaded file")
        verbose_name_plural = _("loaded files")
        ordering = ["classification", "language"]
        constraints = [
            models.UniqueConstraint("classification", "language", name="element_file_once_per_language")
        ]

    def __str__(self) -> str:
        return self.name


class Element(models.Model):
    """A duty, requirement, exclusion or remark of a unit group, in the order and the words of the file.

    `target` is the unit group that an exclusion points to. `is_heading` marks a duty that only names those
    whose duties follow.
    """

    class Kind(models.TextChoices):
        """What is said."""

        DUTY = "duty", _("main duty")
        REQUIREMENT = "requirement", _("employment requirement")
        EXCLUSION = "exclusion", _("exclusion")
        REMARK = "remark", _("additional information")

    unit_group = models.ForeignKey(
        UnitGroup, on_delete=models.PROTECT, related_name="elements", verbose_name=_("unit group")
    )
    kind = models.CharField(_("kind"), max_length=11, choices=Kind.choices)
    language = models.CharField(_("language"), max_length=2)
    position = models.PositiveSmallIntegerField(_("position"))
    text = models.TextField(_("text"), blank=True)
    is_heading = models.BooleanField(_("only a heading"), default=False)
    target = models.ForeignKey(
        UnitGroup,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="excluded_by",
        verbose_name=_("belongs rather to"),
    )

    class Meta:
        verbose_name = _("element")
        verbose_name_plural = _("elements")
        ordering = ["unit_group", "language", "kind", "position"]
        constraints = [
            models.UniqueConstraint(
                "unit_group", "language", "kind", "position", name="element_position_unique"
            )
        ]

    def __str__(self) -> str:
        return self.text or f"→ {self.target.code if self.target else ''}"
