"""What crawlers are told."""

import re
from urllib.robotparser import RobotFileParser

import pytest
from django.test import Client

from draws.models import Round
from draws.services import round_correct

pytestmark = pytest.mark.django_db


@pytest.fixture
def sitemap(client: Client) -> str:
    return client.get("/sitemap.xml").content.decode()


def test_robots_are_kept_from_what_is_for_one_person_and_from_nothing_else(client: Client) -> None:
    rules = RobotFileParser()
    rules.parse(client.get("/robots.txt").content.decode().splitlines())
    open_to_all = ("/", "/draws/398/", "/api/v1/rounds", "/draws/?year=2025")
    closed = ("/accounts/login/", "/admin/", "/reviews/", "/stand/jobs/")
    assert [rules.can_fetch("*", address) for address in open_to_all] == [True] * 4
    assert [rules.can_fetch("*", address) for address in closed] == [False] * 4
    assert rules.site_maps() == ["http://testserver/sitemap.xml"]


def test_the_sitemap_has_every_public_page_once(sitemap: str) -> None:
    found = re.findall("<loc>http://testserver([^<]+)</loc>", sitemap)
    assert len(found) == len(set(found)) == 12 + 448 + 12 + 11 + 2 + 306 + 516 + 500
    assert {"/", "/about/", "/api/", "/stand/", "/draws/91a/", "/draws/years/2015/"} <= set(found)
    assert {"/draws/categories/healthcare/", "/occupations/00010/"} <= set(found)


def test_a_page_of_the_sitemap_answers(client: Client, sitemap: str) -> None:
    found = re.findall("<loc>http://testserver([^<]+)</loc>", sitemap)
    assert {client.get(address).status_code for address in found[::60]} == {200}


def test_a_corrected_round_is_dated_by_its_correction(client: Client, time_machine) -> None:
    time_machine.move_to("2030-10-03T14:30:00Z")
    round_ = Round.objects.get(number="398")
    round_correct(round_=round_, figures={"crs_cutoff": 468}, reason="A slip.", by=None)
    content = client.get("/sitemap.xml").content.decode()
    assert "<loc>http://testserver/draws/398/</loc><lastmod>2030-10-03</lastmod>" in content


def test_the_sitemap_keeps_to_its_queries(client: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(10):
        client.get("/sitemap.xml")
