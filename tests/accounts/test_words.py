"""The account pages speak as the rest of the site does."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"])
def test_an_address_is_asked_for_in_our_words(client: Client, address):
    page = client.get(address).content.decode()
    assert "E-mail address" in page
    assert ">Email" not in page


def test_a_person_may_stay_signed_in(client: Client):
    assert "Keep me signed in on this device" in client.get("/accounts/login/").content.decode()


def test_what_a_password_needs_is_one_sentence(client: Client):
    assert "At least 12 characters, and not a common one." in client.get("/accounts/signup/").content.decode()
