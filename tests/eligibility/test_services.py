"""Saving: once, whole, and never changed."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from draws.models import Round
from eligibility.models import Assessment, AssessmentQuerySet
from eligibility.services import assessment_delete, assessment_save, digest_of
from tests.eligibility.conftest import DAY

pytestmark = pytest.mark.django_db


def test_saving_keeps_facts_day_and_result(kept, nurse):
    kept.refresh_from_db()
    assert kept.facts == nurse
    assert kept.on == DAY
    assert kept.result["crs"]["total"] == 407
    assert len(kept.result["rounds"]) == 448


def test_the_same_save_twice_is_one_assessment(kept, alice, nurse):
    assert assessment_save(by=alice, facts=nurse, on=DAY) == kept
    assert Assessment.objects.count() == 1


def test_a_save_overtaken_by_the_same_save_gives_the_one_that_was_first(monkeypatch, alice, nurse):
    def overtaken(self, **wanted):
        monkeypatch.undo()
        Assessment.objects.create(owner=alice, on=DAY, facts=nurse, result={}, digest=wanted["digest"])
        raise Assessment.DoesNotExist

    monkeypatch.setattr(AssessmentQuerySet, "get", overtaken)
    kept = assessment_save(by=alice, facts=nurse, on=DAY)
    assert Assessment.objects.get() == kept


def test_another_day_is_another_assessment(kept, alice, nurse):
    assert assessment_save(by=alice, facts=nurse, on=date(2026, 10, 2)) != kept


def test_another_owner_keeps_an_assessment_of_their_own(kept, charlie, nurse):
    assert assessment_save(by=charlie, facts=nurse, on=DAY) != kept


def test_the_same_day_after_a_new_round_is_another_assessment(kept, alice, nurse):
    Round.objects.filter(number="447").delete()
    Round.objects.get(number="446").save()
    assert assessment_save(by=alice, facts=nurse, on=DAY) != kept


def test_the_database_itself_refuses_a_second_copy(kept):
    copy = Assessment(owner=kept.owner, on=kept.on, facts=kept.facts, result={}, digest=kept.digest)
    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save()


def test_a_saved_assessment_refuses_to_be_saved_again(kept):
    kept.on = date(2026, 1, 1)
    with pytest.raises(ValidationError):
        kept.save()


@pytest.mark.parametrize("change", [{"result": {}}, {"on": date(2026, 1, 1)}, {"owner": None}])
def test_a_set_of_assessments_refuses_to_be_updated(kept, change):
    with pytest.raises(ValidationError):
        Assessment.objects.update(**change)


def test_a_bulk_update_is_refused(kept):
    kept.on = date(2026, 1, 1)
    with pytest.raises(ValidationError):
        Assessment.objects.bulk_update([kept], ["on"])


def test_the_digest_does_not_depend_on_the_order_of_names():
    assert digest_of({"a": 1, "b": 2}, DAY, {}) == digest_of({"b": 2, "a": 1}, DAY, {})


def test_the_digest_depends_on_facts_day_and_result():
    first = digest_of({"a": 1}, DAY, {"c": 1})
    others = [digest_of({"a": 2}, DAY, {"c": 1}), digest_of({"a": 1}, date(2026, 1, 1), {"c": 1})]
    assert len({first, *others, digest_of({"a": 1}, DAY, {"c": 2})}) == 4


def test_an_assessment_can_be_deleted_for_good(kept):
    assessment_delete(by=kept.owner, assessment=kept)
    assert not Assessment.objects.exists()


def test_nobody_else_deletes_an_assessment(kept, charlie):
    with pytest.raises(PermissionDenied):
        assessment_delete(by=charlie, assessment=kept)
    assert Assessment.objects.get() == kept
