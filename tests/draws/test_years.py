"""The years: their totals as published, their streams, their months."""

import pytest

from draws.models import Round

pytestmark = pytest.mark.django_db

# Rounds and invitations; all but 2019 and 2022 agree with totals that others published.
TOTALS = [
    (2015, 23, "31,063"),
    (2016, 27, "33,782"),
    (2017, 30, "86,023"),
    (2018, 28, "89,800"),
    (2019, 26, "85,300"),
    (2020, 37, "107,350"),
    (2021, 42, "114,431"),
    (2022, 24, "46,539"),
    (2023, 42, "110,266"),
    (2024, 52, "98,903"),
    (2025, 58, "113,998"),
    (2026, 59, "135,215"),
]


@pytest.mark.parametrize(("year", "rounds", "invitations"), TOTALS)
def test_a_year_has_its_totals(words_of, year, rounds, invitations):
    assert f"{year}: {rounds} rounds, {invitations} invitations" in words_of(f"/draws/years/{year}/")


@pytest.mark.parametrize(("year", "rounds", "invitations"), TOTALS)
def test_the_list_has_the_same_totals(words_of, year, rounds, invitations):
    assert f" {year} {invitations} {rounds} " in words_of("/draws/years/").replace(" so far", "")


def test_the_list_marks_the_running_year(words_of):
    words = words_of("/draws/years/")
    assert "2026 so far" in words
    assert words.count("so far") == 1


def test_the_list_counts_kinds_and_all_years(words_of):
    words = words_of("/draws/years/")
    assert "2023 110,266 42 19 6 17" in words
    assert "All years 1,052,670 448" in words


@pytest.mark.parametrize(
    "row",
    [
        "French-language proficiency 9 48,000 379 416 481",
        "Canadian Experience Class 15 35,850 515 531 547",
        "Healthcare and social services 7 14,500 462 475 510",
        "Provincial Nominee Program 24 10,898 667 748 855",
        "Education 2 3,500 462 470.5 479",
        "Trades 1 1,250 505 505 505",
    ],
)
def test_2025_by_stream(words_of, row):
    assert row in words_of("/draws/years/2025/")


def test_a_stream_leads_to_its_rounds_of_the_year(client):
    content = client.get("/draws/years/2024/").content.decode()
    assert 'href="/draws/?category=healthcare&amp;year=2024"' in content
    assert 'href="/draws/?kind=general&amp;year=2024"' in content
    assert 'href="/draws/?program=pnp&amp;year=2024"' in content


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (2022, "No round in December."),
        (2023, "No round in November."),
        (2025, "Every month on record had a round."),
        (2026, "Every month on record had a round."),
    ],
)
def test_months_without_a_round_are_named(words_of, year, sentence):
    assert sentence in words_of(f"/draws/years/{year}/")


def test_the_running_year_is_not_taken_for_a_whole_one(words_of):
    words = words_of("/draws/years/2026/")
    assert "Counted to round 447 of 1 October 2026; the year goes on after it." in words
    assert "October 1 3,500 November not recorded yet December not recorded yet" in words
    assert "Counted to round" not in words_of("/draws/years/2025/")


def test_a_month_without_a_round_counts_none(words_of):
    Round.objects.filter(date__year=2025, date__month=4).delete()
    words = words_of("/draws/years/2025/")
    assert "No round in April." in words
    assert "April 0 0" in words


def test_2021_says_where_it_differs_from_the_feed(client, words_of):
    assert "feed adds up to 114,224 invitations: it gives another size for Round 208." in words_of(
        "/draws/years/2021/"
    )
    assert "feed adds up" not in words_of("/draws/years/2020/")


def test_years_lead_to_one_another(client):
    first, middle, last = (client.get(f"/draws/years/{y}/").content.decode() for y in (2015, 2020, 2026))
    assert 'rel="next" href="/draws/years/2021/"' in middle
    assert 'rel="prev" href="/draws/years/2019/"' in middle
    assert 'rel="prev"' not in first
    assert 'rel="next"' not in last


@pytest.mark.parametrize("year", ["2014", "2027", "20", "20255", "abcd", "٢٠٢٥"])
def test_a_year_without_rounds_is_not_found(client, year):
    assert client.get(f"/draws/years/{year}/").status_code == 404


def test_the_list_without_any_round_says_so(words_of):
    Round.objects.all().delete()
    assert "No round is recorded yet." in words_of("/draws/years/")


@pytest.mark.parametrize(("address", "queries"), [("", 3), ("2025/", 5), ("2021/", 6)])
def test_the_pages_keep_to_their_queries(client, django_assert_num_queries, address, queries):
    with django_assert_num_queries(queries):
        client.get(f"/draws/years/{address}")
