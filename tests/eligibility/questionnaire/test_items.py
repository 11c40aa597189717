"""Things of which there may be several: one mechanism for jobs, tests, children and the rest."""

from __future__ import annotations

import pytest

from eligibility.questionnaire.specs import STEPS
from tests.eligibility.questionnaire.typing_hands import day, facts, mark, send

pytestmark = pytest.mark.django_db

LISTS = [items.slug for step in STEPS for items in step.lists if not items.scope]
OF_PARTNER = [items.slug for step in STEPS for items in step.lists if items.scope]


def _job(client, **typed):
    return send(client, "/stand/jobs/add/", noc="31301", **typed)


@pytest.mark.parametrize("slug", LISTS)
def test_each_list_has_a_page_to_add_to_it(client, slug):
    assert client.get(f"/stand/{slug}/add/").status_code == 200


@pytest.mark.parametrize("slug", OF_PARTNER)
def test_so_has_each_of_the_partner(client, slug):
    send(client, "/stand/partner/", partner__is="yes")
    assert client.get(f"/stand/{slug}/add/").status_code == 200


@pytest.mark.parametrize("slug", OF_PARTNER)
def test_without_a_partner_they_lead_to_the_question_about_one(client, slug):
    assert client.get(f"/stand/{slug}/add/").url == "/stand/partner/"


def test_what_is_added_stands_in_the_list(client):
    answer = _job(client, country="PH", paid="yes", **day("started_on", "2018-06"))
    assert answer.url == "/stand/jobs/#jobs"
    assert facts(client)["jobs"] == [{"noc": "31301", "country": "PH", "started_on": "2018-06", "paid": True}]


def test_the_partner_has_a_list_of_jobs_too(client):
    send(client, "/stand/partner/", partner__is="yes")
    send(client, "/stand/partner/jobs/add/", noc="31301")
    assert facts(client)["partner"] == {"jobs": [{"noc": "31301"}]}


def test_editing_changes_what_was_typed_and_nothing_else(client):
    _job(client, hours_per_week="40")
    send(client, "/stand/jobs/0/leaves/add/", **day("from", "2020-01"), **day("to", "2020-02"))
    send(client, "/stand/jobs/0/", noc="31301", hours_per_week="20")
    leave = {"from": "2020-01", "to": "2020-02"}
    assert facts(client)["jobs"] == [{"noc": "31301", "hours_per_week": 20, "leaves": [leave]}]


def test_editing_leads_back_to_where_one_came_from(client):
    _job(client)
    assert send(client, "/stand/jobs/0/", noc="31301", next="result").url == "/stand/result/"


def test_editing_by_way_of_the_step_leads_back_to_it_and_keeps_the_way(client):
    _job(client)
    answer = send(client, "/stand/jobs/0/", noc="31301", next="review", via="step")
    assert answer.url == "/stand/jobs/?next=review#jobs"


@pytest.mark.parametrize("address", ["/stand/jobs/0/", "/stand/jobs/0/remove/", "/stand/jobs/7/leaves/add/"])
def test_a_place_past_the_end_is_not_found(client, address):
    assert client.get(address).status_code == 404
    assert client.post(address, {"seen": "x"}).status_code == 404


@pytest.mark.parametrize(
    "address", ["/stand/hobbies/add/", "/stand/jobs/-1/", "/stand/children/0/leaves/add/"]
)
def test_a_list_that_does_not_exist_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_removing_asks_first(client):
    _job(client)
    assert "Remove this job?" in client.get("/stand/jobs/0/remove/").content.decode()
    assert len(facts(client)["jobs"]) == 1


def test_the_last_one_removed_leaves_the_question_open(client):
    _job(client)
    send(client, "/stand/jobs/0/remove/")
    assert facts(client) == {}


def test_removing_what_changed_meanwhile_asks_again(client):
    _job(client)
    seen = mark(client, "/stand/jobs/0/remove/")
    send(client, "/stand/jobs/0/", noc="32101")
    client.post("/stand/jobs/0/remove/", {"seen": seen})
    assert facts(client)["jobs"] == [{"noc": "32101"}]


def test_one_page_sent_twice_adds_one_thing(client):
    sent = {"seen": mark(client, "/stand/jobs/add/"), "noc": "31301"}
    client.post("/stand/jobs/add/", sent)
    client.post("/stand/jobs/add/", sent)
    assert len(facts(client)["jobs"]) == 1


def test_two_windows_may_each_add_a_job(client):
    seen = mark(client, "/stand/jobs/add/")
    client.post("/stand/jobs/add/", {"seen": seen, "noc": "31301"})
    client.post("/stand/jobs/add/", {"seen": seen, "noc": "32101"})
    assert [job["noc"] for job in facts(client)["jobs"]] == ["31301", "32101"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"noc": "31300", "duties": "confirmed"}, {"noc": "31300"}),
        ({"noc": "31300", "duties": "partly"}, {"noc": "31300", "duties": "partly"}),
        ({"noc": "31301", "duties": "confirmed"}, {"noc": "31301", "duties": "confirmed"}),
    ],
)
def test_another_occupation_asks_again_whether_the_duties_match(client, typed, kept):
    send(client, "/stand/jobs/add/", noc="31301", duties="confirmed")
    answer = send(client, "/stand/jobs/0/", **typed)
    assert facts(client)["jobs"] == [kept]
    said = "your answer about its duties was taken out" in client.get(answer.url).content.decode()
    assert said == ("duties" not in kept)


def test_of_open_duties_the_page_says_what_is_assumed(client):
    page = client.get("/stand/jobs/add/").content.decode()
    assert "If you leave this open, we assume that they match" in page
    assert "counted as unknown" not in page


def test_rare_questions_are_folded_away_until_one_is_answered(client):
    _job(client)
    assert '<details class="disclosure">' in client.get("/stand/jobs/0/").content.decode()
    send(client, "/stand/jobs/0/", noc="31301", primary="yes")
    assert '<details class="disclosure" open>' in client.get("/stand/jobs/0/").content.decode()
