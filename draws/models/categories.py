"""Categories of rounds, their dated versions, and the occupations each version lists."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from noc.models import UnitGroup, in_language


class CategoryQuerySet(models.QuerySet["Category"]):
    """Categories by whether the public knows them."""

    def public(self) -> CategoryQuerySet:
        """Those with a version: one that staff have only proposed is not public yet."""
        return self.filter(versions__isnull=False).distinct()


class Category(models.Model):
    """A category of rounds, whatever its versions: "healthcare"."""

    slug = models.SlugField(_("short name in addresses"), max_length=30, unique=True)
    name_en = models.CharField(_("English name"), max_length=120)
    name_fr = models.CharField(_("French name"), max_length=120)

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["name_en"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the language of the page."""
        return in_language(self.name_en, self.name_fr)


class Rule(models.TextChoices):
    """What a version asks for: experience in a listed occupation, French results, or military service."""

    OCCUPATION = "occupation", _("work in a listed occupation")
    LANGUAGE = "language", _("French test results")
    MILITARY = "military", _("military service")


class CategoryVersionQuerySet(models.QuerySet["CategoryVersion"]):
    """Questions about versions; each takes a date."""

    def in_force(self, on: date) -> CategoryVersionQuerySet:
        """The versions in force on the day."""
        return self.filter(Q(effective_to=None) | Q(effective_to__gte=on), effective_from__lte=on)


class Terms(models.Model):
    """What a version of a category says. `effective_to` is the last day in force, None while none is set.

    `min_months`, `must_be_continuous` and `window_years` are None where the version has no such condition;
    `service_months`, `offer_months` and `min_credential` belong to the military rule.
    """

    version = models.CharField(_("version"), max_length=10)
    official_name = models.CharField(_("official name"), max_length=200)
    effective_from = models.DateField(_("in force from"))
    effective_to = models.DateField(_("last day in force"), null=True, blank=True)
    rule = models.CharField(_("rule"), max_length=10, choices=Rule.choices)
    min_months = models.PositiveSmallIntegerField(_("months of experience"), null=True, blank=True)
    must_be_continuous = models.BooleanField(_("must be continuous"), null=True, blank=True)
    window_years = models.PositiveSmallIntegerField(_("within the last years"), null=True, blank=True)
    canadian_experience_only = models.BooleanField(_("only work in Canada"), default=False)
    service_months = models.PositiveSmallIntegerField(_("months of service"), null=True, blank=True)
    offer_months = models.PositiveSmallIntegerField(_("months of the job offer"), null=True, blank=True)
    min_credential = models.CharField(_("least credential"), max_length=30, blank=True)
    other_conditions = models.TextField(_("conditions in words"), blank=True)
    source = models.TextField(_("source"))

    class Meta:
        abstract = True


class CategoryVersion(Terms):
    """One dated version of a category, with the occupations it lists."""

    category = models.ForeignKey(
        Category, on_delete=models.PROTECT, related_name="versions", verbose_name=_("category")
    )
    staff_edited_at = models.DateTimeField(_("corrected by staff"), null=True, editable=False)

    objects = CategoryVersionQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("category version")
        verbose_name_plural = _("category versions")
        ordering = ["category", "effective_from"]
        constraints = [
            models.UniqueConstraint("category", "version", name="category_version_unique"),
            models.CheckConstraint(
                condition=Q(effective_to__isnull=True) | Q(effective_to__gte=F("effective_from")),
                name="category_version_ends_after_it_begins",
                violation_error_message=_("It ends before it begins."),
            ),
            models.CheckConstraint(
                condition=~Q(rule="occupation")
                | Q(
                    # A CHECK that comes out as NULL passes: say that the figures are there.
                    min_months__isnull=False,
                    min_months__gt=0,
                    must_be_continuous__isnull=False,
                    window_years__isnull=False,
                    window_years__gt=0,
                ),
                name="category_version_occupation_rule_is_whole",
                violation_error_message=_(
                    "Say how many months, whether in a row, and within how many years."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(rule="military")
                | Q(
                    service_months__isnull=False,
                    service_months__gt=0,
                    offer_months__isnull=False,
                    offer_months__gt=0,
                ),
                name="category_version_military_rule_is_whole",
                violation_error_message=_("Say how many months of service and of the job offer."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.official_name}, {_('version')} {self.version}"

    def clean(self) -> None:
        """Two versions of a category are never in force on one day."""
        if not self.category_id or not self.effective_from:
            return
        others = self.category.versions.exclude(pk=self.pk).filter(
            Q(effective_to=None) | Q(effective_to__gte=self.effective_from)
        )
        if self.effective_to:
            others = others.filter(effective_from__lte=self.effective_to)
        other = others.first()
        if other:
            raise ValidationError(
                {
                    "effective_from": _("Version %(version)s is in force then too.")
                    % {"version": other.version}
                }
            )

    def is_in_force(self, on: date) -> bool:
        """Whether the version was in force on the day."""
        return self.effective_from <= on and (self.effective_to is None or on <= self.effective_to)


class CategoryOccupation(models.Model):
    """An occupation that a version of a category lists."""

    version = models.ForeignKey(
        CategoryVersion, on_delete=models.CASCADE, related_name="occupations", verbose_name=_("version")
    )
    unit_group = models.ForeignKey(
        UnitGroup, on_delete=models.PROTECT, related_name="+", verbose_name=_("occupation")
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("listed occupation")
        verbose_name_plural = _("listed occupations")
        ordering = ["version", "unit_group__code"]
        constraints = [models.UniqueConstraint("version", "unit_group", name="category_occupation_once")]

    def __str__(self) -> str:
        return str(self.unit_group)
