"""Alice, who saves assessments; Charlie, who must see nothing of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from eligibility.models import Answers, Assessment
from eligibility.services import assessment_save
from tests.eligibility.persons import person
from tests.people import applicant

DAY = date(2026, 10, 1)


@pytest.fixture
def nurse() -> dict[str, Any]:
    """A nurse abroad who meets FSW."""
    return person("nurse")


@pytest.fixture
def alice(db: None, nurse: dict[str, Any]) -> User:
    """An applicant with the nurse's answers."""
    user = applicant("alice@example.org", verified=False)
    Answers.objects.create(owner=user, facts=nurse)
    return user


@pytest.fixture
def charlie(db: None) -> User:
    """Somebody else."""
    return applicant("charlie@example.org")


@pytest.fixture
def alices(client: Client, alice: User) -> Client:
    """A browser in which Alice is signed in."""
    client.force_login(alice)
    return client


@pytest.fixture
def charlies(charlie: User) -> Client:
    """A browser in which Charlie is signed in."""
    browser = Client()
    browser.force_login(charlie)
    return browser


@pytest.fixture
def kept(alice: User, nurse: dict[str, Any]) -> Assessment:
    """Alice's saved assessment."""
    return assessment_save(by=alice, facts=nurse, on=DAY)
