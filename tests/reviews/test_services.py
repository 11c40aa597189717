"""What the services refuse by themselves, whatever page calls them; and what the database holds."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError

from accounts.models import User
from reviews import services
from reviews.models import ReviewNote, Share
from tests.people import applicant, consultant

pytestmark = pytest.mark.django_db


def test_only_the_owner_shares(assessment) -> None:
    with pytest.raises(PermissionDenied):
        services.share_create(by=applicant(), assessment=assessment, email="a@example.org", read_at="/")


def test_only_a_verified_owner_shares(assessment, client_user: User) -> None:
    client_user.emailaddress_set.update(verified=False)
    with pytest.raises(PermissionDenied):
        services.share_create(by=client_user, assessment=assessment, email="a@example.org", read_at="/")


def test_only_the_owner_ends(share: Share, reviewer: User) -> None:
    with pytest.raises(PermissionDenied):
        services.share_end(by=reviewer, share=share)


def test_a_note_needs_a_live_share(share: Share, reviewer: User) -> None:
    share.end()
    with pytest.raises(PermissionDenied):
        services.note_add(by=reviewer, share=share, text="Fine.", read_at="/")


def test_a_note_needs_the_consultant_of_the_share(share: Share) -> None:
    with pytest.raises(PermissionDenied):
        services.note_add(by=consultant(), share=share, text="Fine.", read_at="/")


def test_the_database_refuses_a_second_live_share_with_one_address(share: Share) -> None:
    with pytest.raises(IntegrityError):
        Share.objects.create(assessment=share.assessment, email=share.email)


def test_the_database_refuses_the_same_note_twice(share: Share, reviewer: User) -> None:
    fields = {"share": share, "author": reviewer, "digest": "d", "text": "Fine.", "licence": "R-1"}
    ReviewNote.objects.create(**fields)
    with pytest.raises(IntegrityError):
        ReviewNote.objects.create(**fields)
