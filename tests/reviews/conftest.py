"""A saved assessment, its owner, and a consultant with whom it is shared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest

from accounts.models import User
from eligibility.engine import assess_facts
from eligibility.models import Assessment
from reviews.models import Share
from tests.people import applicant, consultant

FACTS = {"birth_date": "1993-05-14", "partner": None}
DAY = date(2026, 10, 1)


@cache
def _result() -> dict[str, Any]:
    return assess_facts(FACTS, DAY, rounds=True)


@pytest.fixture
def client_user() -> User:
    """The client."""
    return applicant("client@example.org")


@pytest.fixture
def saved(client_user: User) -> Callable[[str], Assessment]:
    """Save one more for the client, told apart by its digest."""

    def save(digest: str) -> Assessment:
        fields = {"facts": FACTS, "on": DAY, "result": _result(), "digest": digest}
        return Assessment.objects.create(owner=client_user, **fields)

    return save


@pytest.fixture
def assessment(saved: Callable[[str], Assessment]) -> Assessment:
    """What the client saved."""
    return saved("first")


@pytest.fixture
def reviewer() -> User:
    """A verified consultant."""
    return consultant("reviewer@example.org")


@pytest.fixture
def share(assessment: Assessment, reviewer: User) -> Share:
    """The client's leave for the consultant."""
    return Share.objects.create(assessment=assessment, email=reviewer.email)
