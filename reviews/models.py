"""A client shares an assessment with a consultant; the consultant answers with a note."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

NOTE_LENGTH = 5_000


class ShareQuerySet(models.QuerySet["Share"]):
    """Shares by their state."""

    def live(self) -> ShareQuerySet:
        """Those that the client has not ended."""
        return self.filter(ended_at=None)


class Share(models.Model):
    """The client's leave for one consultant to read one assessment, until the client ends it.

    It is kept by the consultant's address, so that sharing tells nobody whether an account exists.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    assessment = models.ForeignKey(
        "eligibility.Assessment",
        on_delete=models.CASCADE,
        related_name="shares",
        verbose_name=_("assessment"),
    )
    email = models.EmailField(_("consultant's e-mail address"))
    created_at = models.DateTimeField(_("shared"), auto_now_add=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True, editable=False)

    objects = ShareQuerySet.as_manager()

    class Meta:
        verbose_name = _("share")
        verbose_name_plural = _("shares")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                "assessment", "email", condition=Q(ended_at=None), name="share_live_once_per_consultant"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assessment_id} → {self.email}"

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the address in lower case, as accounts do."""
        self.email = self.email.lower()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def is_live(self) -> bool:
        """Whether the consultant may still read."""
        return self.ended_at is None

    def end(self) -> None:
        """Take the leave back, from the next request on."""
        self.ended_at = self.ended_at or timezone.now()
        self.save(update_fields=["ended_at"])


class ReviewNote(models.Model):
    """What a consultant says of a shared assessment. Written once; a second thought is a second note.

    `digest` is the sha256 of the text: the same form sent twice is one note.
    """

    share = models.ForeignKey(Share, on_delete=models.CASCADE, related_name="notes", verbose_name=_("share"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="review_notes",
        verbose_name=_("author"),
    )
    licence = models.CharField(
        _("licence"),
        max_length=250,
        help_text=_("The author's licence as it stood when the note was written."),
    )
    text = models.TextField(_("note"), max_length=NOTE_LENGTH)
    digest = models.CharField(_("digest"), max_length=64, editable=False)
    created_at = models.DateTimeField(_("written"), auto_now_add=True)

    class Meta:
        verbose_name = _("review note")
        verbose_name_plural = _("review notes")
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint("share", "author", "digest", name="review_note_sent_twice_is_one"),
        ]

    def __str__(self) -> str:
        return f"{self.author_id}, {self.created_at:%Y-%m-%d}"
