"""The public pages: the facts they must show, their filters, their limits."""

import re

import pytest

from draws import wording
from draws.models import PoolSnapshot

pytestmark = pytest.mark.django_db
COVERAGE = "Data to round 447, 1 October 2026; rounds since then are not recorded yet."


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/draws/",
        "/draws/cutoffs/",
        "/draws/years/",
        "/draws/years/2024/",
        "/draws/398/",
        "/draws/categories/",
        "/draws/categories/healthcare/",
        "/draws/categories/researchers/",
        "/occupations/",
        "/occupations/31301/",
    ],
)
def test_every_page_says_how_far_the_data_go(words_of, address):
    assert COVERAGE in words_of(address)


@pytest.mark.parametrize(("day", "late"), [("2026-10-22", False), ("2026-10-23", True)])
def test_data_older_than_three_weeks_are_marked(client, time_machine, day, late):
    time_machine.move_to(f"{day}T12:00:00-04:00")
    content = client.get("/draws/").content.decode()
    assert ("coverage--late" in content) is late
    assert ("That was 22 days ago." in content) is late


def test_round_398(words_of):
    words = words_of("/draws/398/")
    for fact in (
        "Healthcare and social services: 4,000 invited at 467",
        "Friday 20 February 2026",
        "version 3",
        "9 below round 385 of 11 Dec 2025",
        "3,000 more than in round 385",
        "71 days median of its kind until then: 52.5",
        "9 December 2025, 18:22:06 UTC; in Ottawa that is 9 December 2025, 13:22:06",
        "37 occupations",
        "31301",
        "The pool 5 days before",
        "← Round 397",
        "Round 399 →",
        "read on 19 August 2026",
    ):
        assert fact in words


def test_round_252_counts_its_year(words_of):
    words = words_of("/draws/252/")
    assert "2023 so far 16 rounds 59,548 invitations" in words
    assert "the first of its kind" in words
    assert "first published as Healthcare occupations (2023-1)" in words


def test_round_247_says_where_the_people_in_no_band_count(words_of):
    words = words_of("/draws/247/")
    assert "0–300 5,585 100.0 %" in words
    assert "491–500 was probably mistyped. In no band: 180 people; the shares count them in 491–500." in words


@pytest.mark.parametrize(
    ("unexplained", "words"),
    [
        (1, "Printed so. In no band: 1 person; only the last share counts them."),
        (-5, "Printed so. All bands hold 5 people more than the total."),
        (0, "Printed so."),
    ],
)
def test_bands_that_do_not_add_up_are_remarked_upon(unexplained, words):
    assert wording.pool_note(PoolSnapshot(unexplained=unexplained, note="Printed so.")) == words


def test_round_208_says_where_it_differs_from_the_feed(words_of):
    words = words_of("/draws/208/")
    assert "888 invited at 744" in words
    assert "681" in words
    assert "114,431" in words


def test_a_round_without_a_tie_break_says_so(words_of):
    words = words_of("/draws/1/")
    assert "No tie-break was published" in words
    assert "No figures of the pool are known for this round." in words


def test_a_round_without_a_time_of_day_says_so(words_of):
    assert "Time not known" in words_of("/draws/447/")


@pytest.mark.parametrize("address", ["/draws/91/", "/draws/448/", "/draws/abc/", "/draws/%00/", "/draws/٣/"])
def test_a_round_that_does_not_exist_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("category", ["physicians", "senior-managers", "researchers"])
def test_that_only_work_in_canada_counts_is_not_said_twice_in_a_row(words_of, category):
    words = words_of(f"/draws/categories/{category}/")
    assert "Only work in Canada counts. All the months in one listed occupation" in words
    assert "Only work done in Canada counts" not in words


def test_healthcare_shows_what_each_version_changed(words_of):
    words = words_of("/draws/categories/healthcare/")
    assert "8 added and 6 removed since version 1: 37 listed." in words
    assert "42201 Social and community service workers" in words
    assert "32200 Traditional Chinese medicine practitioners and acupuncturists" in words
    assert "The same 37 occupations as in version 2." in words
    assert "At least 12 months, not necessarily in a row, in one of 37 listed occupations" in words
    assert "At least 6 months in a row in one of 35 listed occupations" in words


def test_healthcare_has_its_chart_and_the_table_beside_it(client, words_of):
    content = client.get("/draws/categories/healthcare/").content.decode()
    assert content.count("<svg") > 1
    assert "Round 398 20 Feb 2026 3 4,000 467 −9" in words_of("/draws/categories/healthcare/")


def test_a_category_that_ended_says_when(words_of):
    assert "This category ended on 17 February 2026." in words_of("/draws/categories/agriculture/")


def test_a_category_without_rounds_says_so(words_of):
    assert "No round of this category is recorded." in words_of("/draws/categories/researchers/")


def test_every_category_has_a_page(client):
    rows = client.get("/draws/categories/").context["rows"]
    slugs = [row["version"].category.slug for row in rows]
    assert len(slugs) == 11
    assert {client.get(f"/draws/categories/{slug}/").status_code for slug in slugs} == {200}


def test_an_unknown_category_is_not_found(client):
    assert client.get("/draws/categories/none/").status_code == 404


def test_an_occupation_is_found_by_its_title(words_of):
    words = words_of("/occupations/?q=nurse")
    assert "31301" in words
    assert "TEER" in words


def test_a_search_without_a_result_offers_another_way(words_of):
    words = words_of("/occupations/?q=qqqqqq")
    assert "Nothing found" in words or "No title has these words." in words
    assert "Browse by broad category" in words


def test_what_was_typed_is_kept_and_harmless(client):
    content = client.get("/occupations/", {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in content
    assert "&quot;&gt;&lt;script&gt;" in content


def test_an_occupation_says_where_it_sits_and_who_lists_it(words_of):
    words = words_of("/occupations/31301/")
    assert "Registered nurses and registered psychiatric nurses" in words
    assert "Infirmiers autorisés" in words
    assert "TEER 1" in words
    assert "university degree" in words
    assert "3012" in words
    assert "Healthcare and social services, since 31 May 2023" in words
    assert "16 rounds in all" in words


def test_an_occupation_that_no_category_lists_says_so(words_of):
    assert "No category has listed it." in words_of("/occupations/65100/")


@pytest.mark.parametrize("code", ["9999", "99999", "313011", "%00"])
def test_an_occupation_that_does_not_exist_is_not_found(client, code):
    assert client.get(f"/occupations/{code}/").status_code == 404


def test_the_pages_hold_no_inline_style_or_script(client):
    for address in (
        "/?score=474",
        "/draws/",
        "/draws/cutoffs/",
        "/draws/years/2024/",
        "/draws/398/",
        "/draws/categories/healthcare/",
        "/occupations/31301/",
    ):
        content = client.get(address).content.decode()
        assert "style=" not in content
        assert not re.search(r"<script(?![^>]*src=)", content)
