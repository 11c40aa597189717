"""What was saved: shown as it was, to its owner alone."""

import uuid

import pytest

from draws.models import Round
from eligibility.models import Assessment
from reviews.models import ReviewNote, Share
from tests.people import consultant

pytestmark = pytest.mark.django_db
LIST = "/stand/saved/"


def read(browser, address) -> str:
    response = browser.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def main_of(page: str) -> str:
    return page[page.index("<h1>") : page.index("</main>")]


def test_the_list_shows_day_score_and_headline(alices, kept):
    page = read(alices, LIST)
    assert "1 October 2026" in page
    assert "407" in page
    assert "None of the last 12 months’ 77 rounds would have invited you" in page


def test_an_empty_list_says_what_to_do(charlies):
    assert "Answer a few questions first" in read(charlies, LIST)


def test_the_list_holds_nobody_elses(charlies, kept):
    assert str(kept.pk) not in read(charlies, LIST)


def test_a_saved_assessment_opens_as_it_was(alices, kept):
    page = read(alices, f"{LIST}{kept.pk}/")
    assert "Assessment for 1 October 2026, saved on" in page
    assert "Your 407 points" in page
    assert "?next=result" not in page


@pytest.mark.parametrize("part", ["", "jobs/"])
def test_it_says_that_it_stays_on_its_day(alices, kept, part):
    said = "A saved assessment stays on the day it is for: 1 October 2026 is shown."
    assert said in read(alices, f"{LIST}{kept.pk}/{part}?on=2026-11-01")
    assert said not in read(alices, f"{LIST}{kept.pk}/{part}")


def test_it_is_unchanged_after_a_round_is_changed_or_deleted(alices, kept):
    address = f"{LIST}{kept.pk}/?show=all"
    before = main_of(read(alices, address))
    changed = Round.objects.get(number="447")
    changed.crs_cutoff = 400
    changed.save()
    assert main_of(read(alices, address)) == before


def test_it_says_when_rounds_have_been_recorded_since(alices, kept):
    address = f"{LIST}{kept.pk}/"
    assert "Shown as it was saved" not in read(alices, address)
    last = Round.objects.get(number="447")
    last.pk, last.number, last.sequence = None, "448", 44800
    last.save()
    page = read(alices, address)
    assert "Shown as it was saved" in page
    assert "round 447" in page


def test_it_says_when_a_round_has_been_corrected_since(alices, kept):
    corrected = Round.objects.get(number="441")
    corrected.crs_cutoff = 474
    corrected.save()
    assert "Shown as it was saved" in read(alices, f"{LIST}{kept.pk}/")


def test_it_is_never_reckoned_again(alices, kept, monkeypatch):
    monkeypatch.setattr("eligibility.engine.assess", None)
    assert "Your 407 points" in read(alices, f"{LIST}{kept.pk}/")


@pytest.mark.parametrize("page", ["", "delete/"])
def test_charlie_finds_nothing_of_alices(charlies, kept, page):
    assert charlies.get(f"{LIST}{kept.pk}/{page}").status_code == 404


def test_charlie_cannot_delete_alices(charlies, kept):
    assert charlies.post(f"{LIST}{kept.pk}/delete/").status_code == 404
    assert Assessment.objects.filter(pk=kept.pk).exists()


@pytest.mark.parametrize("page", ["", "{}/", "{}/delete/"])
def test_a_visitor_is_asked_to_sign_in(client, kept, page):
    response = client.get(LIST + page.format(kept.pk))
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/accounts/login/?next=")


def test_what_does_not_exist_is_not_found(alices):
    assert alices.get(f"{LIST}{uuid.uuid4()}/").status_code == 404


def test_an_assessment_saved_with_words_given_up_since_still_opens(alices, kept):
    result = kept.result
    result["crs"]["lines"][0]["key"] = "core.retired"
    old = Assessment.objects.create(
        owner=kept.owner, on=kept.on, facts=kept.facts, result=result, digest="0" * 64
    )
    assert "core.retired" in read(alices, f"{LIST}{old.pk}/")


def test_deleting_one_that_was_shared_and_reviewed_deletes_share_and_note(alices, kept):
    share = Share.objects.create(assessment=kept, email="consultant@example.org")
    ReviewNote.objects.create(share=share, author=consultant(), licence="R-1", text="Fine.")
    alices.post(f"{LIST}{kept.pk}/delete/")
    assert not Share.objects.exists()
    assert not ReviewNote.objects.exists()


def test_deleting_asks_first_and_then_deletes(alices, kept):
    address = f"{LIST}{kept.pk}/delete/"
    assert "Delete the assessment for 1 October 2026?" in read(alices, address)
    assert Assessment.objects.exists()
    assert alices.post(address).headers["Location"] == LIST
    assert not Assessment.objects.exists()
