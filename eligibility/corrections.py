"""Who was told what a round said before it was corrected is told of the correction, once."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.selectors import has_verified_email
from draws.models import Correction
from eligibility.models import Assessment, CorrectionNotice, CorrectionNoticeQuerySet
from eligibility.reach import told_of
from eligibility.verdicts import before, held, latest_of_each, verdicts
from eligibility.wording.corrections import change_lines

logger = logging.getLogger(__name__)

# What assessments tell of a round, or rest on.
TOLD = (
    "date",
    "issued_at",
    "kind",
    "program",
    "category_version",
    "invitations",
    "crs_cutoff",
    "tie_break_at",
)
AT_ONCE = 200


def notices_make(*, correction: Correction) -> CorrectionNoticeQuerySet:
    """A notice for everyone who was told the old values, by the last assessment that did; all there are now.

    Nobody gets a second one when it runs again.
    """
    changes = {name: change for name, change in correction.changes.items() if name in TOLD}
    if changes:
        wanted = _wanted(correction, changes)
        CorrectionNotice.objects.bulk_create(wanted, batch_size=AT_ONCE, ignore_conflicts=True)
    number = correction.round.number
    return CorrectionNotice.objects.filter(round_number=number, corrected_at=correction.made_at)


def _wanted(correction: Correction, changes: dict[str, list[object]]) -> Iterable[CorrectionNotice]:
    now = held(correction.round)
    old = before(now, changes)
    told = told_of(old.date, correction.round.recorded_at).filter(created_at__lt=correction.made_at)
    people = latest_of_each(told).iterator(chunk_size=AT_ONCE)
    for assessment, (was, becomes) in verdicts(people, old, now):
        yield CorrectionNotice(
            owner_id=assessment.owner_id,
            assessment=assessment,
            round_number=now.number,
            changes=changes,
            corrected_at=correction.made_at,
            verdict_before=was,
            verdict_after=becomes,
        )


def notice_mail(*, notice: CorrectionNotice) -> bool:
    """Mail a notice unless it was mailed or dismissed; whether a mail went out.

    Only a proven address is written to. The notice is marked before the mail goes, so that two at once send
    one; where the mail server fails, the mark is taken back and `manage.py mail_notices` tries again.
    """
    if not has_verified_email(notice.owner):
        return False
    unsent = CorrectionNotice.objects.to_mail().filter(pk=notice.pk)
    if not unsent.update(mailed_at=timezone.now()):
        return False
    try:
        _send(notice)
    except Exception as error:
        CorrectionNotice.objects.filter(pk=notice.pk).update(mailed_at=None)
        logger.error("Notice %s could not be mailed: %s", notice.pk, type(error).__name__)
        return False
    return True


def _send(notice: CorrectionNotice) -> None:
    subject = _("Round %(number)s was corrected") % {"number": notice.round_number}
    context = {
        "notice": notice,
        "lines": change_lines(notice.changes),
        "round_url": settings.SITE_URL + reverse("draws:round", args=[notice.round_number]),
        "assessment_url": settings.SITE_URL + notice.assessment.get_absolute_url(),
    }
    send_mail(
        subject, render_to_string("eligibility/mail/correction.txt", context), None, [notice.owner.email]
    )


def notice_dismiss(*, by: User, notice: CorrectionNotice) -> None:
    """Show it no more. Raises PermissionDenied for anyone but its owner."""
    if notice.owner_id != by.pk:
        raise PermissionDenied
    CorrectionNotice.objects.unseen().filter(pk=notice.pk).update(seen_at=timezone.now())


def notices_of(owner: User) -> CorrectionNoticeQuerySet:
    """What the owner has not dismissed."""
    return CorrectionNotice.objects.unseen().filter(owner=owner)


def notices_on(assessment: Assessment) -> list[CorrectionNotice]:
    """Those of them that correct what the assessment says."""
    told = {said["number"] for said in assessment.result["rounds"]}
    since = notices_of(assessment.owner).filter(corrected_at__gt=assessment.created_at)
    found = since.select_related("assessment").defer("assessment__facts", "assessment__result")
    return [notice for notice in found if notice.round_number in told]
