"""Saving a result from its page."""

import pytest
from django.test import Client

from eligibility.models import Answers, Assessment

pytestmark = pytest.mark.django_db
SAVE = "/stand/result/save/"


def test_saving_keeps_the_result_and_shows_it(alices):
    response = alices.post(SAVE, {"on": "2026-10-01"}, follow=True)
    kept = Assessment.objects.get()
    assert response.redirect_chain == [(f"/stand/saved/{kept.pk}/", 302)]
    assert "Saved. It stays as it is" in response.content.decode()


def test_saving_twice_is_saving_once(alices):
    for _ in range(2):
        alices.post(SAVE, {"on": "2026-10-01"})
    assert Assessment.objects.count() == 1


def test_saving_needs_no_verified_address(alices, alice):
    assert not alice.emailaddress_set.get().verified
    alices.post(SAVE, {"on": "2026-10-01"})
    assert Assessment.objects.exists()


def test_a_visitor_is_sent_to_sign_up_and_back(client):
    response = client.post(SAVE, {"on": "2026-10-01"})
    assert response.headers["Location"] == "/accounts/signup/?next=%2Fstand%2Fresult%2F%3Fon%3D2026-10-01"
    assert not Assessment.objects.exists()


def test_a_visitor_who_signs_up_returns_to_the_result_and_saves_with_one_click(client, nurse):
    now = "2026-11-21T12:00:00+00:00"
    session = client.session
    session["answers"] = {"facts": nurse, "changed": now, "used": now}
    session.save()
    asked = {
        "email": "new@example.org",
        "password1": "quiet-harbour-77",
        "next": "/stand/result/?on=2026-10-01",
    }
    response = client.post("/accounts/signup/", asked, follow=True)
    assert response.redirect_chain[-1] == ("/stand/result/?on=2026-10-01", 302)
    assert 'action="/stand/result/save/"' in response.content.decode()
    client.post(SAVE, {"on": "2026-10-01"})
    assert Assessment.objects.get().facts == nurse


def test_saving_takes_a_post(alices):
    assert alices.get(SAVE).status_code == 405


def test_saving_takes_a_token_against_forgery(alice):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(alice)
    assert browser.post(SAVE, {"on": "2026-10-01"}).status_code == 403
    assert not Assessment.objects.exists()


def test_without_answers_there_is_nothing_to_save(charlies):
    assert charlies.post(SAVE, {}).headers["Location"] == "/stand/about-you/"
    assert not Assessment.objects.exists()


def test_answers_that_cannot_be_assessed_are_not_saved(alices, alice):
    Answers.objects.filter(owner=alice).update(facts={"birth_date": "1993-05-14", "funds_cad": -1})
    assert alices.post(SAVE, {}).headers["Location"] == "/stand/money-and-plans/?next=result#div_id_funds_cad"
    assert not Assessment.objects.exists()
