"""A page is made once for all readers without a cookie, and never longer than it is true."""

from datetime import UTC, datetime

import pytest
from django.http import HttpResponse
from django.test import Client

from config.kept_answers import Kept, Memory, memory
from draws.models import Article, ProcessingTime, Round
from draws.release import Release
from tests import people
from tests.config.addresses import PUBLIC

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_page_says_which_state_it_is(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert response["ETag"].startswith('"')
    assert response["Last-Modified"].endswith("GMT")
    assert response["Cache-Control"] == "public, no-cache"
    assert {"Accept-Language", "Cookie"} <= set(response["Vary"].split(", "))


@pytest.mark.parametrize("address", PUBLIC)
@pytest.mark.parametrize("kept", [True, False])
def test_who_has_a_page_is_not_sent_it_again(client: Client, address: str, kept: bool) -> None:
    etag = client.get(address)["ETag"]
    if not kept:
        memory.clear()
    again = client.get(address, headers={"if-none-match": etag})
    assert (again.status_code, again.getvalue(), again["ETag"]) == (304, b"", etag)
    assert again["Cache-Control"] == "public, no-cache"
    assert "Cookie" in again["Vary"]


@pytest.mark.parametrize("address", PUBLIC)
@pytest.mark.parametrize("kept", [True, False])
def test_a_date_will_do(client: Client, address: str, kept: bool) -> None:
    modified = client.get(address)["Last-Modified"]
    if not kept:
        memory.clear()
    assert client.get(address, headers={"if-modified-since": modified}).status_code == 304


@pytest.mark.parametrize("address", PUBLIC)
def test_head_answers_as_get_without_a_body(client: Client, address: str) -> None:
    asked = client.get(address)
    memory.clear()
    head = client.head(address)
    assert (head.status_code, head.getvalue(), head["ETag"]) == (200, b"", asked["ETag"])
    assert client.head(address, headers={"if-none-match": asked["ETag"]}).status_code == 304


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_kept_is_what_was_made(client: Client, address: str) -> None:
    made, kept = client.get(address), client.get(address)
    assert kept.getvalue() == made.getvalue()
    assert dict(kept.items()) == dict(made.items())


def test_a_page_that_is_kept_costs_one_query(client: Client, django_assert_num_queries) -> None:
    client.get("/draws/398/")
    with django_assert_num_queries(1):
        client.get("/draws/398/")


def test_an_answer_304_costs_one_query_though_nothing_is_kept(client, django_assert_num_queries) -> None:
    etag = client.get("/draws/398/")["ETag"]
    memory.clear()
    with django_assert_num_queries(1):
        client.get("/draws/398/", headers={"if-none-match": etag})


def changes() -> dict:
    round_ = Round.objects.get(number="398")
    article = Article.objects.create(url="https://example.com/a", title="A", retrieved_on="2026-01-01")
    return {
        "round": round_.save,
        "article": article.save,
        "article of a round": lambda: article.rounds.add(round_),
        "correction": lambda: round_.corrections.create(changes={}, reason="a slip"),
        "processing time": lambda: ProcessingTime.objects.create(
            months=6, as_of="2026-01-01", source="https://example.com/"
        ),
    }


@pytest.mark.parametrize("what", ["round", "article", "article of a round", "correction", "processing time"])
def test_whatever_is_shown_makes_another_page_when_it_changes(client: Client, what: str) -> None:
    change = changes()[what]
    etag = client.get("/draws/398/")["ETag"]
    change()
    assert client.get("/draws/398/", headers={"if-none-match": etag}).status_code == 200


def test_midnight_in_ottawa_makes_another_page(client: Client, time_machine) -> None:
    time_machine.move_to("2026-12-01T04:59:59Z", tick=False)
    etag = client.get("/draws/")["ETag"]
    time_machine.move_to("2026-12-01T05:00:00Z", tick=False)
    after = client.get("/draws/", headers={"if-none-match": etag})
    assert after.status_code == 200
    assert after["Last-Modified"] == "Tue, 01 Dec 2026 05:00:00 GMT"


def test_another_release_makes_another_page(client: Client, monkeypatch) -> None:
    etag = client.get("/draws/")["ETag"]
    other = Release("other", datetime(2026, 1, 1, tzinfo=UTC))
    monkeypatch.setattr("draws.conditional.release", lambda: other)
    assert client.get("/draws/", headers={"if-none-match": etag}).status_code == 200


def test_another_address_is_another_page(client: Client) -> None:
    etags = {client.get(address)["ETag"] for address in ("/draws/", "/draws/?year=2025", "/draws/398/")}
    assert len(etags) == 3


def test_another_host_is_another_page(client: Client, settings) -> None:
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    one = client.get("/draws/feeds/all.atom", headers={"host": "one.example"})
    two = client.get("/draws/feeds/all.atom", headers={"host": "two.example"})
    assert one["ETag"] != two["ETag"]
    assert b"two.example" not in one.content


def test_nobody_signed_in_is_sent_the_page_of_strangers(client: Client) -> None:
    stranger = client.get("/draws/")
    client.force_login(people.applicant())
    own = client.get("/draws/", headers={"if-none-match": stranger["ETag"]})
    assert own.status_code == 200
    assert b"Sign out" in own.content
    assert "ETag" not in own
    assert "Last-Modified" not in own


def test_no_stranger_is_sent_the_page_of_somebody_signed_in(client: Client) -> None:
    client.force_login(people.applicant())
    client.get("/draws/")
    assert b"Sign in" in Client().get("/draws/").content


def test_a_message_for_one_visitor_reaches_nobody_else(client: Client) -> None:
    client.get("/stand/result/")  # leaves a message in a cookie, and leads away
    assert b'class="messages"' in client.get("/draws/").content
    assert b'class="messages"' not in Client().get("/draws/").content


def test_an_address_that_is_none_is_never_304(client: Client) -> None:
    for headers in ({"if-none-match": "*"}, {"if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT"}):
        assert client.get("/draws/99999/", headers=headers).status_code == 404


def test_a_page_that_hands_out_a_cookie_is_not_kept(client: Client, monkeypatch) -> None:
    def with_token(request, *args, **kwargs) -> HttpResponse:
        request.META["CSRF_COOKIE_NEEDS_UPDATE"] = True
        request.META["CSRF_COOKIE"] = "x" * 32
        return HttpResponse("token")

    monkeypatch.setattr("config.about.render", with_token)
    response = client.get("/about/")
    assert response.cookies
    assert "ETag" not in response
    assert "no-store" in response["Cache-Control"]
    assert memory.get("http://testserver/about/|en") is None


def test_the_page_asked_for_least_lately_is_forgotten() -> None:
    kept = Memory(2)
    page = Kept('"1"', {}, b"")
    for address in ("one", "two"):
        kept.put(address, page)
    kept.get("one")
    kept.put("three", page)
    assert [kept.get(address) for address in ("one", "two", "three")] == [page, None, page]
