"""Wrong answers: each gets a message at its field and stays as it was typed."""

from __future__ import annotations

import pytest

from tests.eligibility.questionnaire.typing_hands import day, facts, messages, send

pytestmark = pytest.mark.django_db

JOB = "/stand/jobs/add/"


def test_an_unknown_occupation(client):
    page = send(client, JOB, noc="99999", hours_per_week="40")
    assert messages(page) == {"noc": ["No occupation has the code 99999 in NOC 2021. Check the digits."]}
    assert 'value="99999"' in page.content.decode()
    assert 'value="40"' in page.content.decode()


def test_a_score_that_ielts_cannot_give(client):
    page = send(client, "/stand/language-tests/add/", test="ielts_gt", reading="9.25", writing="7")
    assert list(messages(page)) == ["reading"]
    assert 'value="9.25"' in page.content.decode()
    assert 'value="7"' in page.content.decode()


def test_a_job_that_ends_before_it_starts(client):
    sent = day("started_on", "2018-06") | day("ended_on", "2017-01") | {"ended_on__is": "yes"}
    page = send(client, JOB, **sent)
    assert list(messages(page)) == ["ended_on"]
    assert 'value="2017"' in page.content.decode()


def test_a_birth_in_the_future(client):
    page = send(client, "/stand/about-you/", **day("birth_date", "2093-05-14"))
    assert list(messages(page)) == ["birth_date"]
    assert 'value="2093"' in page.content.decode()


def test_ten_thousand_characters_in_a_title(client):
    page = send(client, JOB, noc="x" * 10_000)
    message = "Use at most 200 characters; this has 10000. A job title is enough."
    assert messages(page) == {"noc": [message]}
    assert "x" * 10_000 in page.content.decode()


def test_words_of_no_occupation(client):
    page = send(client, JOB, noc="zzzzqqqq")
    assert "No occupation was found" in messages(page)["noc"][0]


def test_a_zero_byte_is_refused_and_not_searched_for(client):
    page = send(client, JOB, noc="nur\x00se")
    assert list(messages(page)) == ["noc"]


def test_a_second_wrong_answer_is_named_in_the_same_breath(client):
    page = send(client, JOB, noc="99999", hours_per_week="200")
    assert list(messages(page)) == ["noc", "hours_per_week"]


def test_the_summary_leads_to_the_first_box_of_the_field(client):
    page = send(client, "/stand/about-you/").content.decode()
    assert '<a href="#id_birth_date_0">Date of birth: Type the date.</a>' in page
    assert 'id="id_birth_date_0"' in page


def test_nothing_wrong_is_stored(client):
    send(client, JOB, noc="99999")
    assert facts(client) == {}


def test_a_birth_after_a_job_names_the_other_answer(client):
    send(client, JOB, noc="31301", **day("started_on", "2018-06"))
    page = send(client, "/stand/about-you/", **day("birth_date", "2019-01-01"))
    assert "This does not fit with another answer." in messages(page)["__all__"][0]


@pytest.mark.parametrize("value", ["maybe", "1", "<script>", "yes\x00"])
def test_an_invented_choice_is_refused(client, value):
    page = send(client, JOB, paid=value)
    assert list(messages(page)) == ["paid"]


def test_fields_that_nobody_asked_for_do_no_harm(client):
    send(client, "/stand/about-you/", **day("birth_date", "1993-05-14"), owner="7", id="x", score="9")
    assert facts(client) == {"birth_date": "1993-05-14"}


def test_of_a_field_sent_twice_the_last_counts(client):
    sent = day("birth_date", "1993-05-14") | {"birth_date_year": ["1990", "1991"]}
    send(client, "/stand/about-you/", **sent)
    assert facts(client) == {"birth_date": "1991-05-14"}
