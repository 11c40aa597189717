"""Asking over HTTP: politely, within limits, and nowhere but over http and https."""

import re
from datetime import UTC, datetime

import pytest

from draws.feed import FeedRefused
from draws.feed import fetching as module
from draws.feed.fetching import Answer, FetchFailed, fetch


def test_the_answer_comes_with_what_the_next_question_offers(site):
    site.answer(body=b"{}", ETag='"one"', Last_Modified="Wed, 14 Oct 2026 15:00:00 GMT")
    assert fetch(site.address) == Answer(b"{}", '"one"', "Wed, 14 Oct 2026 15:00:00 GMT")
    (asked,) = site.asked
    assert asked["User-Agent"].startswith("Cutline")
    assert "If-None-Match" not in asked


def test_what_has_not_changed_is_not_sent_again(site):
    site.answer(304)
    assert fetch(site.address, etag='"one"', last_modified="Wed") == Answer(None, '"one"', "Wed")
    (asked,) = site.asked
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == ('"one"', "Wed")


@pytest.mark.parametrize("answer", ["204 No Content", "206 Partial Content", "304 Not Modified"])
def test_an_answer_that_brings_no_file_is_told_by_its_status(site, answer):
    site.answer(int(answer[:3]))
    with pytest.raises(FetchFailed, match=f"The server answers {answer}"):
        fetch(site.address)


@pytest.mark.parametrize("status", [404, 429, 500, 503])
def test_an_error_of_the_server_is_told(site, status):
    site.answer(status, Retry_After="120")
    with pytest.raises(FetchFailed, match=f"The server answers {status}") as failed:
        fetch(site.address)
    assert failed.value.retry_after == 120


def test_too_much_is_refused_by_its_announced_length(site):
    site.answer(body=b"{}", Content_Length="50000000")
    with pytest.raises(FeedRefused, match="larger than 8,000,000 bytes"):
        fetch(site.address)


def test_too_much_is_refused_while_it_is_read(site):
    site.answer(body=b" " * 8_000_001, Content_Length="")
    with pytest.raises(FeedRefused, match="larger than 8,000,000 bytes"):
        fetch(site.address)


def test_less_than_announced_is_cut_off(site):
    site.answer(body=b'{"rounds"', Content_Length="900")
    with pytest.raises(FeedRefused, match="cut off"):
        fetch(site.address)


def test_patience_ends(site, monkeypatch):
    ticks = iter(range(0, 1_000, 61))
    monkeypatch.setattr(module.time, "monotonic", lambda: next(ticks))
    site.answer(body=b"{}")
    with pytest.raises(FetchFailed, match="took too long"):
        fetch(site.address)


def test_a_redirect_is_followed_to_http_only(site):
    for target in ("file:///etc/passwd", "ftp://127.0.0.1/x", "//", "gopher://127.0.0.1/"):
        site.answer(302, Location=target)
        with pytest.raises(FetchFailed):
            fetch(site.address)
    site.answer(302, Location=site.address)
    with pytest.raises(FetchFailed, match="302"):
        fetch(site.address)
    assert len(site.asked) > 5


def test_a_redirect_never_leads_from_https_to_http():
    handler = module._Redirects()
    request = module.Request("https://127.0.0.1/feed.json")
    with pytest.raises(FetchFailed, match="from https to http"):
        handler.redirect_request(request, None, 302, "Found", {}, "http://127.0.0.1/feed.json")


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://a/b", "feed.json", "http://", "https://[x", "http:///x", ""]
)
def test_other_addresses_are_not_asked(address):
    with pytest.raises(FetchFailed, match="Only addresses with http or https"):
        fetch(address)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "http://127.0.0.1:99999/", "http://a b/"])
def test_where_nobody_answers_is_told(address, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    with pytest.raises(FetchFailed, match=re.escape("No answer:")):
        fetch(address)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Wed, 14 Oct 2026 15:02:00 GMT", 120),
        ("Wed, 14 Oct 2026 14:00:00 GMT", 0),
        ("soon", None),
        ("", None),
        ("9" * 30, None),
        ("-5", None),
    ],
)
def test_the_time_a_server_asks_for(text, seconds):
    assert module._retry_after(text, lambda: datetime(2026, 10, 14, 15, 0, tzinfo=UTC)) == seconds
