"""From a place in the facts to the page where it is answered."""

from __future__ import annotations

import re

import pytest

from eligibility.questionnaire.links import edit_url, step_of


@pytest.mark.parametrize(
    ("field", "address"),
    [
        ("birth_date", "/stand/about-you/?next=result#div_id_birth_date"),
        ("jobs", "/stand/jobs/?next=result#jobs"),
        ("jobs[1]", "/stand/jobs/1/?next=result"),
        ("jobs[1].ended_on", "/stand/jobs/1/?next=result#div_id_ended_on__is"),
        ("jobs[1].leaves", "/stand/jobs/1/?next=result#jobs-1-leaves"),
        ("jobs[1].leaves[0].from", "/stand/jobs/1/leaves/0/?next=result#div_id_from"),
        ("partner.language_tests[0].reading", "/stand/partner/language-tests/0/?next=result#div_id_reading"),
        ("partner.accompanying", "/stand/partner/?next=result#div_id_partner__accompanying"),
        ("children", "/stand/partner/?next=result#children"),
        ("nonsense", "/stand/about-you/?next=result"),
    ],
)
def test_a_place_leads_to_its_page(field, address):
    assert edit_url(field) == address


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["birth_date", "partner", "nomination", "work_permit", "military_service"])
def test_a_link_leads_to_a_place_that_is_there(client, field):
    address, place = edit_url(field).split("#")
    assert f'id="{place}"' in client.get(address).content.decode()


@pytest.mark.django_db
def test_the_links_of_the_review_lead_to_places_that_are_there(client):
    links = re.findall(r'href="(/stand/[^"]+)#([^"]+)"', client.get("/stand/review/").content.decode())
    assert len(links) > 15
    pages = {address: client.get(address.replace("&amp;", "&")).content.decode() for address, _ in links}
    assert [place for address, place in links if f'id="{place}"' not in pages[address]] == []


def test_the_way_back_can_be_the_review():
    assert edit_url("birth_date", came_from="review") == "/stand/about-you/?next=review#div_id_birth_date"


@pytest.mark.parametrize(
    ("field", "slug"),
    [
        ("birth_date", "about-you"),
        ("jobs[1].leaves[0].from", "jobs"),
        ("partner.jobs", "partner"),
        ("nomination", "canada-ties"),
        ("nothing_of_the_kind", "about-you"),
    ],
)
def test_a_place_belongs_to_a_step(field, slug):
    assert step_of(field).slug == slug
