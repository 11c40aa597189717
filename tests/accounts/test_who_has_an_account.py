"""Nobody learns from signing in or resetting a password who has an account.

What is left: signing up answers that an address is taken, since a new account is signed in at once and an
existing one is not.
"""

import re

import pytest
from django.test import Client

from tests.people import PASSWORD, applicant

pytestmark = pytest.mark.django_db


def without_address(page: bytes, email: str) -> str:
    """The page without what differs by design: the token of the form, and the address typed."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.decode())
    return text.replace(email, "")


def post_both(url: str, field: str, **more: str) -> list[tuple[int, str]]:
    """The answers for an address with an account and for one without."""
    applicant("known@example.org")
    found = []
    for email in ("known@example.org", "nobody@example.org"):
        answer = Client().post(url, {field: email, **more}, follow=True)
        found.append((answer.status_code, without_address(answer.content, email)))
    return found


def test_a_wrong_sign_in_looks_the_same() -> None:
    known, unknown = post_both("/accounts/login/", "login", password="wrong-password-1")
    assert known == unknown


def test_a_reset_looks_the_same() -> None:
    known, unknown = post_both("/accounts/password/reset/", "email")
    assert known == unknown


def test_a_reset_sends_one_mail_either_way(mailoutbox) -> None:
    post_both("/accounts/password/reset/", "email")
    assert [mail.to for mail in mailoutbox] == [["known@example.org"], ["nobody@example.org"]]


def test_a_closed_account_looks_like_none_without_its_password(client: Client) -> None:
    applicant("closed@example.org", is_active=False)
    answers = []
    for email in ("closed@example.org", "nobody@example.org"):
        answer = client.post("/accounts/login/", {"login": email, "password": "wrong-password-1"})
        answers.append((answer.status_code, without_address(answer.content, email)))
    assert answers[0] == answers[1]


def test_changing_to_a_taken_address_tells_only_its_owner(client: Client, mailoutbox) -> None:
    applicant("taken@example.org")
    client.force_login(applicant("me@example.org"))
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    answer = client.post("/accounts/email/", {"action_add": "", "email": "taken@example.org"})
    assert answer.status_code == 302
    assert "/confirm-email/" not in mailoutbox[-1].body
