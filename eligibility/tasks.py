"""What runs after the answer; each may run twice and does its work once."""

from __future__ import annotations

from django_tasks import task

from draws.models import Correction
from eligibility.corrections import notice_mail, notices_make
from eligibility.models import CorrectionNotice


@task
def tell_of_correction(correction_pk: int) -> None:
    """Make the notices of a correction, and have each mailed by a task of its own."""
    correction = Correction.objects.select_related("round__category_version__category").get(pk=correction_pk)
    for notice in notices_make(correction=correction).to_mail().only("pk"):
        mail_notice.enqueue(notice.pk)


@task
def mail_notice(notice_pk: int) -> None:
    """Mail one notice; nothing where it went with its owner meanwhile."""
    notices = CorrectionNotice.objects.select_related("owner", "assessment__owner")
    if notice := notices.filter(pk=notice_pk).first():
        notice_mail(notice=notice)
