"""The main menu and the frame of a page."""

import pytest
from django.test import Client

from accounts.models import User
from config.templatetags import site
from tests import people


def test_the_page_itself_is_marked() -> None:
    assert site._current("/draws/", "/draws/") == "page"


def test_a_page_below_is_marked() -> None:
    assert site._current("/draws/398/", "/draws/") == "true"


def test_another_page_is_not_marked() -> None:
    assert site._current("/stand/", "/draws/") == ""


def test_an_unknown_name_leads_to_the_root() -> None:
    assert site.url_or_root("nowhere:at-all") == "/"


def menu_of(client: Client, user: User) -> str:
    client.force_login(user)
    return client.get("/about/").content.decode()


@pytest.mark.django_db
def test_a_consultant_is_offered_what_clients_shared(client: Client) -> None:
    assert '<a href="/reviews/">Shared with me</a>' in menu_of(client, people.consultant())


@pytest.mark.django_db
@pytest.mark.parametrize("fields", [{"verified": False}, {"suspended": True}])
def test_a_consultant_who_may_not_read_is_not_offered_it(client: Client, fields: dict) -> None:
    assert "Shared with me" not in menu_of(client, people.consultant(**fields))
