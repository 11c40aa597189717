"""Changing the address that one signs in by."""

import pytest
from django.test import Client

from accounts.models import User
from accounts.selectors import verified_addresses
from tests.people import PASSWORD, applicant

pytestmark = pytest.mark.django_db


def ask_to_change(client: Client, email: str):
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return client.post("/accounts/email/", {"action_add": "", "email": email})


def confirm(client: Client, mailoutbox, email: str) -> None:
    mail = next(mail for mail in reversed(mailoutbox) if mail.to == [email])
    client.post(next(word for word in mail.body.split() if "/confirm-email/" in word))


def test_a_session_left_open_is_not_enough(client: Client) -> None:
    client.force_login(applicant())
    answer = client.post("/accounts/email/", {"action_add": "", "email": "new@example.org"})
    assert answer.url.startswith("/accounts/reauthenticate/")
    assert not User.objects.get().emailaddress_set.filter(email="new@example.org").exists()


@pytest.mark.parametrize("verified", [True, False])
def test_the_present_address_stays_until_the_new_one_is_confirmed(client: Client, verified: bool) -> None:
    user = applicant(verified=verified)
    client.force_login(user)
    ask_to_change(client, "new@example.org")
    user.refresh_from_db()
    assert user.email == "applicant@example.org"
    assert user.emailaddress_set.filter(email="applicant@example.org", primary=True).exists()


@pytest.mark.parametrize("verified", [True, False])
def test_a_confirmed_address_replaces_the_present_one(client: Client, mailoutbox, verified: bool) -> None:
    user = applicant(verified=verified)
    client.force_login(user)
    ask_to_change(client, "new@example.org")
    confirm(client, mailoutbox, "new@example.org")
    user.refresh_from_db()
    assert user.email == "new@example.org"
    assert verified_addresses(user) == {"new@example.org"}


def test_asking_again_replaces_the_pending_address(client: Client) -> None:
    user = applicant()
    client.force_login(user)
    ask_to_change(client, "one@example.org")
    ask_to_change(client, "two@example.org")
    pending = user.emailaddress_set.filter(verified=False).values_list("email", flat=True)
    assert list(pending) == ["two@example.org"]


def test_the_old_mailbox_is_told(client: Client, mailoutbox) -> None:
    client.force_login(applicant())
    ask_to_change(client, "new@example.org")
    confirm(client, mailoutbox, "new@example.org")
    assert mailoutbox[-1].to == ["applicant@example.org"]
