"""The same answers open twice: the second to save is told, and both versions are shown."""

from __future__ import annotations

import pytest

from tests.eligibility.questionnaire.typing_hands import day, facts, mark, send

pytestmark = pytest.mark.django_db

ABOUT, TIES, JOB = "/stand/about-you/", "/stand/canada-ties/", "/stand/jobs/0/"


def test_the_second_window_overwrites_nothing(client):
    seen = mark(client, ABOUT)
    send(client, ABOUT, **day("birth_date", "1993-05-14"))
    page = client.post(ABOUT, {"seen": seen, **day("birth_date", "1992-05-14")})
    assert facts(client) == {"birth_date": "1993-05-14"}
    assert "14 May 1993" in page.content.decode()
    assert 'value="1992"' in page.content.decode()


def test_saving_again_uses_what_was_typed(client):
    seen = mark(client, ABOUT)
    send(client, ABOUT, **day("birth_date", "1993-05-14"))
    page = client.post(ABOUT, {"seen": seen, **day("birth_date", "1992-05-14")})
    again = page.context["form"].mark()
    client.post(ABOUT, {"seen": again, **day("birth_date", "1992-05-14")})
    assert facts(client) == {"birth_date": "1992-05-14"}


def test_windows_on_different_topics_do_not_meet(client):
    seen = mark(client, TIES)
    send(client, ABOUT, **day("birth_date", "1993-05-14"))
    client.post(TIES, {"seen": seen, "sibling_in_canada": "yes"})
    assert facts(client) == {"birth_date": "1993-05-14", "sibling_in_canada": True}


def test_the_partners_jobs_are_another_topic_than_the_partner(client):
    send(client, "/stand/partner/", partner__is="yes")
    seen = mark(client, "/stand/partner/")
    send(client, "/stand/partner/jobs/add/", noc="31301")
    client.post("/stand/partner/", {"seen": seen, "partner__is": "yes", "partner__canadian_or_pr": "no"})
    assert facts(client)["partner"] == {"jobs": [{"noc": "31301"}], "canadian_or_pr": False}


def test_two_windows_on_one_job(client):
    send(client, "/stand/jobs/add/", noc="31301")
    seen = mark(client, JOB)
    send(client, JOB, noc="31301", hours_per_week="30")
    page = client.post(JOB, {"seen": seen, "noc": "31301", "hours_per_week": "20"})
    assert facts(client)["jobs"][0]["hours_per_week"] == 30
    assert "30 hours a week" in page.content.decode()


def test_a_page_without_its_mark_overwrites_nothing(client):
    client.post(ABOUT, day("birth_date", "1993-05-14"))
    assert facts(client) == {}
