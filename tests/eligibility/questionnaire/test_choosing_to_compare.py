"""Choosing what is compared for a job: the way back, what is not saved yet, and what two windows say."""

import re
from html import unescape

import pytest

from tests.eligibility.questionnaire.typing_hands import day, facts, mark, send
from tests.noc import neighbours

pytestmark = pytest.mark.django_db
PAGE = "/stand/jobs/0/compare/"
CODES = ["31301", "31300", "32101"]
BOX = re.compile(r'name="tick" value="([^"]+)"[^>]*>\s*<label[^>]*>hold a moon licence')
BECAME = ["21211", "21220", "21221", "21222", "21233"]


@pytest.fixture
def with_job(client):
    neighbours.put()
    send(client, "/stand/about-you/", **day("birth_date", "1993-05-14"))
    send(client, "/stand/jobs/add/", noc="31301", hours_per_week="40")
    return client


@pytest.fixture
def of_2016(with_job):
    send(with_job, "/stand/jobs/0/", noc="2171", hours_per_week="40")
    return with_job


def choose(client, codes=CODES, **typed):
    return client.post(PAGE, {"seen": mark(client, PAGE), "codes": codes, **typed})


def shown(page):
    return [column.unit_group.code for column in page.context["columns"]]


def test_each_choice_has_an_address_and_the_way_back_stays_on_it(with_job):
    answer = choose(with_job, drop="31300", note="Mine.", next="review")
    assert (answer.status_code, answer.url) == (302, f"{PAGE}?codes=31301,32101&next=review")
    page = with_job.get(answer.url)
    assert shown(page) == ["31301", "32101"]
    assert page.context["form"]["note"].value() == "Mine."
    assert shown(with_job.get(f"{PAGE}?codes=31301,31300,32101")) == CODES


def test_what_is_not_saved_is_in_no_address_and_gone_from_the_plain_page(with_job):
    tick = BOX.search(with_job.get(PAGE).content.decode())[1]
    answer = choose(with_job, drop="31300", note="Mine.", tick=tick, duties="partly")
    assert answer.url == f"{PAGE}?codes=31301,32101"
    page = with_job.get(answer.url)
    assert page.context["is_ticked"]
    assert page.context["form"]["duties"].value() == "partly"
    assert "not saved yet" in page.content.decode()
    assert not with_job.get(PAGE).context["is_ticked"]


def test_saving_ends_the_draft_and_deleting_all_answers_does(with_job):
    choose(with_job, drop="31300", note="Mine.")
    choose(with_job, note="Ours.")
    assert "comparison_draft" not in with_job.session
    choose(with_job, drop="31300", note="Mine.")
    with_job.post("/stand/answers/forget/")
    assert "comparison_draft" not in with_job.session


def test_the_second_window_sees_what_the_first_has_said(with_job):
    seen = mark(with_job, PAGE)
    tick = BOX.search(with_job.get(PAGE).content.decode())[1]
    choose(with_job, tick=tick, note="The first.")
    page = with_job.post(PAGE, {"seen": seen, "codes": CODES, "note": "The second."}).content.decode()
    assert "1 of 2 statements: hold a moon licence" in page
    assert "<dd>The first.</dd>" in page
    assert "The second.</textarea>" in page
    assert with_job.session["answers"]["comparisons"][0]["note"] == "The first."


def test_a_choice_made_in_the_second_window_shows_it_too(with_job):
    seen = mark(with_job, PAGE)
    choose(with_job, note="The first.")
    page = with_job.post(PAGE, {"seen": seen, "codes": CODES, "drop": "31300"}, follow=True)
    assert "<dd>The first.</dd>" in page.content.decode()


@pytest.mark.parametrize(("codes", "is_said"), [(CODES, True), (CODES[:2], False)])
def test_three_is_said_to_be_the_most(with_job, codes, is_said):
    page = with_job.get(f"{PAGE}?codes={','.join(codes)}").content.decode()
    assert ("which is the most. To compare another, take one out first." in page) == is_said


def test_words_for_what_is_there_already_say_so(with_job):
    page = with_job.post(PAGE, {"codes": ["31301"], "other": "3012", "look": ""}, follow=True)
    assert "what it became is compared already (31301)" in page.content.decode()


def test_the_lead_statement_has_to_fit_as_well(with_job):
    assert (
        "The lead statement has to fit as well: it is not shown here" in with_job.get(PAGE).content.decode()
    )


def test_an_older_code_that_became_many_shows_three_and_names_all(of_2016):
    page = of_2016.get(PAGE)
    text = page.content.decode()
    assert shown(page) == BECAME[:3]
    assert "2171 of NOC 2016 became 5 occupations of NOC 2021" in text
    assert [group.code for group, _ in page.context["form"].became] == BECAME
    assert "Cybersecurity specialists" in text


def test_they_can_be_exchanged(of_2016):
    page = of_2016.post(PAGE, {"codes": BECAME[:3], "drop": "21211"}, follow=True)
    assert shown(page) == ["21220", "21221"]
    assert 'name="add" value="21233"' in page.content.decode()
    page = of_2016.post(PAGE, {"codes": ["21220", "21221"], "add": "21233"}, follow=True)
    assert shown(page) == ["21220", "21221", "21233"]


STRANGE = ["", "\x00", "x" * 10_000, "99999", "31301,31301", "1;2", "physician"]


@pytest.mark.parametrize("given", STRANGE)
@pytest.mark.parametrize("name", ["codes", "other"])
def test_no_address_breaks_it(with_job, name, given):
    page = with_job.get(PAGE, {"codes": "31301", name: given})
    assert page.status_code == 200
    assert shown(page)[0] == "31301"
    assert facts(with_job)["jobs"] == [{"noc": "31301", "hours_per_week": 40}]


def test_a_draft_of_another_job_is_not_shown(with_job):
    send(with_job, "/stand/jobs/add/", noc="31301")
    answer = choose(with_job, drop="31300", note="Mine.")
    page = unescape(with_job.get(answer.url.replace("/0/", "/1/")).content.decode())
    assert "Mine." not in page
