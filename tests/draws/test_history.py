"""The draw history: filters, order and pages in the address, and what is said of impossible ones."""

import re

import pytest

from draws.models import Category, DataState

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("filters", "summary"),
    [
        ("", "448 rounds, 1,052,670 invitations, cut-offs from 75 to 902."),
        ("kind=general&year=2024", "9 rounds, 14,445 invitations, cut-offs from 524 to 549."),
        ("category=healthcare&year=2024", "3 rounds, 10,250 invitations, cut-offs from 422 to 463."),
        ("from=2023-01-01&to=2023-06-28", "16 rounds, 59,548 invitations"),
        ("from=2026-02-20&to=2026-02-20", "1 round, 4,000 invitations"),
        ("from=2026-10-01", "1 round, 3,500 invitations"),
        ("to=2015-01-31", "1 round, 779 invitations"),
        ("q=398", "1 round, 4,000 invitations, cut-offs from 467 to 467."),
        ("q=91", "2 rounds, 700 invitations"),
        ("q=%2391a", "1 round, 500 invitations"),
        ("q=2023-1", "20 rounds"),
        ("q=french+2026", "10 rounds"),
        ("q=soins", "16 rounds"),
        ("q=91A", "1 round, 500 invitations"),
        ("q=round+398", "1 round, 4,000 invitations"),
        ("q=Round+%23398", "1 round, 4,000 invitations"),
        ("q=%23+91A", "1 round, 500 invitations"),
    ],
)
def test_the_list_is_filtered_by_the_address(words_of, filters, summary):
    assert summary in words_of(f"/draws/?{filters}")


@pytest.mark.parametrize(
    ("words", "filters"),
    [
        ("general", "kind=general"),
        ("round general", "kind=general"),
        ("PNP", "program=pnp"),
        ("cec", "program=cec"),
        ("provincial nominees", "program=pnp"),
        ("canadian experience class", "program=cec"),
        ("FST", "program=fst"),
    ],
)
def test_words_find_the_rounds_by_what_their_stream_is_called(client, words, filters):
    found = client.get("/draws/", {"q": words}).context["summary"]
    assert found == client.get(f"/draws/?{filters}").context["summary"]


def test_the_word_round_alone_is_a_word_like_others(client):
    assert client.get("/draws/?q=round").context["summary"]["count"] < 448


@pytest.mark.parametrize("filters", ["q=zzz", "q=9999", "from=2026-10-02", "kind=general&year=2025"])
def test_filters_that_fit_nothing_say_so_and_offer_a_way_out(client, filters):
    content = client.get(f"/draws/?{filters}").content.decode()
    assert "No round fits these filters." in content
    assert '<a href="/draws/">Show all rounds</a>' in content


@pytest.mark.parametrize(
    ("filters", "place", "message"),
    [
        ("kind=special", "id_kind", "Kind: There is no kind “special”: choose one of the list."),
        ("program=xyz", "id_program", "Program: There is no program “xyz”: choose one of the list."),
        ("category=none", "id_category", "Category: There is no category “none”: choose one of the list."),
        ("year=1999", "id_year", "Year: No round was held in “1999”: choose a year of the list."),
        ("from=2026-02-30", "id_from", "From: Write the day as year-month-day, like 2026-02-20."),
        ("to=20/02/2026", "id_to", "To: Write the day as year-month-day, like 2026-02-20."),
        ("from=2026-02-21&to=2026-02-20", "id_to", "To: This day lies before the one in “From”"),
        ("q=%00", "id_q", "Words or number: Null characters are not allowed."),
    ],
)
def test_an_impossible_filter_is_named_with_the_remedy(client, filters, place, message):
    content = client.get(f"/draws/?{filters}").content.decode()
    assert f'<a href="#{place}">{message}' in content
    assert f'id="{place}_error"' in content
    assert "<tbody>" not in content


def test_what_was_chosen_is_kept_beside_what_is_wrong(client):
    content = client.get("/draws/?category=healthcare&year=1999&from=2025-01-01").content.decode()
    assert '<option value="healthcare" selected>' in content
    assert 'name="from" value="2025-01-01"' in content


@pytest.mark.parametrize(
    ("address", "remark"),
    [
        ("sort=nonsense", "There is no order “nonsense”: the newest rounds come first."),
        ("per_page=7000", "A page holds 50 or 100 rounds and not “7000”: here are 50."),
        ("page=99999", "There is no page “99999”: this is page 9."),
        ("page=0", "There is no page “0”: this is page 1."),
        ("page=-1", "There is no page “-1”: this is page 1."),
        ("page=-0", "There is no page “-0”: this is page 1."),
        ("page=x", "There is no page “x”: this is page 1."),
    ],
)
def test_an_impossible_order_or_page_is_named(words_of, address, remark):
    words = words_of(f"/draws/?{address}")
    assert remark in words
    assert "448 rounds" in words


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("", "447"),
        ("number", "1"),
        ("-number", "447"),
        ("date", "1"),
        ("-date", "447"),
        ("for", "285"),
        ("-for", "434"),
        ("invitations", "430"),
        ("-invitations", "176"),
        ("cutoff", "176"),
        ("-cutoff", "91b"),
        ("nonsense", "447"),
    ],
)
def test_the_list_is_sorted_by_every_column(client, sort, first):
    response = client.get("/draws/", {"sort": sort})
    assert response.context["rows"][0]["number"] == first


def test_rounds_that_are_equal_follow_with_the_newest_first(client):
    rows = client.get("/draws/?sort=cutoff&category=healthcare").context["rows"]
    assert [row["number"] for row in rows if row["cutoff"] == "475"] == ["441", "422", "357"]


def test_the_head_of_the_sorted_column_says_so_and_turns_it(client):
    content = client.get("/draws/?sort=-cutoff").content.decode()
    assert 'aria-sort="descending"><a href="?sort=cutoff">Cut-off' in content
    assert '<a href="?sort=for">For' in content


def test_names_turn_from_a_on_to_z_on(client):
    content = client.get("/draws/?sort=for").content.decode()
    assert 'aria-sort="ascending"><a href="?sort=-for">For' in content


def test_pages_and_filters_keep_one_another(client):
    content = client.get("/draws/?kind=program&sort=cutoff&per_page=100").content.decode()
    assert "?kind=program&amp;sort=cutoff&amp;per_page=100&amp;page=2" in content
    assert 'name="sort" value="cutoff"' in content
    assert 'name="per_page" value="100"' in content


@pytest.mark.parametrize(("per_page", "rows"), [("", 50), ("50", 50), ("100", 100)])
def test_a_page_is_as_long_as_asked(client, per_page, rows):
    assert len(client.get("/draws/", {"per_page": per_page}).context["rows"]) == rows


def test_a_row_says_who_when_how_many_and_the_cut_off(words_of):
    assert "Round 398 20 Feb 2026 Healthcare and social services, version 3 4,000 467" in words_of(
        "/draws/?q=398"
    )


def test_the_address_of_a_row_is_the_page_of_its_round(client):
    addresses = re.findall(r'scope="row"><a href="([^"]+)"', client.get("/draws/?q=91").content.decode())
    assert addresses == ["/draws/91b/", "/draws/91a/"]


def test_the_files_are_of_what_is_shown(client):
    content = client.get("/draws/?kind=program&sort=cutoff&page=2&per_page=100").content.decode()
    assert 'href="/draws/rounds.csv?kind=program&amp;sort=cutoff"' in content
    assert 'href="/draws/rounds.json?kind=program&amp;sort=cutoff"' in content


def test_the_rounds_shown_are_drawn_too(client):
    content = client.get("/draws/?category=healthcare").content.decode()
    assert content.count('<svg class="drawing--') == 3
    assert "<title>Round 398, 20 Feb 2026: 467, 4,000 invited</title>" in content


def test_a_change_of_names_reaches_the_filters_and_the_chart(words_of):
    words_of("/draws/?q=french")
    category = Category.objects.get(slug="french")
    category.name_en = "French, renamed"
    category.save()
    assert words_of("/draws/?q=french+2026").count("French, renamed") > 10


def test_the_first_reader_after_a_change_costs_nine_queries(client, django_assert_num_queries):
    DataState.renew()
    with django_assert_num_queries(9):
        client.get("/draws/?per_page=100")


def test_a_reader_with_a_cookie_costs_five(client, django_assert_num_queries):
    client.get("/draws/?per_page=100")
    with django_assert_num_queries(5):
        client.get("/draws/?per_page=100", headers={"cookie": "some=thing"})


def test_a_filter_chosen_from_a_list_costs_one_query_to_check(client, django_assert_num_queries):
    address = "/draws/?kind=category&category=healthcare&year=2025&q=care&sort=for"
    client.get(address)
    with django_assert_num_queries(7):
        client.get(address, headers={"cookie": "some=thing"})
