"""Taking over rounds of the feed: exactly those chosen, all or none, with what was said before kept."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from accounts.models import AuditEvent, User
from draws.models import DraftState, Round, RoundDraft
from draws.selectors import data_version
from draws.services import round_correct
from draws.services.imports import NotImportable, RecordChanged, rounds_import
from draws.signals import round_corrected, round_published
from tests.draws.feed.invented import NO_POOL, record
from tests.draws.test_feed_rows import TODAY, as_recorded, compared

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_october():
    with time_machine.travel(datetime(2026, 10, 20, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def ana():
    return User.objects.create_user("ana@example.org")


def take(comparison, *numbers, by=None, reason=""):
    return rounds_import(comparison=comparison, numbers=numbers, by=by, today=TODAY, reason=reason)


def problems(error) -> list[tuple[str, str]]:
    return [(number, finding.field) for number, finding in error.value.problems]


def test_a_new_round_is_recorded_with_its_pool(ana):
    done = take(compared(record("448")), "448", by=ana)
    assert (done.recorded, done.corrected) == (("448",), ())
    round_ = Round.objects.get(number="448")
    assert (round_.program, round_.invitations, round_.crs_cutoff) == ("pnp", 600, 740)
    assert (round_.recorded_by, round_.retrieved_on) == (ana, TODAY)
    assert (round_.pool.as_of, round_.pool.total) == (date(2026, 10, 12), 13_000)


def test_only_what_was_chosen_is_taken_over():
    take(compared(record("449", drawName="General"), record("448")), "448")
    assert not Round.objects.filter(number="449").exists()


def test_a_round_without_a_link_gets_its_own_page():
    take(compared(record("448", drawNumberURL="")), "448")
    assert Round.objects.get(number="448").source_url.endswith("express-entry-rounds/invitations.html?q=448")


def test_a_different_round_is_corrected_for_the_reason_given(ana):
    done = take(compared(as_recorded("398") | {"drawSize": "4,100"}), "398", by=ana, reason="As the feed.")
    assert done.corrected == ("398",)
    correction = Round.objects.get(number="398").corrections.get()
    assert correction.changes == {
        "invitations": [4000, 4100],
        "retrieved_on": ["2026-08-19", "2026-10-20"],
    }
    assert (correction.reason, correction.made_by) == ("As the feed.", ana)


def test_the_first_name_of_a_renamed_round_is_kept():
    renamed = as_recorded("447") | {"drawName": "Trades occupations, 2026-Version 3"}
    take(compared(renamed), "447", reason="Renamed.")
    round_ = Round.objects.get(number="447")
    assert round_.official_name == "Trades occupations, 2026-Version 3"
    assert round_.earlier_name == "Trades Occupations, 2026-Version 3"
    take(compared(renamed | {"drawName": "Trade occupations, 2026-Version 3"}), "447", reason="Again.")
    assert Round.objects.get(number="447").earlier_name == "Trades Occupations, 2026-Version 3"


def test_a_pool_that_comes_later_is_taken_over():
    pool = {name: value for name, value in record().items() if name.startswith("dd")}
    day = {"drawDistributionAsOn": "January 1, 2015"}
    take(compared(as_recorded("1") | pool | day), "1", reason="Published at last.")
    assert Round.objects.get(number="1").pool.total == 13_000


def test_a_pool_that_does_not_add_up_bears_the_reason_as_its_note():
    take(compared(record("448", dd18="13,100")), "448", reason="So in the feed.")
    pool = Round.objects.get(number="448").pool
    assert (pool.unexplained, pool.note) == (100, "So in the feed.")


def test_a_mended_feed_takes_its_own_figure_away():
    take(compared(as_recorded("208")), "208", reason="The feed was mended.")
    round_ = Round.objects.get(number="208")
    assert (round_.invitations, round_.invitations_in_feed) == (888, None)


def test_what_is_unusual_needs_a_reason_and_the_reason_is_on_record(ana):
    comparison = compared(record("448", drawCRS="240"))
    with pytest.raises(NotImportable) as refused:
        take(comparison, "448", by=ana, reason=" ")
    assert problems(refused) == [("448", "crs_cutoff")]
    take(comparison, "448", by=ana, reason="A round for few.")
    told = AuditEvent.objects.get(what="rounds.imported")
    assert (told.actor, told.details["reason"], told.details["recorded"]) == (
        ana,
        "A round for few.",
        ["448"],
    )
    assert list(told.details["confirmed"]) == ["448"]


def test_a_correction_needs_a_reason():
    with pytest.raises(NotImportable) as refused:
        take(compared(as_recorded("398") | {"drawSize": "4,100"}), "398")
    assert problems(refused) == [("", "reason")]


def test_an_error_cannot_be_reasoned_away_and_nothing_is_taken_over():
    comparison = compared(record("449", drawDate="2026-10-21", drawDateFull=""), record("448"))
    with pytest.raises(NotImportable) as refused:
        take(comparison, "448", "449", reason="I am sure.")
    assert problems(refused) == [("449", "date")]
    assert not Round.objects.filter(number="448").exists()


def test_a_gap_that_choosing_makes_is_seen():
    with pytest.raises(NotImportable) as refused:
        take(compared(record("449", drawName="General"), record("448")), "449")
    assert problems(refused) == [("449", "number")]


@pytest.mark.parametrize("number", ["398", "500"])
def test_what_is_neither_new_nor_different_cannot_be_chosen(number):
    with pytest.raises(NotImportable) as refused:
        take(compared(record("448"), as_recorded("398")), number)
    assert problems(refused) == [(number, "number")]


def test_a_record_that_has_changed_since_is_compared_again():
    comparison = compared(record("448"))
    held = Round.objects.get(number="398")
    round_correct(round_=held, figures={"invitations": 4001}, reason="Read again.", by=None)
    with pytest.raises(RecordChanged):
        take(comparison, "448")


def test_what_fails_half_way_changes_nothing(monkeypatch):
    comparison = compared(as_recorded("398") | {"drawSize": "4,100"}, record("448"))
    before = data_version()
    monkeypatch.setattr("draws.services.imports._put_on_record", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        take(comparison, "448", "398", reason="As the feed.")
    assert data_version() == before
    assert Round.objects.get(number="398").invitations == 4000


def test_importing_again_changes_nothing():
    take(compared(record("448")), "448")
    comparison = compared(record("448"))
    assert [row.state for row in comparison.rows] == ["same"]
    events = AuditEvent.objects.count()
    assert take(comparison).recorded == ()
    assert AuditEvent.objects.count() == events


def test_only_the_last_month_is_news(django_capture_on_commit_callbacks):
    heard = []
    round_published.connect(lambda **m: heard.append(m["round"].number), weak=False, dispatch_uid="test")
    old = as_recorded("300")
    Round.objects.filter(number="300").delete()
    with django_capture_on_commit_callbacks(execute=True):
        take(compared(record("448"), old), "300", "448")
    round_published.disconnect(dispatch_uid="test")
    assert heard == ["448"]


def test_a_figure_of_the_feed_alone_is_told_to_nobody(django_capture_on_commit_callbacks):
    heard = []
    round_corrected.connect(lambda **m: heard.append(m), weak=False, dispatch_uid="test")
    with django_capture_on_commit_callbacks(execute=True):
        take(compared(as_recorded("208")), "208", reason="The feed was mended.")
    round_corrected.disconnect(dispatch_uid="test")
    assert heard == []


def test_the_feeds_own_draft_is_done_with_and_one_that_someone_works_on_stays(ana):
    RoundDraft.objects.create(number="448", origin="feed")
    RoundDraft.objects.create(number="449", origin="feed", changed_by=ana)
    later = record("449", drawName="General", **NO_POOL)
    take(compared(later, record("448")), "448", "449", by=ana, reason="Both are right.")
    states = dict(RoundDraft.objects.values_list("number", "state"))
    assert states == {"448": DraftState.DISCARDED, "449": DraftState.OPEN}


def test_a_figure_that_now_agrees_with_the_feed_no_longer_differs_from_it():
    held = Round.objects.get(number="208")
    round_correct(round_=held, figures={"invitations": 681}, reason="The feed was right.", by=None)
    held.refresh_from_db()
    assert (held.invitations, held.invitations_in_feed) == (681, None)
