"""Addresses do not change: each that was ever public still answers, or leads to what does."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.config.addresses import API, MOVED, OTHERS, PUBLIC

pytestmark = pytest.mark.django_db
# Libraries' own, and what is for one person.
_NOT_OURS = ("accounts/", "admin/", "reviews/", "stand/", "api/v1/", "styleguide/")


def patterns(resolver: URLResolver, before: str = "") -> list[str]:
    """Every pattern of ours as it is written."""
    found = []
    for entry in resolver.url_patterns:
        whole = before + str(entry.pattern)
        if isinstance(entry, URLPattern):
            found.append(whole)
        elif not whole.startswith(_NOT_OURS):
            found += patterns(entry, whole)
    return found


@pytest.mark.parametrize("address", [*PUBLIC, *API, *OTHERS])
def test_an_address_still_answers(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(("old", "new"), MOVED.items())
def test_an_address_that_moved_leads_to_the_new_one(client: Client, old: str, new: str) -> None:
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, new)


@pytest.mark.parametrize("address", [address for address in PUBLIC if re.fullmatch("/.+/", address)])
def test_a_forgotten_stroke_at_the_end_is_put_right(client: Client, address: str) -> None:
    response = client.get(address.removesuffix("/"))
    assert (response.status_code, response["Location"]) == (301, address)


def test_the_list_knows_every_kind_of_address() -> None:
    listed = [address.partition("?")[0].removeprefix("/") for address in [*PUBLIC, *OTHERS, *MOVED]]
    kinds = [re.compile(_as_regex(pattern)) for pattern in patterns(get_resolver())]
    unlisted = [kind.pattern for kind in kinds if not any(kind.fullmatch(address) for address in listed)]
    assert unlisted == []


def _as_regex(pattern: str) -> str:
    if pattern.startswith("^"):
        return pattern.removeprefix("^").replace(r"\Z", "")
    return re.sub(r"<[^>]+>", "[-a-z0-9]+", pattern)
