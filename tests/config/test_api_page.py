"""The page about the API: its examples are real."""

import json
import re
from html import unescape

import pytest
from django.core.cache import cache
from django.test import Client

pytestmark = pytest.mark.django_db


def examples(client: Client) -> list[str]:
    content = client.get("/api/").content.decode()
    return [unescape(text) for text in re.findall("<pre[^>]*>(.*?)</pre>", content, re.DOTALL)]


def test_its_examples_are_the_answers_of_now(client: Client) -> None:
    found = examples(client)
    for command, answer in zip(found[0:6:2], found[1:6:2], strict=True):
        address = re.search('"http://testserver(.+)"', command)[1]
        assert json.loads(answer) == client.get(address).json()


def test_it_asks_for_the_last_healthcare_round_for_the_pool_and_for_an_error(client: Client) -> None:
    rounds, pool, error = (json.loads(answer) for answer in examples(client)[1:6:2])
    assert rounds["items"][0]["number"] == "441"
    assert pool["items"][0]["total"] == 229904
    assert error["error"]["field"] == "from"


def test_an_example_with_a_body_is_answered_too(client: Client) -> None:
    body, address = re.search("""-d '(.+)' "http://testserver(.+)\"""", examples(client)[6]).groups()
    assert client.post(address, body, content_type="application/x-www-form-urlencoded").status_code == 200


def test_its_examples_count_against_nobody(client: Client, settings) -> None:
    settings.API_READ_RATE = "3/m"
    cache.clear()
    client.get("/api/", REMOTE_ADDR="203.0.113.7")
    assert client.get("/api/v1/pool", REMOTE_ADDR="203.0.113.7").status_code == 200
    cache.clear()


def test_every_page_leads_to_it(client: Client) -> None:
    assert '<a href="/api/">Data and API</a>' in client.get("/draws/").content.decode()


def test_it_keeps_to_its_queries(client: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(6):
        client.get("/api/")
