"""The review: all answers in words, and what is open."""

from __future__ import annotations

import pytest

from eligibility.questionnaire.review import chapters, open_rows
from tests.eligibility.questionnaire.typing_hands import day, send

pytestmark = pytest.mark.django_db


def _said(facts):
    return {row.name: row for chapter in chapters(facts) for row in chapter.rows}


def test_before_anything_is_answered_every_question_is_open():
    found = chapters({})
    assert all(row.is_open for chapter in found for row in chapter.rows)
    assert "Date of birth" in [row.name for row in open_rows(found)]


def test_an_open_question_says_what_it_leaves_open():
    assert _said({})["Nomination"].opens == "600 points"


def test_none_is_an_answer():
    rows = _said({"partner": None, "jobs": [], "nomination": None})
    assert rows["Spouse or common-law partner"].said == "No, I have no partner"
    assert rows["Jobs"].said == "No paid work"
    assert rows["Nomination"].said == "No nomination"


def test_null_where_it_says_nothing_is_open():
    assert _said({"jobs": None, "funds_cad": None})["Jobs"].is_open
    assert _said({"funds_cad": None})["Settlement funds"].is_open


def test_a_job_names_what_is_missing():
    entry = _said({"jobs": [{"noc": "31301", "country": "PH"}]})["Jobs"].entries[0]
    assert entry.line.text == "Registered nurses and registered psychiatric nurses (31301), Philippines"
    assert "Hours a week" in entry.missing
    assert "Authorized" not in entry.missing


def test_each_line_has_a_link_that_leads_back():
    row = _said({"jobs": [{"noc": "31301"}]})["Jobs"]
    assert row.entries[0].line.edit == "/stand/jobs/0/?next=review"
    assert row.edit == "/stand/jobs/?next=review#jobs"


def test_the_page_shows_it_all(client):
    send(client, "/stand/about-you/", **day("birth_date", "1993-05-14"))
    page = client.get("/stand/review/").content.decode()
    assert "14 May 1993" in page
    assert "Leaves open: 600 points." in page


def test_deleting_all_answers_needs_a_post(client):
    assert client.get("/stand/answers/forget/").status_code == 405
    send(client, "/stand/about-you/", **day("birth_date", "1993-05-14"))
    client.post("/stand/answers/forget/")
    assert "answers" not in client.session
