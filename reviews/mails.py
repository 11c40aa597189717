"""Mails that say that there is something to read, and nothing of what it is."""

from __future__ import annotations

import logging

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from reviews.models import ReviewNote, Share

logger = logging.getLogger(__name__)


def tell_consultant(share: Share, read_at: str) -> None:
    """Somebody shared an assessment with this address."""
    subject = _("An assessment was shared with you on Cutline")
    _send(subject, "reviews/mail/shared.txt", share.email, read_at)


def tell_client(note: ReviewNote, read_at: str) -> None:
    """A consultant left a note."""
    subject = _("A consultant left a note for you on Cutline")
    _send(subject, "reviews/mail/note.txt", note.share.assessment.owner.email, read_at)


def _send(subject: str, template: str, to: str, read_at: str) -> None:
    """A mail server that is down undoes nothing: what the mail speaks of is on the page as well."""
    text = render_to_string(template, {"read_at": read_at})
    try:
        send_mail(subject, text, None, [to])
    except OSError as error:
        logger.error("The mail %s could not be sent: %s", template, type(error).__name__)
