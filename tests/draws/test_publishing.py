"""Draft, publish, correct: one of two wins, nothing said before is lost, and each step is on record."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from accounts.models import AuditEvent, User
from draws.models import BANDS, CategoryVersion, DraftState, Round, RoundDraft
from draws.services import (
    NotPublishable,
    Superseded,
    correction_begin,
    draft_discard,
    draft_publish,
    draft_save,
    round_correct,
)
from draws.signals import round_corrected, round_published

pytestmark = pytest.mark.django_db
POOL = dict.fromkeys(BANDS, 100) | {"total": 1500}


@pytest.fixture(autouse=True)
def _in_october():
    with time_machine.travel(datetime(2026, 10, 20, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def ana():
    return User.objects.create_user("ana@example.org")


@pytest.fixture
def ben():
    return User.objects.create_user("ben@example.org")


@pytest.fixture
def draft(ana):
    version = CategoryVersion.objects.get(category__slug="healthcare", version="3")
    return draft_save(
        draft=RoundDraft(
            number="448",
            date=date(2026, 10, 15),
            kind="category",
            category_version=version,
            official_name="Healthcare and Social Services Occupations, 2026-Version 3",
            invitations=4000,
            crs_cutoff=470,
            tie_break_at=datetime(2026, 9, 5, 0, 59, 13, tzinfo=UTC),
            source_url="https://example.org/448",
            retrieved_on=date(2026, 10, 15),
            pool_as_of=date(2026, 10, 12),
            pool=POOL,
        ),
        by=ana,
    )


def events() -> list[tuple[str, str]]:
    return list(AuditEvent.objects.order_by("id").values_list("what", "about"))


def test_a_draft_is_not_public(draft, client):
    assert not Round.objects.filter(number="448").exists()
    assert client.get("/draws/448/").status_code == 404


def test_publishing_makes_the_round_with_its_pool(draft, ana):
    round_ = draft_publish(draft=draft, by=ana, reasons={})
    assert (round_.number, round_.sequence, round_.invitations, round_.recorded_by) == (
        "448",
        44800,
        4000,
        ana,
    )
    assert (round_.pool.as_of, round_.pool.total, round_.pool.band_0_300) == (date(2026, 10, 12), 1500, 100)
    assert events() == [("draft.begun", "round 448"), ("round.published", "round 448")]


def test_of_two_who_publish_one_wins_and_the_other_is_told(draft, ana, ben):
    theirs = RoundDraft.objects.get(pk=draft.pk)
    draft_publish(draft=draft, by=ana, reasons={})
    with pytest.raises(Superseded) as told:
        draft_publish(draft=theirs, by=ben, reasons={})
    assert (told.value.draft.state, told.value.draft.changed_by) == (DraftState.PUBLISHED, ana)
    assert Round.objects.filter(number="448").count() == 1


def test_what_was_changed_after_the_check_is_not_published(draft, ana, ben):
    checked = RoundDraft.objects.get(pk=draft.pk)
    draft.crs_cutoff = 471
    draft_save(draft=draft, by=ben)
    with pytest.raises(Superseded):
        draft_publish(draft=checked, by=ana, reasons={})
    assert RoundDraft.objects.get(pk=draft.pk).state == DraftState.OPEN


def test_a_change_made_on_an_old_page_overwrites_nothing(draft, ana, ben):
    theirs = RoundDraft.objects.get(pk=draft.pk)
    draft.crs_cutoff = 471
    draft_save(draft=draft, by=ana)
    theirs.crs_cutoff = 472
    with pytest.raises(Superseded):
        draft_save(draft=theirs, by=ben)
    assert RoundDraft.objects.get(pk=draft.pk).crs_cutoff == 471


def test_a_warning_needs_a_reason(draft, ana):
    draft.date = date(2026, 10, 17)
    draft_save(draft=draft, by=ana)
    with pytest.raises(NotPublishable) as refused:
        draft_publish(draft=draft, by=ana, reasons={})
    (warning,) = refused.value.findings
    assert warning.message == "17 October 2026 is at a weekend."
    with pytest.raises(NotPublishable):
        draft_publish(draft=draft, by=ana, reasons={warning.digest: " "})
    assert draft_publish(draft=draft, by=ana, reasons={warning.digest: "A Saturday, as IRCC prints it."})
    told = AuditEvent.objects.get(what="round.confirmed")
    assert told.details == {"warnings": {warning.message: "A Saturday, as IRCC prints it."}}


def test_an_error_cannot_be_reasoned_away(draft, ana):
    draft.crs_cutoff = 1201
    draft_save(draft=draft, by=ana)
    with pytest.raises(NotPublishable) as refused:
        draft_publish(draft=draft, by=ana, reasons={})
    (error,) = refused.value.findings
    with pytest.raises(NotPublishable):
        draft_publish(draft=draft, by=ana, reasons={error.digest: "I am sure."})


def test_a_discarded_draft_cannot_be_published(draft, ana):
    seen = RoundDraft.objects.get(pk=draft.pk)
    draft_discard(draft=draft, by=ana)
    with pytest.raises(Superseded):
        draft_publish(draft=seen, by=ana, reasons={})


def test_a_correction_keeps_what_was_said(ana, ben):
    round_ = Round.objects.get(number="398")
    draft = correction_begin(round_=round_, by=ana)
    assert correction_begin(round_=round_, by=ben) == draft
    draft.crs_cutoff = 468
    draft_save(draft=draft, by=ana)
    with pytest.raises(NotPublishable):
        draft_publish(draft=draft, by=ben, reasons={})
    corrected = draft_publish(draft=draft, by=ben, reasons={}, why="Read again: 468.")
    assert corrected.crs_cutoff == 468
    (correction,) = corrected.corrections.all()
    assert correction.changes == {"crs_cutoff": [467, 468]}
    assert (correction.reason, correction.made_by) == ("Read again: 468.", ben)
    assert corrected.history.count() == 2


def test_a_correction_made_meanwhile_is_not_undone_unseen(ana, ben):
    round_ = Round.objects.get(number="398")
    draft = correction_begin(round_=round_, by=ana)
    with time_machine.travel(datetime(2026, 10, 20, 17, tzinfo=UTC), tick=False):
        round_correct(round_=round_, figures={"crs_cutoff": 468}, reason="Read again.", by=ben)
        with pytest.raises(NotPublishable, match="was corrected since this was saved"):
            draft_publish(draft=draft, by=ana, reasons={}, why="4,100.")
        draft = RoundDraft.objects.get(pk=draft.pk)
        draft.crs_cutoff = 469
        draft_save(draft=draft, by=ana)
        assert draft_publish(draft=draft, by=ana, reasons={}, why="469 it is.").crs_cutoff == 469


def test_a_correction_that_changes_nothing_is_refused_and_stays_open(ana):
    round_ = Round.objects.get(number="398")
    draft = correction_begin(round_=round_, by=ana)
    with pytest.raises(NotPublishable, match="Nothing differs from what is published: discard the draft"):
        draft_publish(draft=draft, by=ana, reasons={}, why="Looked again.")
    assert RoundDraft.objects.get(pk=draft.pk).is_open
    assert not round_.corrections.exists()


def test_a_corrected_pool_is_told_band_by_band(ana):
    draft = correction_begin(round_=Round.objects.get(number="247"), by=ana)
    before = draft.pool["491-500"]
    draft.pool = {**draft.pool, "491-500": before + 180}
    draft_save(draft=draft, by=ana)
    round_ = draft_publish(draft=draft, by=ana, reasons={}, why="The missing 180.")
    assert round_.corrections.get().changes == {"pool.491-500": [before, before + 180]}
    assert (round_.pool.band_491_500, round_.pool.unexplained) == (before + 180, 0)


def test_the_other_rooms_hear_of_it_once_it_is_committed(draft, ana, django_capture_on_commit_callbacks):
    heard = []
    round_published.connect(lambda **m: heard.append(m["round"].number), weak=False, dispatch_uid="test")
    round_corrected.connect(
        lambda **m: heard.append(m["correction"].changes), weak=False, dispatch_uid="test"
    )
    with django_capture_on_commit_callbacks(execute=True):
        draft_publish(draft=draft, by=ana, reasons={})
        correction = correction_begin(round_=Round.objects.get(number="448"), by=ana)
        correction.invitations = 4100
        draft_save(draft=correction, by=ana)
        draft_publish(draft=correction, by=ana, reasons={}, why="4,100 since noon.")
    round_published.disconnect(dispatch_uid="test")
    round_corrected.disconnect(dispatch_uid="test")
    assert heard == ["448", {"invitations": [4000, 4100]}]


def test_what_is_on_record_stays(draft, ana):
    event = AuditEvent.objects.get()
    with pytest.raises(Exception, match="cannot be changed"):
        event.save()
    with pytest.raises(Exception, match="cannot be deleted"):
        event.delete()
    with pytest.raises(Exception, match="cannot be changed"):
        AuditEvent.objects.update(what="nothing")
    ana.delete()
    assert AuditEvent.objects.get().actor is None
