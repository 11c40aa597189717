"""Processing times: the newest of each program, entered by staff."""

from datetime import date

import pytest
from django.contrib.auth.models import Group

from accounts.models import AuditEvent, User
from draws.models import ProcessingTime
from draws.selectors import processing_times

pytestmark = pytest.mark.django_db


def entered(program: str, months: int, as_of: date) -> ProcessingTime:
    return ProcessingTime.objects.create(
        program=program, months=months, as_of=as_of, source="https://example.org/times"
    )


def test_there_are_none_until_entered():
    assert processing_times(date(2026, 11, 21)) == []


def test_the_newest_of_each_program_up_to_the_day(django_assert_num_queries):
    entered("cec", 5, date(2026, 3, 1))
    newest = entered("cec", 6, date(2026, 6, 1))
    entered("cec", 9, date(2026, 12, 1))
    for_all = entered("", 7, date(2026, 3, 1))
    with django_assert_num_queries(1):
        assert processing_times(date(2026, 11, 21)) == [for_all, newest]


def test_staff_enter_one_with_its_day_and_source(client):
    user = User.objects.create_user("ana@example.org", is_staff=True)
    user.groups.add(Group.objects.get(name="Draw recorder"))
    client.force_login(user)
    typed = {"program": "cec", "months": "5", "as_of": "2026-03-01", "source": "https://example.org/times"}
    assert client.post("/admin/draws/processingtime/add/", typed).status_code == 302
    assert str(ProcessingTime.objects.get()) == "Canadian Experience Class, 2026-03-01"
    assert AuditEvent.objects.get().what == "processingtime.added"
    assert client.get("/admin/draws/processingtime/").status_code == 200
