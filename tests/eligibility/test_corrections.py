"""Whoever was told what a round said before it was corrected is told of the correction, once."""

from smtplib import SMTPException

import pytest
from django.core.management import CommandError, call_command
from django_tasks_db.models import DBTaskResult

from eligibility import corrections
from eligibility.corrections import notice_mail, notices_make
from eligibility.models import CorrectionNotice
from eligibility.services import assessment_delete, assessment_save
from eligibility.tasks import mail_notice, tell_of_correction
from tests.eligibility.conftest import DAY
from tests.eligibility.corrected import correct
from tests.people import applicant

pytestmark = pytest.mark.django_db
CAUGHT = "Round 441 was corrected"


@pytest.fixture
def vera(nurse):
    """A nurse with a proven address and a saved assessment."""
    user = applicant("vera@example.org")
    assessment_save(by=user, facts=nurse, on=DAY)
    return user


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Correct round 441 and let the other rooms hear of it."""

    def run(**figures):
        with django_capture_on_commit_callbacks(execute=True):
            return correct("441", **(figures or {"crs_cutoff": 400}))

    return run


@pytest.fixture
def broken_mail(monkeypatch):
    """A mail server that refuses."""

    def refuse(*args, **kwargs):
        raise SMTPException("no")

    monkeypatch.setattr(corrections, "send_mail", refuse)


def test_a_correction_makes_a_notice_with_both_verdicts(vera, publish):
    correction = publish()
    notice = CorrectionNotice.objects.get()
    assert (notice.owner, notice.round_number, notice.corrected_at) == (vera, "441", correction.made_at)
    assert notice.changes == {"crs_cutoff": [475, 400]}
    assert (notice.verdict_before, notice.verdict_after) == ("not_invited", "invited")


def test_the_mail_says_what_it_was_and_is_and_whether_the_verdict_changes(vera, publish, mailoutbox):
    publish()
    (mail,) = mailoutbox
    assert (mail.subject, mail.to) == (CAUGHT, ["vera@example.org"])
    assert "Cut-off: 400; we said 475" in mail.body
    assert "our answer to you on this round changes" in mail.body
    assert "http://127.0.0.1:8000/draws/441/" in mail.body
    assert f"http://127.0.0.1:8000/stand/saved/{vera.assessments.get().pk}/" in mail.body


def test_the_mail_holds_no_score_and_no_answer(vera, publish, mailoutbox):
    publish()
    for told in ("407", "nurse", "31301", "1997", "invited"):
        assert told not in mailoutbox[0].body.replace("rounds of invitations", "")


def test_a_correction_that_changes_no_verdict_says_so(vera, publish, mailoutbox):
    publish(crs_cutoff=474)
    assert "Our answer to you on this round stays the same." in mailoutbox[0].body


def test_each_figure_is_told_in_words(vera, publish, mailoutbox):
    publish(invitations=4100, tie_break_at=None, kind="general", category_version=None)
    body = mailoutbox[0].body
    assert "Invitations: 4,100; we said" in body
    assert "Tie-break: none; we said" in body
    assert "Kind: General; we said Category-based" in body
    assert "Category and version: none; we said healthcare 3" in body


def test_the_old_kind_and_tie_break_are_read_for_the_old_verdict(vera, publish):
    publish(kind="general", category_version=None, crs_cutoff=300)
    notice = CorrectionNotice.objects.get()
    assert (notice.verdict_before, notice.verdict_after) == ("not_invited", "invited")


def test_what_assessments_do_not_tell_is_no_news(vera, publish, mailoutbox):
    publish(official_name="Healthcare", source_url="https://example.org/441")
    assert not CorrectionNotice.objects.exists()
    assert mailoutbox == []


def test_a_note_of_our_own_is_no_news(vera, publish):
    publish(note="Read twice.")
    assert not CorrectionNotice.objects.exists()


def test_an_unproven_address_gets_a_notice_and_no_mail(kept, publish, mailoutbox):
    publish()
    assert CorrectionNotice.objects.get().mailed_at is None
    assert mailoutbox == []


def test_whoever_saved_later_was_told_the_new_value(vera, publish, charlie, nurse):
    correction = publish()
    assessment_save(by=charlie, facts=nurse, on=DAY)
    assert notices_make(correction=correction).get().owner == vera


def test_tasks_that_run_twice_tell_once(vera, publish, mailoutbox):
    correction = publish()
    tell_of_correction.call(correction.pk)
    mail_notice.call(CorrectionNotice.objects.get().pk)
    assert CorrectionNotice.objects.count() == 1
    assert len(mailoutbox) == 1


def test_in_production_a_worker_tells_after_the_answer(vera, publish, mailoutbox, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    publish()
    assert not CorrectionNotice.objects.exists()
    _work()
    assert mailoutbox == []
    _work()
    assert [mail.subject for mail in mailoutbox] == [CAUGHT]


def _work() -> None:
    """Do what waits in the queue, as a worker does."""
    for row in DBTaskResult.objects.filter(status="READY"):
        DBTaskResult.objects.filter(pk=row.pk).update(status="SUCCESSFUL")
        row.task.call(*row.task_result.args)


def test_two_that_mail_at_once_send_one(vera, publish, mailoutbox, monkeypatch):
    """The second looks after the first has marked it and before the mail is out."""
    sent = corrections._send

    def meanwhile(notice):
        assert notice_mail(notice=CorrectionNotice.objects.get()) is False
        sent(notice)

    monkeypatch.setattr(corrections, "_send", meanwhile)
    publish()
    assert len(mailoutbox) == 1


def test_a_second_correction_is_told_by_itself(vera, publish, mailoutbox):
    publish()
    publish(crs_cutoff=401)
    assert [notice.changes for notice in CorrectionNotice.objects.order_by("pk")] == [
        {"crs_cutoff": [475, 400]},
        {"crs_cutoff": [400, 401]},
    ]
    assert len(mailoutbox) == 2


def test_a_failing_mail_server_loses_nothing(vera, publish, broken_mail, caplog):
    publish()
    assert CorrectionNotice.objects.get().mailed_at is None
    assert "could not be mailed: SMTPException" in caplog.text
    assert "vera" not in caplog.text


def test_what_is_left_is_mailed_by_the_command(vera, publish, monkeypatch, mailoutbox, capsys):
    with monkeypatch.context() as patched:
        patched.setattr(corrections, "send_mail", lambda *args: 1 / 0)
        publish()
    call_command("mail_notices")
    assert "1 of 1 notices mailed." in capsys.readouterr().out
    assert len(mailoutbox) == 1
    call_command("mail_notices")
    assert "0 of 0 notices mailed." in capsys.readouterr().out


def test_the_command_fails_while_the_mail_server_does(vera, publish, broken_mail):
    publish()
    with pytest.raises(CommandError):
        call_command("mail_notices")


def test_the_command_leaves_unproven_addresses_and_what_was_seen(kept, vera, publish, broken_mail, capsys):
    publish()
    CorrectionNotice.objects.filter(owner=vera).update(seen_at="2026-10-20T12:00:00Z")
    call_command("mail_notices")
    assert "0 of 0 notices mailed." in capsys.readouterr().out


def test_an_account_that_is_closed_gets_no_mail(vera, publish, mailoutbox):
    vera.is_active = False
    vera.save()
    publish()
    assert mailoutbox == []


@pytest.mark.parametrize("delete", ["account", "assessment"])
def test_what_is_deleted_takes_its_notices_along(vera, publish, delete):
    publish()
    pk = CorrectionNotice.objects.get().pk
    if delete == "account":
        vera.delete()
    else:
        assessment_delete(by=vera, assessment=vera.assessments.get())
    assert not CorrectionNotice.objects.exists()
    mail_notice.call(pk)
