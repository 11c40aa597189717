"""Errors that readers report: kept, told to whoever may read them, closed and opened again."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.core import mail

from accounts.models import AuditEvent, User
from draws.models import ErrorReport
from draws.services import report_close, report_file, report_reopen

pytestmark = pytest.mark.django_db
LIST = "/admin/draws/errorreport/"


@pytest.fixture
def recorder(client) -> User:
    """A member of the ready group, signed in."""
    user = User.objects.create_user("ana@example.org", is_staff=True)
    user.groups.add(Group.objects.get(name="Draw recorder"))
    client.force_login(user)
    return user


@pytest.fixture
def report() -> ErrorReport:
    return ErrorReport.objects.create(page="/draws/398/", text="It was 466.", email="reader@example.org")


def filed() -> ErrorReport:
    return report_file(page="/draws/398/", text="It was 466.", email="reader@example.org")


def test_each_who_may_read_reports_gets_a_mail_of_their_own(recorder, django_capture_on_commit_callbacks):
    User.objects.create_superuser("root@example.org")
    User.objects.create_user("ben@example.org", is_staff=True)
    former = User.objects.create_user("eve@example.org", is_staff=True, is_active=False)
    reader = User.objects.create_user("no.staff@example.org")
    for user in (former, reader):
        user.user_permissions.set(Permission.objects.filter(codename="view_errorreport"))
    with django_capture_on_commit_callbacks(execute=True):
        filed()
    assert [message.to for message in mail.outbox] == [["ana@example.org"], ["root@example.org"]]


def test_the_mail_says_where_and_nothing_of_the_reader(recorder, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        filed()
    (message,) = mail.outbox
    assert message.subject == "Cutline: a reader reports an error"
    assert "on this page: /draws/398/" in message.body
    assert f"http://127.0.0.1:8000/admin/draws/errorreport/{ErrorReport.objects.get().pk}/" in message.body
    assert "466" not in message.body
    assert "reader@" not in message.body


def test_a_mail_server_that_is_down_loses_no_report(
    recorder, monkeypatch, caplog, django_capture_on_commit_callbacks
):
    def down(*args):
        raise ConnectionRefusedError

    monkeypatch.setattr("draws.mails.send_mail", down)
    with django_capture_on_commit_callbacks(execute=True):
        filed()
    assert ErrorReport.objects.count() == 1
    assert "could not be sent: ConnectionRefusedError" in caplog.text


def test_closing_forgets_the_address_and_is_on_record(recorder, report):
    report_close(report=report, by=recorder)
    report.refresh_from_db()
    assert (report.email, report.closed_by, report.closed_at is None) == ("", recorder, False)
    event = AuditEvent.objects.get()
    assert (event.what, event.about) == ("report.closed", f"report {report.pk}")
    assert "reader@" not in str(event.details)


def test_closing_twice_is_closing_once(recorder, report):
    report_close(report=report, by=recorder)
    report_close(report=report, by=User.objects.create_user("ben@example.org"))
    report.refresh_from_db()
    assert report.closed_by == recorder
    assert AuditEvent.objects.count() == 1


def test_it_is_opened_again(recorder, report):
    report_reopen(report=report, by=recorder)
    assert not AuditEvent.objects.exists()
    report_close(report=report, by=recorder)
    report_reopen(report=report, by=recorder)
    report.refresh_from_db()
    assert (report.closed_at, report.closed_by) == (None, None)


def test_the_buttons_close_and_open_it(client, recorder, report):
    address = f"{LIST}{report.pk}/change/"
    assert "Close, and forget the address" in client.get(address).content.decode()
    client.post(address, {"_close": "1"})
    report.refresh_from_db()
    assert report.closed_by == recorder
    assert "Open again" in client.get(address).content.decode()
    client.post(address, {"_reopen": "1"})
    report.refresh_from_db()
    assert report.closed_at is None


def test_what_the_reader_wrote_cannot_be_changed(client, recorder, report):
    client.post(f"{LIST}{report.pk}/change/", {"text": "Nothing is wrong.", "page": "/"})
    report.refresh_from_db()
    assert (report.text, report.page, report.closed_at) == ("It was 466.", "/draws/398/", None)


@pytest.mark.parametrize(("action", "closed"), [("close", True), ("reopen", False)])
def test_several_are_closed_and_opened_at_once(client, recorder, report, action: str, closed: bool):
    other = ErrorReport.objects.create(page="/", text="Also.")
    report_close(report=other, by=recorder)
    client.post(LIST, {"action": action, "_selected_action": [report.pk, other.pk]})
    assert ErrorReport.objects.filter(closed_at=None).exists() is not closed


def test_the_list_shows_the_first_words_and_the_standing(client, recorder, report):
    content = client.get(LIST).content.decode()
    assert "It was 466." in content
    assert "open" in content
    assert client.get(f"{LIST}?closed_at__isempty=0").context["cl"].result_count == 0


def test_a_page_that_is_no_page_of_ours_leads_to_ours(client, recorder):
    report = ErrorReport.objects.create(page="//evil.example/", text="Click.")
    content = client.get(f"{LIST}{report.pk}/change/").content.decode()
    assert 'href="/evil.example/"' in content


def test_nobody_reports_in_the_admin(client, recorder):
    assert client.get(f"{LIST}add/").status_code == 403


def test_staff_without_the_right_see_no_report(client, report):
    client.force_login(User.objects.create_user("ben@example.org", is_staff=True))
    assert client.get(LIST).status_code == 403


def test_who_may_only_look_closes_nothing(client, report):
    user = User.objects.create_user("ben@example.org", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="view_errorreport"))
    client.force_login(user)
    assert "_close" not in client.get(f"{LIST}{report.pk}/change/").content.decode()
    assert client.post(f"{LIST}{report.pk}/change/", {"_close": "1"}).status_code == 403
    client.post(LIST, {"action": "close", "_selected_action": [report.pk]})
    assert ErrorReport.objects.filter(closed_at=None).exists()
