"""Rounds as staff prepare them: nobody else sees a draft until it is published."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from draws.models.categories import CategoryVersion
from draws.models.rounds import NUMBER, Kind, Program, Round


class DraftState(models.TextChoices):
    """Where a draft stands; only an open one can be changed."""

    OPEN = "open", _("open")
    PUBLISHED = "published", _("published")
    DISCARDED = "discarded", _("discarded")


class Origin(models.TextChoices):
    """Where the figures of a draft come from."""

    TYPED = "typed", _("typed by staff")
    FEED = "feed", _("read from IRCC’s feed")


class Draft(models.Model):
    """What staff prepare before it is public. Only while it is open can it be changed or published.

    `revision` grows with every change, so that what is published is what was checked; `changed_by` is the
    last person who touched it.
    """

    state = models.CharField(
        _("state"), max_length=9, choices=DraftState.choices, default=DraftState.OPEN, editable=False
    )
    revision = models.PositiveIntegerField(_("revision"), default=1, editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("changed by"),
    )
    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        abstract = True

    @property
    def is_open(self) -> bool:
        """Whether it can still be changed and published."""
        return self.state == DraftState.OPEN


class RoundDraft(Draft):
    """A round that is not public yet, or a correction of one that is; see `Round` for the figures.

    Anything may still be missing. `pool` holds people by band, as in `draws.models.BANDS`, with the published
    total under "total".
    """

    corrects = models.ForeignKey(
        Round,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("corrects"),
    )
    number = models.CharField(
        _("number"),
        max_length=6,
        validators=[RegexValidator(rf"^{NUMBER.pattern}\Z", _("A round number looks like 448 or 91a."))],
    )
    date = models.DateField(_("date"), null=True, blank=True)
    issued_at = models.DateTimeField(_("issued at"), null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, blank=True)
    program = models.CharField(_("program"), max_length=3, choices=Program.choices, blank=True)
    category_version = models.ForeignKey(
        CategoryVersion,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("category version"),
    )
    official_name = models.CharField(_("name as published"), max_length=200, blank=True)
    invitations = models.PositiveIntegerField(_("invitations"), null=True, blank=True)
    crs_cutoff = models.PositiveSmallIntegerField(_("cut-off"), null=True, blank=True)
    tie_break_at = models.DateTimeField(_("tie-break"), null=True, blank=True)
    pool_as_of = models.DateField(_("pool as of"), null=True, blank=True)
    pool: models.JSONField[Any, Any] = models.JSONField(_("pool by score"), null=True, blank=True)
    source_url = models.URLField(_("source"), max_length=300, blank=True)
    retrieved_on = models.DateField(_("read on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    origin = models.CharField(
        _("origin"), max_length=5, choices=Origin.choices, default=Origin.TYPED, editable=False
    )

    class Meta:
        verbose_name = _("draft of a round")
        verbose_name_plural = _("drafts of rounds")
        ordering = ["-changed_at"]
        permissions = [
            ("publish_rounddraft", _("Can publish a round")),
            ("import_rounds", _("Can import rounds")),
        ]
        constraints = [
            models.UniqueConstraint(
                "number", condition=Q(state="open"), name="round_draft_one_open_per_number"
            ),
            models.CheckConstraint(
                condition=Q(pool__isnull=True) | Q(pool_as_of__isnull=False),
                name="round_draft_pool_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return str(_("Round %(number)s") % {"number": self.number})
