"""`POST /api/v1/assess`: the shapes, the errors, the limits."""

import json

import pytest
from django.core.cache import cache
from django.test import Client

from tests.eligibility.persons import person

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/assess?on=2026-10-01"


@pytest.fixture
def post():
    """Post this body, as a stranger whose browser checks for forgery would."""
    browser = Client(enforce_csrf_checks=True)

    def sent(body, address=ADDRESS):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return browser.post(address, data, content_type="application/json")

    return sent


def test_one_person_gives_one_result(post):
    response = post(person("nurse"))
    assert response.status_code == 200
    assert response.json()["crs"]["total"] == 407
    assert response.json()["crs"]["lines"][0]["why"]


def test_the_result_has_the_promised_names(post):
    found = post(person("nurse")).json()
    assert set(found) == {"id", "on", "rules", "notices", "crs", "programs", "categories"}
    assert set(found["rules"]) == {"crs", "values_unknown", "tables", "data"}
    assert set(found["programs"]) == {"fsw", "cec", "fst"}


def test_many_people_give_as_many_answers_in_order(post):
    found = post([person("welder"), {"id": "x"}, person("nurse")]).json()
    assert [answer["id"] for answer in found] == ["welder", "x", "nurse"]
    assert found[1]["error"]["field"] == "birth_date"


def test_rounds_come_when_asked_for(post):
    found = post(person("nurse"), ADDRESS + "&rounds=true").json()
    assert [held["number"] for held in found["rounds"][-2:]] == ["446", "447"]


def test_wrong_facts_are_named(post):
    response = post(person("nurse", funds_cad=-5))
    assert response.status_code == 422
    assert response.json()["error"]["field"] == "funds_cad"
    assert response.json()["id"] == "nurse"


@pytest.mark.parametrize("body", [b"", b"{", b'{"a": 1, "a": 1}', b"\xff", b"[" * 100_000])
def test_what_is_not_json_is_a_bad_request(post, body):
    response = post(body)
    assert response.status_code == 400
    assert response.json()["error"]["message"]


@pytest.mark.parametrize("number", [b"NaN", b"-Infinity", b"1e400"])
def test_what_is_no_number_is_named_by_its_field(post, number):
    response = post(b'{"birth_date": "1993-05-14", "jobs": [{"hours_per_week": ' + number + b"}]}")
    assert response.status_code == 422
    assert response.json()["error"] == {
        "field": "jobs[0].hours_per_week",
        "message": "This must be a number.",
    }


@pytest.mark.parametrize("body", [b"null", b"7", b'"text"', b"true"])
def test_what_is_no_object_cannot_be_assessed(post, body):
    response = post(body)
    assert response.status_code == 422
    assert set(response.json()["error"]) == {"field", "message"}


def test_an_empty_array_gives_an_empty_array(post):
    assert post([]).json() == []


def test_more_than_a_hundred_people_are_refused(post):
    response = post([{}] * 101)
    assert response.status_code == 400
    assert response.json()["error"]["message"] == "Send at most 100 people at a time."


@pytest.mark.parametrize("size", [1_100_000, 3_000_000])
def test_a_body_that_is_too_big_is_refused_calmly(post, size):
    response = post(b" " * size)
    assert response.status_code == 400
    assert "send less at a time" in response.json()["error"]["message"]


@pytest.mark.parametrize("query", ["on=yesterday", "on=2026-02-30", "on=2026-10-01&rounds=perhaps"])
def test_a_query_that_means_nothing_is_named(post, query):
    response = post(person("nurse"), f"/api/v1/assess?{query}")
    assert response.status_code == 422
    assert response.json()["error"]["field"] in ("on", "rounds")


def test_a_wish_is_true_or_false(post):
    response = post(person("nurse"), ADDRESS + "&rounds=perhaps")
    assert response.json() == {"error": {"field": "rounds", "message": "Write true or false."}}


def test_a_day_before_any_rules_answers_unknown(post):
    found = post(person("nurse"), "/api/v1/assess?on=2014-12-31").json()
    assert found["programs"]["fsw"]["verdict"] == "unknown"
    assert found["notices"][0]["key"] == "rules.not_loaded"


def test_the_first_day_of_express_entry_is_answered(post):
    found = post(person("nurse"), "/api/v1/assess?on=2015-01-01").json()
    assert (found["rules"]["crs"], found["programs"]["fsw"]["verdict"]) == ("2015-01-01", "not_met")


def test_it_is_throttled_only_where_the_settings_say_so(post, settings):
    cache.clear()
    settings.API_ASSESS_RATE = "2/m"
    codes = [post({}).status_code for _ in range(3)]
    assert codes == [422, 422, 429]


@pytest.mark.parametrize("day", ["1", "1735689600", "20261001", "2026-02-30", "0000-01-01", ""])
def test_a_day_that_is_none_is_refused_and_never_read_as_seconds(post, day):
    response = post(person("nurse"), f"/api/v1/assess?on={day}")
    assert (response.status_code, response.json()["error"]["field"]) == (422, "on")


def test_a_day_more_than_ten_years_ahead_is_refused(post, time_machine):
    time_machine.move_to("2026-10-02T03:30:00Z")
    assert post(person("nurse"), "/api/v1/assess?on=2036-10-01").status_code == 200
    response = post(person("nurse"), "/api/v1/assess?on=2036-10-02")
    message = "Choose a day up to 1 October 2036, ten years from now."
    assert response.status_code == 422
    assert response.json() == {"error": {"field": "on", "message": message}}


def test_a_misspelt_wish_is_an_error(post):
    response = post(person("nurse"), "/api/v1/assess?round=true")
    assert (response.status_code, response.json()["error"]["field"]) == (400, "round")
