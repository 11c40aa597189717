"""Finding an occupation, with and without JavaScript."""

from __future__ import annotations

import pytest

from tests.eligibility.questionnaire.typing_hands import facts, messages, send

pytestmark = pytest.mark.django_db

JOB = "/stand/jobs/add/"


def test_find_offers_occupations_and_judges_nothing(client):
    page = send(client, JOB, noc="registered nurse", find="noc", hours_per_week="many")
    text = page.content.decode()
    assert 'name="noc__code" value="31301"' in text
    assert 'value="registered nurse"' in text
    assert 'value="many"' in text
    assert messages(page) == {}


def test_a_candidate_chosen_is_the_occupation(client):
    send(client, JOB, noc="registered nurse", noc__for="registered nurse", noc__code="31301")
    assert facts(client)["jobs"] == [{"noc": "31301"}]


def test_words_changed_after_the_search_are_searched_again(client):
    page = send(client, JOB, noc="cook", noc__for="registered nurse", noc__code="31301")
    assert messages(page)["noc"] == ["Choose the occupation that fits your duties best from the list below."]
    assert 'name="noc__code" value="63200"' in page.content.decode()


def test_a_code_may_be_typed(client):
    send(client, JOB, noc="31301")
    assert facts(client)["jobs"] == [{"noc": "31301"}]


def test_what_the_suggestions_put_into_the_box_is_read_by_its_code(client):
    send(client, JOB, noc="31301 Registered nurses and registered psychiatric nurses")
    assert facts(client)["jobs"] == [{"noc": "31301"}]


def test_a_stored_code_is_shown_with_its_title(client):
    send(client, JOB, noc="31301")
    page = client.get("/stand/jobs/0/").content.decode()
    assert 'value="31301 Registered nurses and registered psychiatric nurses"' in page


def test_a_code_of_noc_2016_is_taken_with_its_version(client):
    send(client, JOB, noc="3012", noc_version="2016")
    assert facts(client)["jobs"] == [{"noc": "3012", "noc_version": "2016"}]


def test_a_code_of_the_other_version_is_refused(client):
    page = send(client, JOB, noc="31301", noc_version="2016")
    assert list(messages(page)) == ["noc"]


def test_suggestions_are_options_of_a_list(client):
    page = client.get("/occupations/suggestions/?q=registered nurse").content.decode()
    assert 'role="option"' in page
    assert 'data-text="31301 Registered nurses and registered psychiatric nurses"' in page


@pytest.mark.parametrize("query", ["", "x", "zzzzqqqq", "%00", "n" * 5000])
def test_suggestions_may_be_none(client, query):
    page = client.get(f"/occupations/suggestions/?q={query}")
    assert page.status_code == 200
    assert "data-text" not in page.content.decode()


def test_a_word_read_otherwise_is_said(client):
    page = send(client, JOB, noc="registerd nurse", find="noc")
    assert "Read as: registered nurse" in page.content.decode()


def test_an_invented_name_of_a_field_to_find_does_no_harm(client):
    assert send(client, JOB, noc="cook", find="paid").status_code == 200
    assert send(client, JOB, noc="cook", find="nothing").status_code == 200
