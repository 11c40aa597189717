"""The people at the desk, on a day in October 2026 when round 447 is the last one."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.auth.models import Group

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
