"""Sharing, ending it, and leaving a note."""

from __future__ import annotations

from functools import partial
from hashlib import sha256

from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.selectors import has_verified_email, verified_addresses, verified_consultant
from eligibility.models import Assessment
from reviews import mails
from reviews.models import ReviewNote, Share

LIVE_SHARES_AN_ASSESSMENT = 20
# Each new share is a mail to an address of the client's choice.
NEW_SHARES_A_DAY = 20


@transaction.atomic
def share_create(*, by: User, assessment: Assessment, email: str, read_at: str) -> Share:
    """Let the holder of an address read the owner's assessment, and write to them that there is one.

    `read_at` is the page the mail names. Sharing again with the same address is the same share, without a
    second mail. Whether an account has that address makes no difference. Raises ValidationError for the
    owner's own address and beyond the limits, PermissionDenied for one who is not the owner or whose own
    address is not verified.
    """
    if assessment.owner_id != by.pk or not has_verified_email(by):
        raise PermissionDenied
    # One sharing at a time for each client, so that two at once cannot pass the limits together.
    User.objects.select_for_update().get(pk=by.pk)
    email = email.strip().lower()
    share = assessment.shares.live().filter(email=email).first()
    if share is None:
        _refuse_own_address(by, email)
        _refuse_too_many(by, assessment)
        share = Share.objects.create(assessment=assessment, email=email)
        transaction.on_commit(partial(mails.tell_consultant, share, read_at))
    return share


def _refuse_own_address(by: User, email: str) -> None:
    if email in {by.email, *verified_addresses(by)}:
        raise ValidationError(_("This is your own address. Enter the consultant's."))


def _refuse_too_many(by: User, assessment: Assessment) -> None:
    if assessment.shares.live().count() >= LIVE_SHARES_AN_ASSESSMENT:
        raise ValidationError(
            _("This assessment is shared with %(count)d people. End one of these before adding another."),
            params={"count": LIVE_SHARES_AN_ASSESSMENT},
        )
    # Counted apart from the shares, which go when their assessment is deleted.
    today = f"new-shares:{by.pk}:{timezone.localdate()}"
    count = cache.get(today, 0) + 1
    cache.set(today, count, timeout=24 * 3600)
    if count > NEW_SHARES_A_DAY:
        raise ValidationError(
            _("You have shared %(count)d times today, the most we allow. Try again tomorrow."),
            params={"count": NEW_SHARES_A_DAY},
        )


def share_end(*, by: User, share: Share) -> None:
    """Shut the consultant out, from the next request on. Ending it twice changes nothing.

    Raises PermissionDenied for anyone but the client.
    """
    if share.assessment.owner_id != by.pk:
        raise PermissionDenied
    share.end()


@transaction.atomic
def note_add(*, by: User, share: Share, text: str, read_at: str) -> ReviewNote:
    """Leave a note for the client, with the author's licence as it stands, and mail them that there is one.

    `read_at` is the page the mail names. The same text sent again is the same note, without a second mail.
    Raises PermissionDenied for one who is not a verified consultant with a live share.
    """
    licence = verified_consultant(by)
    if licence is None or not share.is_live or share.email not in verified_addresses(by):
        raise PermissionDenied
    note, is_new = ReviewNote.objects.get_or_create(
        share=share,
        author=by,
        digest=sha256(text.encode()).hexdigest(),
        defaults={"text": text, "licence": str(licence)},
    )
    if is_new:
        transaction.on_commit(partial(mails.tell_client, note, read_at))
    return note
