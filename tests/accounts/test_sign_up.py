"""Signing up by e-mail and password."""

import pytest
from django.core.management import call_command
from django.test import Client

from accounts.models import User
from tests.people import PASSWORD, applicant

pytestmark = pytest.mark.django_db


def sign_up(client: Client, email: str = "new@example.org", password: str = PASSWORD):
    return client.post("/accounts/signup/", {"email": email, "password1": password})


def test_signing_up_signs_in_at_once(client: Client) -> None:
    assert sign_up(client).url == "/stand/saved/"
    assert client.session["_auth_user_id"] == str(User.objects.get(email="new@example.org").pk)


def test_signing_up_goes_on_to_the_page_asked_for(client: Client) -> None:
    form = {"email": "new@example.org", "password1": PASSWORD, "next": "/stand/"}
    assert client.post("/accounts/signup/", form).url == "/stand/"


def test_signing_up_does_not_go_on_to_another_site(client: Client) -> None:
    form = {"email": "new@example.org", "password1": PASSWORD, "next": "https://evil.example/"}
    assert client.post("/accounts/signup/", form).url == "/stand/saved/"


def test_signing_up_sends_one_link_to_verify_the_address(client: Client, mailoutbox) -> None:
    sign_up(client)
    assert [mail.to for mail in mailoutbox] == [["new@example.org"]]
    assert "/accounts/confirm-email/" in mailoutbox[0].body


def test_the_link_verifies_only_when_the_button_is_pressed(client: Client, mailoutbox) -> None:
    sign_up(client)
    link = next(word for word in mailoutbox[0].body.split() if "/confirm-email/" in word)
    address = User.objects.get().emailaddress_set.get()
    client.get(link)
    address.refresh_from_db()
    assert not address.verified
    client.post(link)
    address.refresh_from_db()
    assert address.verified


def test_an_address_is_kept_in_lower_case(client: Client) -> None:
    sign_up(client, "New@Example.ORG")
    assert User.objects.get().email == "new@example.org"


def test_one_mailbox_is_one_account_whatever_the_letters(client: Client) -> None:
    applicant("new@example.org")
    answer = sign_up(client, "NEW@example.org")
    assert "There is already an account with this address" in answer.content.decode()
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("short-pass1", "at least 12 characters"),
        ("password1234", "too common"),
        ("493817265093", "entirely numeric"),
        ("new@example.org", "too similar"),
    ],
)
def test_a_weak_password_is_refused_in_words(client: Client, password: str, words: str) -> None:
    assert words in sign_up(client, password=password).content.decode()
    assert not User.objects.exists()


@pytest.mark.parametrize("password", ["twelve-chars", "å b ✓ " * 20, "x-9 " * 50])
def test_a_long_or_unusual_password_is_accepted_and_works(client: Client, password: str) -> None:
    sign_up(client, password=password)
    client.logout()
    client.post("/accounts/login/", {"login": "new@example.org", "password": password})
    assert "_auth_user_id" in client.session


def test_a_mail_server_that_is_down_does_not_stop_signing_up(client: Client, monkeypatch, caplog) -> None:
    def refuse(*args: object) -> None:
        raise ConnectionRefusedError("new@example.org")

    monkeypatch.setattr("django.core.mail.message.EmailMessage.send", refuse)
    assert sign_up(client).status_code == 302
    assert "could not be sent" in caplog.text
    assert "new@example.org" not in caplog.text


def test_createsuperuser_makes_someone_who_can_sign_in_to_the_admin(client: Client, monkeypatch) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)
    call_command("createsuperuser", email="Root@example.org", interactive=False, verbosity=0)
    form = {"login": "root@example.org", "password": PASSWORD, "next": "/admin/"}
    assert client.post("/accounts/login/", form, follow=True).context["user"].is_superuser
