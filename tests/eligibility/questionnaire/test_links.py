"""From a place in the facts to the page where it is answered."""

from __future__ import annotations

import pytest

from eligibility.questionnaire.links import edit_url


@pytest.mark.parametrize(
    ("field", "address"),
    [
        ("birth_date", "/stand/about-you/?next=result#div_id_birth_date"),
        ("jobs", "/stand/jobs/?next=result#jobs"),
        ("jobs[1]", "/stand/jobs/1/?next=result"),
        ("jobs[1].ended_on", "/stand/jobs/1/?next=result#div_id_ended_on"),
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


def test_the_way_back_can_be_the_review():
    assert edit_url("birth_date", came_from="review") == "/stand/about-you/?next=review#div_id_birth_date"
