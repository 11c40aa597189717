"""Steps: saving, skipping, un-answering, and where each leads."""

from __future__ import annotations

import pytest

from eligibility.questionnaire.specs import STEPS
from tests.eligibility.questionnaire.typing_hands import day, facts, send

pytestmark = pytest.mark.django_db

BORN = day("birth_date", "1993-05-14")


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
def test_every_step_opens_before_anything_is_answered(client, step):
    assert client.get(f"/stand/{step.slug}/").status_code == 200


def test_an_unknown_step_is_not_found(client):
    assert client.get("/stand/hobbies/").status_code == 404


def test_saving_leads_to_the_next_step(client):
    assert send(client, "/stand/about-you/", **BORN).url == "/stand/partner/"


def test_the_last_step_leads_to_the_review(client):
    assert send(client, "/stand/money-and-plans/").url == "/stand/review/"


def test_saving_leads_back_to_where_one_came_from(client):
    assert send(client, "/stand/about-you/", **BORN, next="review").url == "/stand/review/"
    assert send(client, "/stand/about-you/", **BORN, next="result").url == "/stand/result/"


def test_no_address_leads_off_the_site(client):
    assert send(client, "/stand/about-you/", **BORN, next="https://example.org/").url == "/stand/partner/"


def test_an_empty_page_stores_nothing(client):
    send(client, "/stand/canada-ties/")
    assert facts(client) == {}


def test_no_partner_is_null(client):
    send(client, "/stand/partner/", partner__is="no")
    assert facts(client)["partner"] is None


def test_none_of_a_list_is_an_empty_list(client):
    send(client, "/stand/jobs/", jobs__any="no")
    assert facts(client) == {"jobs": []}


def test_none_can_be_taken_back(client):
    send(client, "/stand/jobs/", jobs__any="no")
    send(client, "/stand/jobs/", jobs__any="")
    assert facts(client) == {}


def test_some_of_a_list_leads_to_adding_the_first_and_stores_nothing_yet(client):
    answer = send(client, "/stand/jobs/", jobs__any="yes")
    assert answer.url == "/stand/jobs/add/"
    assert facts(client) == {}


def test_a_second_list_said_not_to_be_empty_is_still_so_after_the_first(client):
    sent = {"certificates__any": "yes", "job_offers__any": "yes"}
    address = send(client, "/stand/canada-ties/", **sent).url
    assert address == "/stand/certificates/add/?yes=job-offers"
    back = send(client, address, yes="job-offers", noc="72200").url
    page = client.get(back.partition("#")[0])
    assert page.context["form"].initial["job_offers__any"] == "yes"


def test_a_partner_brings_up_more_questions_on_the_same_page(client):
    assert send(client, "/stand/partner/", partner__is="yes").url == "/stand/partner/#lists"
    assert "Your partner’s language tests" in client.get("/stand/partner/").content.decode()


def test_a_partner_who_stays_behind_is_asked_nothing_more(client):
    send(client, "/stand/partner/", partner__is="yes", partner__accompanying="no")
    assert "Your partner’s language tests" not in client.get("/stand/partner/").content.decode()


def test_a_boolean_can_be_taken_back(client):
    send(client, "/stand/canada-ties/", sibling_in_canada="yes")
    send(client, "/stand/canada-ties/", sibling_in_canada="")
    assert facts(client) == {}


def test_a_page_writes_only_its_own_answers(client):
    send(client, "/stand/about-you/", **BORN)
    send(client, "/stand/canada-ties/", sibling_in_canada="no")
    assert facts(client) == {"birth_date": "1993-05-14", "sibling_in_canada": False}


def test_a_visitor_is_told_how_long_answers_are_kept(client):
    assert "24 hours" in client.get("/stand/jobs/").content.decode()


def test_progress_is_said_in_words(client):
    page = " ".join(client.get("/stand/jobs/").content.decode().split())
    assert "<strong>5 of 7</strong>, your jobs" in page
