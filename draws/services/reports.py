"""What becomes of the errors that readers report."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from accounts.services import audit
from draws.mails import notify_of_report
from draws.models import ErrorReport

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def report_file(*, page: str, text: str, email: str) -> ErrorReport:
    """Keep what a reader reports, and tell the staff who may read it once it is kept."""
    report = ErrorReport.objects.create(page=page, text=text, email=email)
    transaction.on_commit(partial(notify_of_report, report), robust=True)
    return report


@transaction.atomic
def report_close(*, report: ErrorReport, by: User) -> None:
    """Close a report, and forget the reader's address, which was kept for an answer only.

    Nothing happens to one that is closed already.
    """
    open_ = ErrorReport.objects.filter(pk=report.pk, closed_at=None)
    if open_.update(closed_at=timezone.now(), closed_by=by, email=""):
        audit(by=by, what="report.closed", about=f"report {report.pk}", page=report.page)


@transaction.atomic
def report_reopen(*, report: ErrorReport, by: User) -> None:
    """Open a closed report again; the address stays forgotten."""
    closed = ErrorReport.objects.filter(pk=report.pk).exclude(closed_at=None)
    if closed.update(closed_at=None, closed_by=None):
        audit(by=by, what="report.reopened", about=f"report {report.pk}", page=report.page)
