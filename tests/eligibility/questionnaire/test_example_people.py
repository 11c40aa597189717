"""The example people, through every page of the questionnaire."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from eligibility.models import Answers
from eligibility.questionnaire import places
from eligibility.questionnaire.registry import shelf_at
from eligibility.questionnaire.specs import STEPS
from tests.eligibility.persons import FOLDER, person
from tests.eligibility.questionnaire.typing_hands import as_sent

pytestmark = pytest.mark.django_db

PEOPLE = pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.json")))


def _pages(facts: dict[str, Any]) -> list[str]:
    """Every step, and every item of every list."""
    found = [step.slug for step in STEPS]
    for shelf in (shelf_at(items.path) for step in STEPS for items in step.lists):
        items = places.get(facts, shelf.path)
        found += [f"{shelf.slug}/{index}" for index in range(len(items) if isinstance(items, list) else 0)]
    return [f"/stand/{page}/" for page in found]


@pytest.fixture
def signed_in(client: Client) -> Client:
    client.force_login(User.objects.create_user("ana@example.org"))
    return client


@PEOPLE
def test_pages_sent_back_as_they_are_change_nothing(signed_in, name):
    facts = person(name)
    Answers.objects.create(owner=User.objects.get(), facts=facts)
    for page in _pages(facts):
        form = signed_in.get(page).context["form"]
        answer = signed_in.post(page, as_sent(form))
        assert answer.status_code == 302, (page, answer.context["form"].errors)
    assert Answers.objects.get().facts == facts


@PEOPLE
def test_the_review_has_words_for_everything(signed_in, name):
    Answers.objects.create(owner=User.objects.get(), facts=person(name))
    page = signed_in.get("/stand/review/").content.decode()
    for code in ("three_year_or_bachelor", "ielts_gt", "True", "None", "&#x27;"):
        assert code not in page
