"""What the tests of draws share: the desk on a day when round 447 is the last one, and the words of pages."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.utils.html import strip_tags

from tests.draws import desk


@pytest.fixture
def in_october():
    """20 October 2026, noon in Ottawa."""
    with time_machine.travel(datetime(2026, 10, 20, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def recorder(client, in_october):
    """A member of the ready group, signed in."""
    user = desk.staff("recorder")
    user.groups.add(Group.objects.get(name="Draw recorder"))
    client.force_login(user)
    return user


@pytest.fixture
def words_of(client):
    """The words of a page, blanks folded."""

    def words(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200, address
        parted = re.sub(r"</(dt|dd|td|th|summary)>", " ", response.content.decode())
        return re.sub(r"\s+", " ", strip_tags(parted))

    return words
