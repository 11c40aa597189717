"""Mail to staff when a reader reports an error."""

from __future__ import annotations

import logging

from django.contrib.auth.backends import ModelBackend
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from draws.models import ErrorReport

logger = logging.getLogger(__name__)


def tell_staff(report: ErrorReport, read_at: str) -> None:
    """Tell everyone who may read reports; each gets a mail of their own.

    What the reader wrote, and the reader's address, stay on the site.
    """
    subject = _("Cutline: a reader reports an error")
    text = render_to_string("draws/mail/report.txt", {"report": report, "read_at": read_at})
    for address in _who_may_read():
        _send(subject, text, address)


def _who_may_read() -> list[str]:
    found = ModelBackend().with_perm("draws.view_errorreport", is_active=True)
    return sorted(user.email for user in found if user.is_staff)


def _send(subject: str, text: str, address: str) -> None:
    """A mail server that is down undoes nothing: the report stands in the admin as well."""
    try:
        send_mail(subject, text, None, [address])
    except OSError as error:
        logger.error("The mail about a report could not be sent: %s", type(error).__name__)
