"""The pages beside a result: one way in for all of them."""

import pytest

from eligibility.models import Answers
from eligibility.results.parts import PARTS

pytestmark = pytest.mark.django_db
DAY = "?on=2026-10-01"
BESIDE = [part.key for part in PARTS if part.key != "result"]


def read(browser, address) -> str:
    response = browser.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize("key", BESIDE)
def test_each_marks_itself_and_leads_to_the_others_on_the_same_day(alices, key):
    page = read(alices, f"/stand/result/{key}/{DAY}")
    assert f'href="/stand/result/{key}/{DAY}" aria-current="page"' in page
    assert f'href="/stand/result/{DAY}"' in page
    assert "Where you stand on 1 October 2026" in page


@pytest.mark.parametrize("key", BESIDE)
def test_each_exists_for_a_saved_assessment(alices, kept, key):
    page = read(alices, f"/stand/saved/{kept.pk}/{key}/")
    assert f'href="/stand/saved/{kept.pk}/{key}/" aria-current="page"' in page
    assert f'href="/stand/saved/{kept.pk}/"' in page
    assert "Assessment for 1 October 2026, saved on" in page


@pytest.mark.parametrize("key", BESIDE)
def test_a_saved_one_exists_for_its_owner_alone(charlies, client, kept, key):
    address = f"/stand/saved/{kept.pk}/{key}/"
    assert charlies.get(address).status_code == 404
    assert client.get(address).headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("key", BESIDE)
def test_a_saved_one_cannot_be_edited(alices, kept, key):
    assert "?next=result" not in read(alices, f"/stand/saved/{kept.pk}/{key}/")


@pytest.mark.parametrize("key", BESIDE)
def test_without_a_date_of_birth_it_leads_to_the_first_step(client, key):
    assert client.get(f"/stand/result/{key}/").headers["Location"] == "/stand/about-you/"


@pytest.mark.parametrize("key", BESIDE)
def test_answers_that_cannot_be_assessed_lead_to_the_wrong_one(alices, alice, nurse, key):
    nurse["jobs"][0]["noc"] = "99999"
    Answers.objects.filter(owner=alice).update(facts=nurse)
    location = alices.get(f"/stand/result/{key}/").headers["Location"]
    assert location == "/stand/jobs/0/?next=result#div_id_noc"


@pytest.mark.parametrize("key", BESIDE)
def test_a_date_of_birth_alone_is_enough(alices, alice, key):
    Answers.objects.filter(owner=alice).update(facts={"birth_date": "1990-01-01"})
    assert "<h1>" in read(alices, f"/stand/result/{key}/")


@pytest.mark.parametrize("key", BESIDE)
@pytest.mark.parametrize("on", ["2015-01-01", "2016-11-19", "2022-11-15", "2026-11-03", "2029-02-28"])
def test_each_answers_for_any_day(alices, key, on):
    assert "<h1>" in read(alices, f"/stand/result/{key}/?on={on}")


@pytest.mark.parametrize("key", BESIDE)
def test_a_day_it_cannot_use_is_named(alices, key):
    assert "Write the day as year, month, day" in read(alices, f"/stand/result/{key}/?on=nonsense")


def test_a_saved_one_says_when_it_is_reckoned_with_newer_data(alices, kept, monkeypatch):
    address = f"/stand/saved/{kept.pk}/work/"
    assert "Reckoned with the data of today" not in read(alices, address)
    monkeypatch.setattr("eligibility.results.subject.moved_on", lambda result: True)
    assert "Reckoned with the data of today" in read(alices, address)


def test_a_saved_one_that_can_no_longer_be_read_leads_back_to_it(alices, kept, monkeypatch):
    type(kept).objects.filter(pk=kept.pk)._raw_delete("default")
    kept.facts["jobs"][0]["noc"] = "99999"
    kept._state.adding = True
    kept.save()
    response = alices.get(f"/stand/saved/{kept.pk}/work/")
    assert response.headers["Location"] == f"/stand/saved/{kept.pk}/"


def test_the_result_keeps_the_day_out_of_the_way_today(alices):
    page = read(alices, "/stand/result/")
    assert 'href="/stand/result/work/"' in page
