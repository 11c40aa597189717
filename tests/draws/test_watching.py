"""Watching the feed: every question on record, what is new a draft once, and staff told once."""

import os
import signal
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from accounts.models import User
from draws.models import FeedCheck, Outcome, RoundDraft
from draws.services import draft_discard, draft_save
from draws.services.feeds import feed_watch
from tests.draws.feed.invented import POOL, feed, record
from tests.draws.feed.served import served
from tests.draws.test_feed_rows import as_recorded

pytestmark = pytest.mark.django_db
TODAY = date(2026, 10, 20)


@pytest.fixture(autouse=True)
def _in_october():
    with time_machine.travel(datetime(2026, 10, 20, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def site(monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    with served() as site:
        yield site


@pytest.fixture(autouse=True)
def ana():
    ana = User.objects.create_user("ana@example.org", is_staff=True)
    ana.user_permissions.add(Permission.objects.get(codename="publish_rounddraft"))
    User.objects.create_user("ben@example.org", is_staff=True)
    return ana


def watch(site):
    return feed_watch(address=site.address, today=TODAY)


def drafts() -> list[tuple[str, str, int | None]]:
    return list(RoundDraft.objects.order_by("id").values_list("number", "state", "crs_cutoff"))


def test_a_new_round_waits_as_a_draft_with_its_pool(site):
    site.answer(body=feed(record("448"), as_recorded("398")))
    heard = watch(site)
    assert heard.drafted == ("448",)
    draft = RoundDraft.objects.get()
    assert (draft.number, draft.origin, draft.changed_by) == ("448", "feed", None)
    assert (draft.kind, draft.program, draft.official_name) == (
        "program",
        "pnp",
        "Provincial Nominee Program",
    )
    assert (draft.pool_as_of, draft.pool["601-1200"], draft.pool["total"]) == (
        date(2026, 10, 12),
        600,
        13_000,
    )
    check = heard.check
    assert (check.outcome, check.new, check.different, check.last_round) == (Outcome.CHANGED, 1, 0, "448")


def test_those_who_may_publish_are_told(site, settings):
    settings.SITE_URL = "https://cutline.example"
    site.answer(body=feed(record("448")))
    watch(site)
    (message,) = mail.outbox
    assert message.to == ["ana@example.org"]
    assert message.subject == "Cutline: drafts of 448 are ready to check"
    assert "https://cutline.example/admin/draws/" in message.body


def test_asked_again_with_its_etag_nothing_happens(site):
    site.answer(body=feed(record("448")), ETag='"one"')
    watch(site)
    site.answer(304)
    heard = watch(site)
    assert site.asked[-1]["If-None-Match"] == '"one"'
    assert (heard.check.outcome, heard.check.etag, heard.drafted) == (Outcome.UNCHANGED, '"one"', ())
    assert (len(mail.outbox), len(drafts())) == (1, 1)


def test_the_same_answer_again_begins_no_second_draft(site):
    site.answer(body=feed(record("448")))
    watch(site)
    assert watch(site).check.outcome == Outcome.UNCHANGED
    assert (len(mail.outbox), len(drafts())) == (1, 1)


def test_an_untouched_draft_follows_the_feed(site):
    site.answer(body=feed(record("448")))
    watch(site)
    site.answer(body=feed(record("448", drawCRS="741")))
    assert watch(site).drafted == ("448",)
    assert drafts() == [("448", "open", 741)]


def test_a_draft_on_which_someone_works_stays(site, ana):
    site.answer(body=feed(record("448")))
    watch(site)
    draft = RoundDraft.objects.get()
    draft.crs_cutoff = 745
    draft_save(draft=draft, by=ana)
    site.answer(body=feed(record("448", drawCRS="741")))
    assert watch(site).drafted == ()
    assert drafts() == [("448", "open", 745)]


def test_a_draft_that_someone_begins_in_the_same_moment_is_left_to_them(site, ana, monkeypatch):
    def typed_first(*, draft, by):
        draft_save(draft=RoundDraft(number=draft.number), by=ana)
        return draft_save(draft=draft, by=by)

    monkeypatch.setattr("draws.services.feeds.draft_save", typed_first)
    site.answer(body=feed(record("448"), record("449")))
    assert watch(site).drafted == ()
    # The test's own typing was undone with the attempt; asked again, the feed's drafts are begun.
    monkeypatch.undo()
    assert watch(site).drafted == ("448", "449")


def test_what_was_discarded_comes_back_only_when_the_feed_says_something_else(site, ana):
    site.answer(body=feed(record("448")))
    watch(site)
    draft_discard(draft=RoundDraft.objects.get(), by=ana)
    assert watch(site).drafted == ()
    site.answer(body=feed(record("448", drawCRS="741")))
    assert watch(site).drafted == ("448",)
    assert drafts() == [("448", "discarded", 740), ("448", "open", 741)]


def test_a_version_that_is_not_recorded_waits_as_an_unfinished_draft(site):
    site.answer(body=feed(record("448", drawName="Healthcare occupations, 2027-Version 4")))
    assert watch(site).drafted == ("448",)
    draft = RoundDraft.objects.get()
    assert (draft.kind, draft.category_version) == ("category", None)


def test_a_record_that_cannot_be_read_is_told_once_and_asked_for_again(site):
    site.answer(body=feed(record("448", drawName="Rabbits, 2026-Version 1")), ETag='"one"')
    heard = watch(site)
    assert heard.check.message.startswith("Round 448, drawName: It says “Rabbits, 2026-Version 1”.")
    assert watch(site).check.outcome == Outcome.UNCHANGED
    assert "If-None-Match" not in site.asked[-1]
    (message,) = mail.outbox
    assert "Rabbits" in message.body


def test_a_difference_is_told_once(site):
    site.answer(body=feed(as_recorded("398") | {"drawSize": "4,100"}))
    assert (watch(site).check.outcome, watch(site).check.outcome) == (Outcome.CHANGED, Outcome.UNCHANGED)
    (message,) = mail.outbox
    assert message.subject == "Cutline: the feed differs from our record"
    assert "In 1 recorded round the feed differs from our record." in message.body


def test_an_answer_that_is_not_the_feed_is_told_once_and_changes_nothing(site):
    site.answer(body=b"<html>Sorry</html>")
    heard = watch(site)
    assert (heard.failed, heard.check.outcome) == (True, Outcome.REFUSED)
    assert heard.check.message == "This is a web page (HTML), not the feed."
    watch(site)
    assert [message.subject for message in mail.outbox] == ["Cutline: the feed could not be read"]


def test_no_answer_is_on_record_with_the_time_the_server_asks_for(site):
    site.answer(503, Retry_After="600")
    heard = watch(site)
    assert (heard.check.outcome, heard.retry_after, mail.outbox) == (Outcome.FAILED, 600, [])


def test_after_a_failure_the_last_good_etag_is_offered(site):
    site.answer(body=feed(as_recorded("398")), ETag='"one"')
    watch(site)
    site.answer(500)
    watch(site)
    site.answer(304)
    assert watch(site).check.outcome == Outcome.UNCHANGED
    assert site.asked[-1]["If-None-Match"] == '"one"'


def test_an_empty_record_is_not_drafted_round_by_round(site):
    many = [record(str(number), **dict.fromkeys(POOL, None)) for number in range(448, 469)]
    site.answer(body=feed(*many))
    heard = watch(site)
    assert (heard.drafted, heard.check.new) == ((), 21)
    assert heard.check.message == "21 rounds are new: too many for drafts. Import them."


def test_mail_that_cannot_be_sent_undoes_nothing(site, settings, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    site.answer(body=feed(record("448")))
    assert watch(site).drafted == ("448",)
    assert "The mail “Cutline: drafts of 448 are ready to check” could not be sent" in caplog.text


@pytest.mark.parametrize(
    ("outcome", "days", "kept"),
    [
        (Outcome.UNCHANGED, 1, True),
        (Outcome.UNCHANGED, 3, False),
        (Outcome.FAILED, 89, True),
        (Outcome.FAILED, 91, False),
        (Outcome.REFUSED, 91, False),
        (Outcome.CHANGED, 999, True),
    ],
)
def test_old_rows_that_say_nothing_are_let_go(site, outcome, days, kept):
    old = FeedCheck.objects.create(address="http://127.0.0.1/other", outcome=outcome)
    FeedCheck.objects.filter(pk=old.pk).update(asked_at=timezone.now() - timedelta(days=days))
    site.answer(body=feed(as_recorded("398")))
    watch(site)
    assert FeedCheck.objects.filter(pk=old.pk).exists() is kept


def test_asked_once_the_command_says_what_came_of_it(site, capsys):
    site.answer(body=feed(record("448")))
    call_command("watch_rounds", site.address, once=True)
    assert "something new: 1 new, 0 different; drafts: 448" in capsys.readouterr().out


def test_asked_once_a_failure_is_exit_code_1(site):
    site.answer(404)
    with pytest.raises(CommandError, match="no answer: 0 new, 0 different\nThe server answers 404"):
        call_command("watch_rounds", site.address, once=True)


def test_an_interval_that_makes_no_sense_is_refused_before_anything_is_asked(site):
    with pytest.raises(CommandError, match="Write an interval as in 15m"):
        call_command("watch_rounds", site.address, every="often")
    assert site.asked == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_when_told_to_and_leaves_the_handlers_as_they_were(site, capsys, number):
    before = signal.getsignal(number)
    site.answer(body=feed(as_recorded("398")))
    site.then = lambda: os.kill(os.getpid(), number)
    call_command("watch_rounds", site.address)
    assert capsys.readouterr().out.endswith("nothing new: 0 new, 0 different\nStopped.\n")
    assert signal.getsignal(number) == before


def test_what_nobody_foresaw_is_on_record_and_ends_no_watch(site, monkeypatch):
    def breaks(*args, **kwargs):
        raise OverflowError

    monkeypatch.setattr("draws.services.feeds.parse", breaks)
    site.answer(body=feed(record("448")))
    check = watch(site).check
    assert (check.outcome, check.message) == (
        Outcome.FAILED,
        "Something unforeseen went wrong while it was read; the log has more.",
    )
