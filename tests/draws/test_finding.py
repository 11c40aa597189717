"""Finding an occupation: suggestions for the box, and the page of what was found."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db

HOSTILE = [
    "%00",
    "x" * 10_000,
    "%F0%9F%99%82",
    "%27;DROP TABLE titles;--",
    "%E2%80%AE%D7%A9%D7%9C",
    "%22*%20NEAR(",
    "%",
]


def page(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_suggestions_say_what_matched_and_where_their_page_is(client):
    text = page(client, "/occupations/suggestions/?q=staff+nurse")
    assert 'data-text="31301 Registered nurses and registered psychiatric nurses"' in text
    assert 'data-page="/occupations/31301/"' in text
    assert "staff nurse" in text


def test_ambiguous_letters_are_told_apart(client):
    text = page(client, "/occupations/suggestions/?q=rpn")
    assert "32101" in text
    assert "31301" in text
    assert text.count("if you ") == 2


def test_nothing_found_is_an_option_that_chooses_nothing(client):
    text = page(client, "/occupations/suggestions/?q=x")
    assert text.count('role="option"') == 1
    assert 'aria-disabled="true"' in text
    assert "data-text" not in text


def test_a_respelt_word_is_said_first(client):
    assert "Read as: registered nurse" in page(client, "/occupations/suggestions/?q=registerd+nurse")


def test_suggestions_are_kept_by_the_reader_until_the_data_change(client):
    first = client.get("/occupations/suggestions/?q=cook")
    again = client.get("/occupations/suggestions/?q=cook", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_the_page_tells_the_first_in_full(words_of):
    words = words_of("/occupations/?q=welder")
    assert "72106 Welders and related machine operators" in words
    assert "Trades (version in force since" in words
    assert "Easily confused with" in words
    assert "Compare" in words


def test_the_others_are_compared_with_the_likeliest(client):
    text = page(client, "/occupations/?q=welder")
    assert text.count("Easily confused with") == 1
    others = re.findall(
        r'href="/occupations/compare/\?codes=(\d{5}),72106">Compare (\d{5}) with 72106<', text
    )
    assert len(others) == 4
    assert all(one == other for one, other in others)


def test_each_of_those_a_query_truly_means_names_its_neighbours(words_of):
    assert words_of("/occupations/?q=PSW").count("Easily confused with") >= 2


def test_a_respelt_query_may_be_searched_as_typed(client):
    text = page(client, "/occupations/?q=plumer")
    assert "<strong>plumber</strong>" in text
    assert "?q=plumer&amp;as_typed=1" in text
    assert "<strong>plumber</strong>" not in page(client, "/occupations/?q=plumer&as_typed=1")


def test_an_older_code_is_explained(words_of):
    words = words_of("/occupations/?q=3012")
    assert "31301" in words
    assert "(NOC 2016)" in words


def test_tasks_may_be_described(words_of):
    words = words_of("/occupations/?do=I+repair+heating+and+cooling+systems+in+houses")
    assert "72402" in words
    assert "I repair heating and cooling systems in houses" in words


def test_french_pages_show_french_titles_first(client, settings):
    settings.LANGUAGES = [("en", "English"), ("fr", "French")]
    client.cookies["django_language"] = "fr"
    first = re.search(r'<h3 class="found__title">.*?</h3>', page(client, "/occupations/?q=infirmier"))
    assert first
    assert "Infirmiers autorisés" in first[0]


@pytest.mark.parametrize("query", HOSTILE)
@pytest.mark.parametrize("address", ["/occupations/?q=", "/occupations/?do=", "/occupations/suggestions/?q="])
def test_hostile_text_gets_a_calm_page(client, address, query):
    page(client, address + query)


def test_as_many_queries_for_one_result_as_for_twenty(client):
    counts = []
    for query in ("welder", "supervisor"):
        client.get("/")
        with CaptureQueriesContext(
            connection,
        ) as context:
            client.get(f"/occupations/?q={query}&as_typed={query}")
        counts.append(len(context))
    assert counts[0] == counts[1]
