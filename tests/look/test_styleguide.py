"""The style guide shows every component, and only in development."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory

from config.styleguide import styleguide


def shown() -> str:
    request = RequestFactory().get("/styleguide/")
    request.user = AnonymousUser()
    return styleguide(request).content.decode()


@pytest.mark.django_db
def test_the_public_site_has_no_style_guide(client: Client) -> None:
    assert client.get("/styleguide/").status_code == 404


@pytest.mark.parametrize(
    "name",
    [
        "verdict--met",
        "figure__value",
        "notice--unknown",
        "coverage",
        "disclosure",
        "empty",
        "pagination-line",
    ],
)
def test_it_shows_the_component(name: str) -> None:
    assert name in shown()


def test_no_two_elements_share_an_id() -> None:
    ids = re.findall(r' id="([^"]+)"', shown())
    assert {name for name in ids if ids.count(name) > 1} == set()


def test_every_component_says_what_it_is_for() -> None:
    components = (Path(settings.BASE_DIR) / "templates" / "components").glob("*.html")
    assert [page.name for page in components if "{% comment %}" not in page.read_text()] == []
