"""Sessions: a new one at sign-in, none left after signing out, a changed password or a reset."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from tests.people import PASSWORD, applicant

pytestmark = pytest.mark.django_db

NEW = "another-lantern-78"


def signed_in(email: str = "applicant@example.org") -> Client:
    client = Client()
    client.post("/accounts/login/", {"login": email, "password": PASSWORD})
    assert "_auth_user_id" in client.session
    return client


def is_signed_in(client: Client) -> bool:
    return client.get("/stand/saved/").status_code == 200


def test_signing_in_gives_a_new_session_id(client: Client) -> None:
    applicant()
    client.session["anything"] = 1
    session = client.session
    session["anything"] = 1
    session.save()
    before = session.session_key
    client.post("/accounts/login/", {"login": "applicant@example.org", "password": PASSWORD})
    assert client.session.session_key != before


def test_signing_out_kills_the_session_on_the_server() -> None:
    applicant()
    client = signed_in()
    stolen = Client()
    stolen.cookies["session"] = client.cookies["session"].value
    assert is_signed_in(stolen)
    client.post("/accounts/logout/")
    assert not is_signed_in(stolen)


def test_following_a_link_does_not_sign_out() -> None:
    applicant()
    client = signed_in()
    client.get("/accounts/logout/")
    assert is_signed_in(client)


def test_changing_the_password_ends_the_sessions_elsewhere_and_keeps_this_one(mailoutbox) -> None:
    applicant()
    here, elsewhere = signed_in(), signed_in()
    form = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    here.post("/accounts/password/change/", form)
    assert (is_signed_in(here), is_signed_in(elsewhere)) == (True, False)
    assert "changed" in mailoutbox[-1].subject.lower()


def reset_password(mailoutbox) -> None:
    client = Client()
    client.post("/accounts/password/reset/", {"email": "applicant@example.org"})
    link = next(word for word in mailoutbox[-1].body.split() if "/password/reset/key/" in word)
    page = client.get(link, follow=True).redirect_chain[-1][0]
    client.post(page, {"password1": NEW, "password2": NEW})


def test_resetting_the_password_ends_all_sessions(mailoutbox) -> None:
    applicant()
    elsewhere = signed_in()
    reset_password(mailoutbox)
    assert not is_signed_in(elsewhere)


def test_resetting_the_password_forgets_an_address_that_was_to_replace_this_one(mailoutbox) -> None:
    user = applicant(verified=False)
    user.emailaddress_set.create(email="intruder@example.org", verified=False)
    reset_password(mailoutbox)
    assert list(EmailAddress.objects.values_list("email", flat=True)) == ["applicant@example.org"]


def test_closing_an_account_ends_its_sessions() -> None:
    user = applicant()
    client = signed_in()
    user.is_active = False
    user.save()
    assert not is_signed_in(client)
