"""Mail to staff: each gets one of their own, and no mail says what a reader wrote."""

from __future__ import annotations

import logging

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from draws.models import ErrorReport, FeedCheck, Outcome

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
    _send(subject, text, "draws.publish_rounddraft")


def notify_of_report(report: ErrorReport) -> None:
    """Tell everyone who may read reports that there is one, and on which page."""
    address = f"{settings.SITE_URL}{reverse('admin:draws_errorreport_change', args=[report.pk])}"
    text = render_to_string("draws/mail/report.txt", {"report": report, "address": address})
    _send(_("Cutline: a reader reports an error"), text, "draws.view_errorreport")


def _send(subject: str, text: str, permission: str) -> None:
    """Send it to the staff who have the permission.

    A mail server that is down undoes nothing: what the mail speaks of stands in the admin as well.
    """
    found = ModelBackend().with_perm(permission, is_active=True)
    for address in sorted(user.email for user in found if user.is_staff):
        try:
            send_mail(subject, text, None, [address])
        except OSError as error:
            logger.error("The mail “%s” could not be sent: %s", subject, type(error).__name__)
