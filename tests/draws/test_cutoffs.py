"""The chart of cut-offs by stream: the choice in the address, the lanes, the tables below."""

import re

import pytest

from draws.models import DataState, Round

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_day_after_round_447(time_machine):
    time_machine.move_to("2026-10-02T12:00:00-04:00")


@pytest.fixture
def lanes_of(client):
    """The names of the lanes in the wide drawing, from the top down."""

    def names(address: str) -> list[str]:
        content = client.get(address).content.decode()
        wide = re.search(r'class="drawing--wide".*?</svg>', content, re.DOTALL)
        return re.findall(r'class="is-strong has-halo" x="0" y="14">([^<]+)', wide[0]) if wide else []

    return names


def test_without_a_choice_the_living_streams_are_drawn(lanes_of):
    names = lanes_of("/draws/cutoffs/")
    assert len(names) == 9
    assert names[:3] == ["Trades", "Canadian Experience Class", "Provincial Nominee Program"]


def test_the_streams_of_the_address_are_drawn(lanes_of):
    asked = "/draws/cutoffs/?stream=general&stream=healthcare&since=2024"
    assert lanes_of(asked) == ["Healthcare and social services", "General"]


def test_the_usual_choice_is_shown_as_chosen(client):
    content = client.get("/draws/cutoffs/").content.decode()
    ticked = re.findall(r'name="stream" value="([^"]+)"[^>]* checked', content)
    assert len(ticked) == 9
    assert "general" not in ticked
    assert '<option value="2023" selected>' in content


@pytest.mark.parametrize(("query", "year"), [("", 2023), ("?since=2025", 2025)])
def test_the_period_is_said_above_the_chart_and_above_the_table(client, words_of, query, year):
    content = client.get(f"/draws/cutoffs/{query}").content.decode()
    assert f"<h2>Since 1 January {year}</h2>" in content
    assert f"Cut-offs of the rounds since 1 January {year}, drawn above" in words_of(
        f"/draws/cutoffs/{query}"
    )


def test_nominees_have_a_scale_of_their_own_and_it_is_said(words_of):
    words = words_of("/draws/cutoffs/")
    assert "the 600 points of a provincial nomination would flatten all others" in words


def test_the_table_has_the_same_figures(words_of, client):
    words = words_of("/draws/cutoffs/?stream=healthcare&since=2025")
    assert "Healthcare and social services 10 26,000 462 475 510" in words
    assert "Round 398 20 Feb 2026 Healthcare and social services, version 3 4,000 467" in words
    content = client.get("/draws/cutoffs/?stream=healthcare&since=2025").content.decode()
    assert 'href="/draws/?category=healthcare&amp;from=2025-01-01"' in content


def test_each_round_has_its_details_under_the_mouse(client):
    content = client.get("/draws/cutoffs/?stream=healthcare&since=2026").content.decode()
    assert '<a href="/draws/398/" tabindex="-1"><title>Round 398, 20 Feb 2026: 467, 4,000 invited<' in content


def test_streams_without_a_round_in_that_time_say_so(words_of):
    words = words_of("/draws/cutoffs/?stream=general&since=2025")
    assert "These streams have had no round in that time." in words


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("stream=zzz", "Streams: There is no stream “zzz”: tick those of the list that you want."),
        ("since=1999", "Since: No round was held in “1999”: choose a year of the list."),
        ("since=", "Since: Choose a year of the list."),
        ("stream=", "Streams: There is no stream “”: tick those of the list that you want."),
    ],
)
def test_an_impossible_choice_is_named(client, words_of, asked, message):
    assert message in words_of(f"/draws/cutoffs/?{asked}")
    assert "drawing--wide" not in client.get(f"/draws/cutoffs/?{asked}").content.decode()


def test_what_was_chosen_is_kept_beside_what_is_wrong(client):
    content = client.get("/draws/cutoffs/?stream=pnp&since=1999").content.decode()
    assert re.findall(r'name="stream" value="([^"]+)"[^>]* checked', content) == ["pnp"]


def test_without_any_round_the_page_still_answers(client):
    Round.objects.all().delete()
    assert client.get("/draws/cutoffs/").status_code == 200


def test_the_first_reader_after_a_change_costs_seven_queries(client, django_assert_num_queries):
    DataState.renew()
    with django_assert_num_queries(7):
        client.get("/draws/cutoffs/")


def test_a_reader_with_a_cookie_costs_five(client, django_assert_num_queries):
    client.get("/draws/cutoffs/")
    with django_assert_num_queries(5):
        client.get("/draws/cutoffs/", headers={"cookie": "some=thing"})
