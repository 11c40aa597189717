"""Where answers are kept: a visitor's in the session, a person's in the account; and how they move."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from eligibility import answers
from eligibility.models import Answers
from tests.eligibility.questionnaire.typing_hands import day, facts, mark, send

pytestmark = pytest.mark.django_db

ABOUT = "/stand/about-you/"
EMAIL, PASSWORD = "ana@example.org", "a long enough secret"
BORN_93, BORN_92 = {"birth_date": "1993-05-14"}, {"birth_date": "1992-05-14"}


@pytest.fixture
def ana() -> User:
    return User.objects.create_user(EMAIL, PASSWORD)


def _answer(client: Client, iso: str = "1993-05-14") -> None:
    send(client, ABOUT, **day("birth_date", iso))


def _sign_in(client: Client) -> None:
    client.post("/accounts/login/", {"login": EMAIL, "password": PASSWORD})


def _kept(user: User) -> Answers:
    return Answers.objects.get(owner=user)


def test_a_visitors_answers_end_a_day_after_their_last_use(client):
    _answer(client)
    assert client.session.get_expiry_age() == 24 * 3600


def test_reading_them_later_starts_the_day_anew(client):
    _answer(client)
    session = client.session
    session["answers"]["used"] = (timezone.now() - timedelta(hours=5)).isoformat()
    session.save()
    client.get(ABOUT)
    assert client.session["answers"]["used"] > (timezone.now() - timedelta(minutes=1)).isoformat()
    assert facts(client) == BORN_93


def test_only_looking_keeps_no_session(client):
    client.get("/stand/")
    assert "session" not in client.cookies


def test_who_is_signed_in_has_them_in_the_account(client, ana):
    client.force_login(ana)
    _answer(client)
    assert _kept(ana).facts == BORN_93
    assert "answers" not in client.session


def test_each_change_is_a_revision(client, ana):
    client.force_login(ana)
    _answer(client)
    _answer(client, "1992-05-14")
    assert _kept(ana).revision == 2


def test_leaving_and_returning_loses_nothing(client, ana):
    client.force_login(ana)
    _answer(client)
    client.logout()
    client.force_login(ana)
    assert 'value="1993"' in client.get(ABOUT).content.decode()


def test_nobody_sees_anothers_answers(client, ana):
    client.force_login(ana)
    _answer(client)
    other = Client()
    other.force_login(User.objects.create_user("ben@example.org"))
    assert "1993" not in other.get("/stand/review/").content.decode()


def test_signing_in_brings_the_answers_along(client, ana):
    _answer(client)
    _sign_in(client)
    assert _kept(ana).facts == BORN_93
    assert _kept(ana).previous is None
    assert "answers" not in client.session


def test_signing_up_brings_the_answers_along(client):
    _answer(client)
    client.post("/accounts/signup/", {"email": EMAIL, "password1": PASSWORD})
    assert _kept(User.objects.get(email=EMAIL)).facts == BORN_93


def test_signing_in_ends_the_short_life_of_the_session(client, ana):
    _answer(client)
    client.force_login(ana)
    assert "_session_expiry" not in client.session


def test_the_newer_answers_win_and_the_older_are_put_aside(client, ana):
    Answers.objects.create(owner=ana, facts=BORN_92)
    _answer(client)
    _sign_in(client)
    assert (_kept(ana).facts, _kept(ana).previous) == (BORN_93, BORN_92)


def test_newer_answers_of_the_account_win_too(client, ana):
    _answer(client)
    Answers.objects.create(owner=ana, facts=BORN_92)
    _sign_in(client)
    assert (_kept(ana).facts, _kept(ana).previous) == (BORN_92, BORN_93)


def test_the_same_answers_put_nothing_aside(client, ana):
    Answers.objects.create(owner=ana, facts=BORN_93)
    _answer(client)
    _sign_in(client)
    assert _kept(ana).previous is None


@pytest.fixture
def with_two(client, ana) -> Client:
    Answers.objects.create(owner=ana, facts=BORN_93, previous=BORN_92)
    client.force_login(ana)
    return client


def test_the_review_offers_what_was_put_aside(with_two):
    assert "Use the other answers" in with_two.get("/stand/review/").content.decode()


def test_one_press_brings_it_back(with_two, ana):
    with_two.post("/stand/answers/bring-back/")
    assert (_kept(ana).facts, _kept(ana).previous) == (BORN_92, BORN_93)


def test_it_can_be_deleted_instead(with_two, ana):
    with_two.post("/stand/answers/drop-aside/")
    assert (_kept(ana).facts, _kept(ana).previous) == (BORN_93, None)


def test_deleting_answers_deletes_them_from_the_account(with_two):
    with_two.post("/stand/answers/forget/")
    assert not Answers.objects.exists()


@pytest.mark.parametrize("address", ["bring-back", "drop-aside", "forget"])
def test_nothing_is_changed_by_a_link(with_two, address):
    assert with_two.get(f"/stand/answers/{address}/").status_code == 405


def test_two_windows_of_an_account_do_not_overwrite_each_other(client, ana):
    client.force_login(ana)
    seen = mark(client, ABOUT)
    _answer(client)
    client.post(ABOUT, {"seen": seen, **day("birth_date", "1992-05-14")})
    assert _kept(ana).facts == BORN_93


def _visit(session_key: str | None = None) -> HttpRequest:
    request = HttpRequest()
    request.user = AnonymousUser()
    request.session = SessionStore(session_key)
    return request


def test_of_two_changes_by_a_visitor_at_once_the_second_sees_the_first():
    first = _visit()
    answers.change(first, lambda _none: {"funds_cad": 1})
    second = _visit(first.session.session_key)
    answers.load(second)
    answers.change(first, lambda facts: {**facts, "jobs": []})
    answers.change(second, lambda facts: {**facts, "children": []})
    assert answers.load(_visit(first.session.session_key)) == {"funds_cad": 1, "jobs": [], "children": []}


def test_saving_into_a_session_that_ended_meanwhile_is_no_error_of_ours():
    visit = _visit()
    answers.change(visit, lambda _none: {"funds_cad": 1})
    Session.objects.all().delete()
    answers.change(visit, lambda _old: {"funds_cad": 2})
    assert visit.session.modified


def test_a_form_without_its_token_is_refused(ana):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(ABOUT, day("birth_date", "1993-05-14")).status_code == 403
