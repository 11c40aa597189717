"""Who counts as a verified consultant."""

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.selectors import has_verified_email, verified_addresses, verified_consultant
from tests.people import applicant, consultant, staff, superuser

pytestmark = pytest.mark.django_db


def test_a_checked_licence_makes_a_consultant() -> None:
    user = consultant()
    assert verified_consultant(user) == user.licence


def test_a_suspended_licence_does_not() -> None:
    assert verified_consultant(consultant(suspended=True)) is None


def test_an_unverified_address_does_not() -> None:
    assert verified_consultant(consultant(verified=False)) is None


def test_a_closed_account_does_not() -> None:
    user = consultant()
    user.is_active = False
    assert verified_consultant(user) is None


def test_another_verified_address_than_the_one_signed_in_by_does_not() -> None:
    user = consultant(verified=False)
    user.emailaddress_set.create(email="other@example.org", verified=True)
    assert verified_consultant(user) is None


@pytest.mark.parametrize("make", [applicant, staff, superuser, AnonymousUser])
def test_nobody_else_is_one(make) -> None:
    assert verified_consultant(make()) is None


def test_a_visitor_has_no_address() -> None:
    assert verified_addresses(AnonymousUser()) == set()
    assert not has_verified_email(AnonymousUser())
