"""What is kept of a person: the answers being worked on, and the assessments saved from them."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Answers(models.Model):
    """A person's present answers in the shape of the facts contract; each change is a new revision.

    `previous` keeps the answers that a sign-in with other answers at hand would have replaced. Comparisons
    of duties (`eligibility.comparisons`) stand beside the facts, whose shape has no room for them.
    """

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="answers", verbose_name=_("owner")
    )
    facts = models.JSONField(_("facts"), default=dict, encoder=DjangoJSONEncoder)
    previous = models.JSONField(_("previous facts"), null=True, blank=True, encoder=DjangoJSONEncoder)
    comparisons: models.JSONField[Any, Any] = models.JSONField(
        _("comparisons of duties"), default=list, blank=True
    )
    previous_comparisons: models.JSONField[Any, Any] = models.JSONField(
        _("previous comparisons of duties"), default=list, blank=True
    )
    revision = models.PositiveIntegerField(_("revision"), default=0)
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    class Meta:
        verbose_name = _("answers")
        verbose_name_plural = _("answers")

    def __str__(self) -> str:
        return f"{self.owner_id}, revision {self.revision}"


class AssessmentQuerySet(models.QuerySet["Assessment"]):
    """Assessments; changing one after the fact is refused."""

    def update(self, **kwargs: Any) -> int:
        """Refused: what was said stays said."""
        raise ValidationError(_("A saved assessment cannot be changed."))


class Assessment(models.Model):
    """What was said to a person on a date: facts, result, and what both rested on. Never changed.

    `digest` is the sha256 of the canonical JSON of facts, date and result, and of the comparisons of duties
    where there are any: the same save sent twice is one assessment, and a review can name exactly what it
    reviewed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="assessments",
        verbose_name=_("owner"),
    )
    on = models.DateField(_("assessed for"))
    facts = models.JSONField(_("facts"), encoder=DjangoJSONEncoder)
    result = models.JSONField(_("result"), encoder=DjangoJSONEncoder)
    comparisons: models.JSONField[Any, Any] = models.JSONField(
        _("comparisons of duties"), default=list, blank=True
    )
    digest = models.CharField(_("digest"), max_length=64, editable=False)
    created_at = models.DateTimeField(_("saved"), auto_now_add=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        ordering = ["-created_at", "id"]
        constraints = [
            models.UniqueConstraint("owner", "digest", name="assessment_saved_once"),
        ]

    def __str__(self) -> str:
        return f"{self.on}, {self.id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write it once. Raises ValidationError on any later write."""
        if not self._state.adding:
            raise ValidationError(_("A saved assessment cannot be changed."))
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Its own page."""
        return reverse("eligibility:assessment", args=[self.pk])


class CorrectionNoticeQuerySet(models.QuerySet["CorrectionNotice"]):
    """Notices by what has become of them."""

    def unseen(self) -> CorrectionNoticeQuerySet:
        """Those that their owner has not dismissed."""
        return self.filter(seen_at=None)

    def to_mail(self) -> CorrectionNoticeQuerySet:
        """Those that no mail has told of yet; who has read the page needs none."""
        return self.unseen().filter(mailed_at=None, owner__is_active=True)


class CorrectionNotice(models.Model):
    """What someone is told when a round is corrected of which an assessment of theirs told otherwise.

    `changes` is as in `draws.models.Correction`, of those figures that assessments tell. The verdicts are
    what the round says to the answers of the assessment by the old values and by the new. It goes with its
    assessment, from which they come.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="correction_notices",
        verbose_name=_("owner"),
    )
    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, related_name="correction_notices", verbose_name=_("assessment")
    )
    round_number = models.CharField(_("round"), max_length=6)
    changes: models.JSONField[Any, Any] = models.JSONField(_("changes"))
    corrected_at = models.DateTimeField(_("corrected"))
    verdict_before = models.CharField(_("verdict by the old values"), max_length=12)
    verdict_after = models.CharField(_("verdict by the new values"), max_length=12)
    seen_at = models.DateTimeField(_("dismissed"), null=True, blank=True)
    mailed_at = models.DateTimeField(_("mailed"), null=True, blank=True)

    objects = CorrectionNoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice of a correction")
        verbose_name_plural = _("notices of corrections")
        ordering = ["-corrected_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                "owner", "round_number", "corrected_at", name="correction_notice_once_each"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round_number}, {self.corrected_at:%Y-%m-%d}"

    @property
    def verdict_changes(self) -> bool:
        """Whether the round says something else to the owner than it did."""
        return self.verdict_before != self.verdict_after
