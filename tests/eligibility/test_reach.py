"""How many people a round would reach, in words, before it is published."""

from datetime import date

import pytest

from draws.models import CategoryVersion, Round
from draws.signals import round_reach
from eligibility import reach
from eligibility.services import assessment_save
from tests.eligibility.conftest import DAY
from tests.people import applicant

pytestmark = pytest.mark.django_db


def asked(round_: Round, corrects: Round | None = None) -> str:
    ((_receiver, words),) = round_reach.send(sender=Round, round=round_, corrects=corrects)
    return words


def draft(**changes) -> Round:
    """A healthcare round that is not saved; the nurse has 407 points that day."""
    version = CategoryVersion.objects.get(category__slug="healthcare", version="3")
    figures = {
        "number": "448",
        "date": date(2026, 10, 15),
        "kind": "category",
        "category_version": version,
        "invitations": 4000,
        "crs_cutoff": 400,
    }
    return Round(**{**figures, **changes})


def test_nobody_has_saved_anything(db):
    assert asked(draft()) == "Nobody has saved an assessment."


@pytest.mark.parametrize(
    ("cutoff", "split"),
    [
        (400, "invited 1 and not invited 0; for 0"),
        (408, "invited 0 and not invited 1; for 0"),
    ],
)
def test_a_new_round_is_held_against_the_saved_answers(kept, cutoff, split):
    assert asked(draft(crs_cutoff=cutoff)) == (
        "1 person has saved an assessment. By the latest of each, this round would have "
        f"{split} it cannot be told."
    )


def test_what_answers_leave_open_cannot_be_told(kept, charlie):
    assessment_save(by=charlie, facts={"birth_date": "1990-02-28"}, on=DAY)
    assert "invited 1 and not invited 0; for 1 it cannot be told" in asked(draft())


def test_only_the_latest_of_each_person_counts(kept, alice, nurse):
    assessment_save(by=alice, facts={**nurse, "birth_date": "1960-05-14"}, on=DAY)
    assert asked(draft()).startswith("1 person has saved an assessment.")
    assert "invited 0 and not invited 1" in asked(draft())


def test_answers_that_can_no_longer_be_read_cannot_be_told(kept, charlie, monkeypatch):
    kept.pk, kept.owner, kept.facts = None, charlie, {"birth_date": "unreadable"}
    kept._state.adding = True
    kept.save()
    assert "for 1 it cannot be told" in asked(draft())


@pytest.mark.parametrize("missing", [{"date": None}, {"kind": ""}, {"crs_cutoff": None}])
def test_a_draft_that_is_not_far_enough_says_what_it_needs(kept, missing):
    assert asked(draft(**missing)).startswith("Once it has a day, a kind and a cut-off")


def test_beyond_the_limit_the_latest_stand_for_all(kept, charlie, nurse, monkeypatch):
    monkeypatch.setattr(reach, "MOST", 1)
    assessment_save(by=charlie, facts={"birth_date": "1990-02-28"}, on=DAY)
    assert asked(draft()).startswith(
        "2 people have saved assessments. Reckoned for the 1 who saved last. By the latest of each, this "
        "round would have invited 0 and not invited 0; for 1 "
    )


def test_a_correction_counts_those_who_were_told_and_those_whose_verdict_changes(kept):
    round_ = Round.objects.get(number="441")
    becomes = draft(number="441", date=round_.date, crs_cutoff=400)
    assert asked(becomes, round_) == (
        "1 person was told the values that are corrected, and is told of the correction. "
        "The verdict changes for 1 of them."
    )


def test_a_correction_that_changes_no_verdict_says_so(kept):
    round_ = Round.objects.get(number="441")
    becomes = draft(number="441", date=round_.date, crs_cutoff=474)
    assert asked(becomes, round_).endswith("The verdict changes for 0 of them.")


def test_whoever_saved_before_the_day_of_the_round_was_told_nothing(alice, nurse):
    assessment_save(by=alice, facts=nurse, on=date(2026, 6, 24))
    round_ = Round.objects.get(number="441")
    assert asked(draft(number="441", date=round_.date), round_) == (
        "Nobody has saved an assessment that tells of this round."
    )


def test_whoever_saved_before_it_was_recorded_was_told_nothing(kept):
    round_ = Round.objects.get(number="441")
    round_.recorded_at = kept.created_at.replace(year=2030)
    round_.save()
    assert asked(draft(number="441", date=round_.date), round_).startswith("Nobody")


def test_the_number_of_queries_does_not_grow_with_the_people(kept, nurse, django_assert_num_queries):
    for name in ("bob", "dora", "emil"):
        assessment_save(by=applicant(f"{name}@example.org"), facts=nurse, on=DAY)
    round_ = draft()
    with django_assert_num_queries(4):
        asked(round_)
