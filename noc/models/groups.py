"""Unit groups, the groups above them, those beside them and what older ones became."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from noc.language import in_language
from noc.models.classification import Classification


class Level(models.TextChoices):
    """The four levels above a unit group, from the widest."""

    BROAD = "broad", _("broad category")
    MAJOR = "major", _("major group")
    SUB_MAJOR = "sub_major", _("sub-major group")
    MINOR = "minor", _("minor group")


class Group(models.Model):
    """A group above the unit groups: a broad category, a major, sub-major or minor group."""

    classification = models.ForeignKey(
        Classification, on_delete=models.PROTECT, related_name="groups", verbose_name=_("classification")
    )
    level = models.CharField(_("level"), max_length=9, choices=Level.choices)
    code = models.CharField(_("code"), max_length=4)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("parent"),
    )
    title_en = models.CharField(_("English title"), max_length=250)
    title_fr = models.CharField(_("French title"), max_length=250)

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        ordering = ["classification", "code"]
        constraints = [
            models.UniqueConstraint("classification", "level", "code", name="group_code_unique_per_level"),
            models.CheckConstraint(
                condition=Q(level="broad", parent__isnull=True)
                | (~Q(level="broad") & Q(parent__isnull=False)),
                name="group_has_a_parent_unless_broad",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title_en}"

    @property
    def title(self) -> str:
        """The title in the language of the page."""
        return in_language(self.title_en, self.title_fr)


class UnitGroup(models.Model):
    """An occupation: five digits in NOC 2021, four in NOC 2016.

    A summary says in our own words what people in it do. `teer` is the level of training, education,
    experience and responsibility (0 to 5); NOC 2016 has none.
    """

    classification = models.ForeignKey(
        Classification, on_delete=models.PROTECT, related_name="unit_groups", verbose_name=_("classification")
    )
    code = models.CharField(_("code"), max_length=5)
    teer = models.PositiveSmallIntegerField(_("TEER"), null=True, blank=True)
    minor_group = models.ForeignKey(
        Group,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="unit_groups",
        verbose_name=_("minor group"),
    )
    title_en = models.CharField(_("English title"), max_length=250)
    title_fr = models.CharField(_("French title"), max_length=250, blank=True)
    summary_en = models.CharField(_("English summary"), max_length=250, blank=True)
    summary_fr = models.CharField(_("French summary"), max_length=250, blank=True)

    class Meta:
        verbose_name = _("unit group")
        verbose_name_plural = _("unit groups")
        ordering = ["classification", "code"]
        constraints = [
            models.UniqueConstraint("classification", "code", name="unit_group_code_unique_per_version"),
            models.CheckConstraint(
                condition=Q(teer__isnull=True) | Q(teer__range=(0, 5)), name="unit_group_teer_from_0_to_5"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title_en}"

    @property
    def title(self) -> str:
        """The title in the language of the page."""
        return in_language(self.title_en, self.title_fr)

    @property
    def summary(self) -> str:
        """What people in it do, in the language of the page; "" where nobody has written it."""
        return in_language(self.summary_en, self.summary_fr)


class Concordance(models.Model):
    """A unit group of an older version and one of those it became."""

    old = models.ForeignKey(
        UnitGroup, on_delete=models.PROTECT, related_name="became", verbose_name=_("older code")
    )
    new = models.ForeignKey(
        UnitGroup, on_delete=models.PROTECT, related_name="came_from", verbose_name=_("newer code")
    )

    class Meta:
        verbose_name = _("concordance")
        verbose_name_plural = _("concordance")
        ordering = ["old__code", "new__code"]
        constraints = [models.UniqueConstraint("old", "new", name="concordance_link_unique")]

    def __str__(self) -> str:
        return f"{self.old.code} → {self.new.code}"
