"""Mail to staff about rounds."""

from __future__ import annotations

import logging

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from draws.models import FeedCheck, Outcome

logger = logging.getLogger(__name__)


def notify_of_feed(check: FeedCheck, drafted: tuple[str, ...]) -> None:
    """Tell everyone who may publish what asking the feed gave; each gets a mail of their own."""
    if check.outcome == Outcome.REFUSED:
        subject = _("Cutline: the feed could not be read")
    elif drafted:
        subject = _("Cutline: drafts of %(numbers)s are ready to check") % {"numbers": ", ".join(drafted)}
    else:
        subject = _("Cutline: the feed differs from our record")
    path = reverse("admin:draws_rounddraft_changelist") if drafted else reverse("admin:draws_import_rounds")
    words = {"check": check, "drafted": drafted, "address": f"{settings.SITE_URL}{path}"}
    text = render_to_string("draws/mail/feed.txt", words)
    for address in _who_may_publish():
        _send(subject, text, address)


def _who_may_publish() -> list[str]:
    found = ModelBackend().with_perm("draws.publish_rounddraft", is_active=True)
    return sorted(user.email for user in found if user.is_staff)


def _send(subject: str, text: str, address: str) -> None:
    """A mail server that is down undoes nothing: the drafts stand in the admin as well."""
    try:
        send_mail(subject, text, None, [address])
    except OSError as error:
        logger.error("The notice about the feed could not be sent: %s", type(error).__name__)
