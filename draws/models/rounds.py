"""Rounds of invitations."""

from __future__ import annotations

import re
from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from draws.models.categories import Category, CategoryVersion

NUMBER = re.compile(r"([1-9]\d{0,4})([a-z]?)")

# What a round says; the number is its address and never changes.
FIGURES = (
    "date",
    "issued_at",
    "kind",
    "program",
    "category_version",
    "official_name",
    "invitations",
    "crs_cutoff",
    "tie_break_at",
    "source_url",
    "retrieved_on",
    "note",
)


def sequence_of(number: str) -> int:
    """The place of a number in the order of rounds: 91a before 91b before 92. ValueError if it is none."""
    match = NUMBER.fullmatch(number)
    if match is None:
        raise ValueError(number)
    digits, letter = match.groups()
    return int(digits) * 100 + (ord(letter) - ord("a") + 1 if letter else 0)


class Kind(models.TextChoices):
    """Whom a round is for: everyone eligible, one program, or one category."""

    GENERAL = "general", _("General")
    PROGRAM = "program", _("Program-specific")
    CATEGORY = "category", _("Category-based")


class Program(models.TextChoices):
    """The program of a program-specific round."""

    PNP = "pnp", _("Provincial Nominee Program")
    CEC = "cec", _("Canadian Experience Class")
    FSW = "fsw", _("Federal Skilled Worker Program")
    FST = "fst", _("Federal Skilled Trades Program")


class Round(models.Model):
    """One round of invitations as IRCC published it, corrected where the note says so.

    `number` is text because 91 exists only as 91a and 91b. `date` is the published day; `issued_at` the
    moment, None where it is not known; `tie_break_at` None where none was published. `invitations_in_feed`
    is IRCC's own figure where ours differs. A round that staff recorded or corrected bears
    `staff_edited_at`, and loading the reference data leaves it alone.
    """

    number = models.CharField(
        _("number"),
        max_length=6,
        unique=True,
        validators=[RegexValidator(rf"^{NUMBER.pattern}\Z", _("A round number looks like 448 or 91a."))],
    )
    sequence = models.PositiveIntegerField(_("order"), unique=True, editable=False)
    date = models.DateField(_("date"), db_index=True)
    issued_at = models.DateTimeField(_("issued at"), null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    program = models.CharField(_("program"), max_length=3, choices=Program.choices, blank=True)
    category_version = models.ForeignKey(
        CategoryVersion,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="rounds",
        verbose_name=_("category version"),
    )
    official_name = models.CharField(_("name as published"), max_length=200)
    earlier_name = models.CharField(_("name as first published"), max_length=200, blank=True)
    invitations = models.PositiveIntegerField(_("invitations"))
    invitations_in_feed = models.PositiveIntegerField(
        _("invitations by IRCC's feed"), null=True, blank=True, help_text=_("Only where it differs.")
    )
    crs_cutoff = models.PositiveSmallIntegerField(_("cut-off"))
    tie_break_at = models.DateTimeField(_("tie-break"), null=True, blank=True)
    source_url = models.URLField(_("source"), max_length=300)
    retrieved_on = models.DateField(_("read on"), help_text=_("The day on which the source was read."))
    note = models.TextField(_("note"), blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("recorded by"),
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)
    staff_edited_at = models.DateTimeField(_("recorded or corrected by staff"), null=True, editable=False)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("round")
        verbose_name_plural = _("rounds")
        ordering = ["-sequence"]
        constraints = [
            models.CheckConstraint(
                condition=Q(crs_cutoff__range=(0, 1200)), name="round_cutoff_from_0_to_1200"
            ),
            models.CheckConstraint(condition=Q(invitations__gt=0), name="round_invites_someone"),
            models.CheckConstraint(
                condition=Q(kind="general", program="", category_version__isnull=True)
                | Q(kind="program", program__in=["pnp", "cec", "fsw", "fst"], category_version__isnull=True)
                | Q(kind="category", program="", category_version__isnull=False),
                name="round_kind_fits_program_and_category",
            ),
            models.CheckConstraint(
                condition=Q(invitations_in_feed__isnull=True)
                | (Q(invitations_in_feed__gt=0) & ~Q(invitations_in_feed=F("invitations"))),
                name="round_feed_figure_only_where_it_differs",
            ),
        ]

    def __str__(self) -> str:
        return str(_("Round %(number)s") % {"number": self.number})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the order in step with the number."""
        self.place()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """The public page of the round."""
        return reverse("draws:round", args=[self.number])

    def place(self) -> None:
        """Put it in order by its number."""
        self.sequence = sequence_of(self.number)

    @property
    def category(self) -> Category | None:
        """The category of a category-based round."""
        return self.category_version.category if self.category_version else None
