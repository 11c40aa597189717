"""A rehearsal: an invented NOC 2026 appears by its rows alone, and counts from the day IRCC uses it."""

import pytest

from noc.selectors import unit_group_codes
from tests.noc.revision import load_2026

pytestmark = pytest.mark.django_db
BANNER = "NOC 2026 is published (on 10 December 2026); IRCC still uses NOC 2021."


@pytest.fixture
def published(tmp_path, time_machine):
    """NOC 2026 is out, and IRCC has named no day."""
    time_machine.move_to("2026-12-15T12:00:00-05:00")
    load_2026(tmp_path)


@pytest.fixture
def in_use(tmp_path, time_machine):
    """IRCC uses NOC 2026 since this morning."""
    time_machine.move_to("2028-01-01T12:00:00-05:00")
    load_2026(tmp_path, ircc_from="2028-01-01")


def test_a_version_that_is_published_changes_nothing_but_a_line(published, words_of):
    words = words_of("/occupations/31301/")
    assert BANNER in words
    assert "NOC 2021, 31301" in words
    assert len(unit_group_codes()) == 516
    assert BANNER in words_of("/occupations/groups/")


def test_before_the_day_of_publication_nothing_is_said(tmp_path, time_machine, words_of):
    time_machine.move_to("2026-12-09T12:00:00-05:00")
    load_2026(tmp_path)
    assert "is published" not in words_of("/occupations/31301/")


def test_it_can_be_browsed_from_the_top(published, words_of, client):
    assert "3 Work for health" in words_of("/occupations/noc-2026/")
    assert "2 occupations" in words_of("/occupations/noc-2026/groups/313/")
    assert "31309 Moon nurses" in words_of("/occupations/noc-2026/groups/3130/")
    assert client.get("/occupations/noc-2026/groups/2/").status_code == 404


def test_links_lead_both_ways(published, client):
    now = client.get("/occupations/31301/").content.decode()
    assert "In NOC 2026 it becomes" in now
    assert 'href="/occupations/noc-2026/31301/"' in now
    assert 'href="/occupations/noc-2026/31309/"' in now
    new = client.get("/occupations/noc-2026/31309/").content.decode()
    assert "This is NOC 2026, which IRCC does not use yet." in new
    assert "Nurse people on the moon." in new
    assert "Official pages" not in new
    assert 'href="/occupations/31302/"' in new


def test_an_occupation_without_a_successor_says_nothing_of_one(published, words_of):
    assert "it becomes" not in words_of("/occupations/21231/")


def test_a_code_that_only_the_new_version_has_leads_there(published, client):
    response = client.get("/occupations/31309/")
    assert (response.status_code, response["Location"]) == (302, "/occupations/noc-2026/31309/")


@pytest.mark.parametrize(("day", "version"), [("2027-12-31", "2021"), ("2028-01-01", "2026")])
def test_the_day_decides_which_version_a_code_means(tmp_path, time_machine, words_of, day, version):
    time_machine.move_to(f"{day}T12:00:00-05:00")
    load_2026(tmp_path, ircc_from="2028-01-01")
    assert f"NOC {version}, 31301" in words_of("/occupations/31301/")


def test_the_version_before_stays_where_it_was(in_use, words_of):
    words = words_of("/occupations/noc-2021/31301/")
    assert "This is NOC 2021, an older version. Since 1 January 2028 IRCC uses NOC 2026." in words
    assert "In NOC 2026 it became 31301 Ward nurses" in words


def test_a_code_that_is_no_more_leads_to_the_version_that_had_it(in_use, client):
    response = client.get("/occupations/21231/")
    assert (response.status_code, response["Location"]) == (302, "/occupations/noc-2021/21231/")


def test_lists_of_the_version_before_are_not_those_of_the_same_digits(in_use, words_of):
    words = words_of("/occupations/31301/")
    assert "The lists of categories name codes of an older version so far, none of NOC 2026" in words
    assert "Healthcare and social services" not in words


def test_the_rest_of_the_site_names_the_version_in_use(in_use, words_of, client):
    assert "NOC 2026: 2 unit groups" in words_of("/about/")
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "/occupations/31309/<" in sitemap
    assert "/occupations/noc-2021/21231/<" in sitemap
