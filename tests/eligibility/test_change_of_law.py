"""What was said before a change of the law stays said after it."""

from datetime import date

import pytest

from eligibility.checks import tables_can_be_read
from eligibility.models import Assessment
from eligibility.services import assessment_save, digest_of
from tests.rules.copies import copied_tables
from tests.rules.invented import enter_reform

pytestmark = pytest.mark.django_db
DAY = date(2026, 12, 1)
EVERYONE_50 = """
[sources.invented]
title = "Instructions invented for the rehearsal"
url = "https://example.org/instructions"
retrieved = 2026-11-30

[[version]]
from = 2026-12-01
source = "invented"

[version.bands]
age = [
    { min = 0, max = 17, with_spouse = 0, without_spouse = 0 },
    { min = 18, with_spouse = 50, without_spouse = 50 },
]
"""


@pytest.fixture
def copies(tmp_path):
    """Copies of the tables, read by the engine."""
    with copied_tables(tmp_path) as made:
        yield made


def age_points(saved):
    """What an assessment says of age."""
    return next(line["points"] for line in saved.result["crs"]["lines"] if line["key"] == "core.age")


def test_a_saved_result_does_not_move_with_the_tables(copies, alice, nurse):
    saved = assessment_save(by=alice, facts=nurse, on=DAY)
    said, digest = saved.result, saved.digest
    copies.add("crs_age", EVERYONE_50)
    saved.refresh_from_db()
    assert (saved.result, saved.digest) == (said, digest)
    assert saved.digest == digest_of(saved.facts, saved.on, saved.result)


def test_saving_again_after_the_change_is_another_assessment_beside_it(copies, alice, nurse):
    before = assessment_save(by=alice, facts=nurse, on=DAY)
    copies.add("crs_age", EVERYONE_50)
    after = assessment_save(by=alice, facts=nurse, on=DAY)
    assert set(Assessment.objects.values_list("pk", flat=True)) == {before.pk, after.pk}
    assert (age_points(before), age_points(after)) == (88, 50)


def test_the_page_of_a_saved_result_shows_what_was_said(copies, alices, alice, nurse):
    saved = assessment_save(by=alice, facts=nurse, on=DAY)
    copies.add("crs_age", EVERYONE_50)
    page = alices.get(saved.get_absolute_url()).content.decode()
    assert "407" in page
    assert "369" not in page


def test_tables_that_can_be_read_pass_the_check():
    assert tables_can_be_read(None) == []


def test_a_table_with_a_mistake_stops_the_start_by_name_and_fault(copies):
    copies.add("crs_age", EVERYONE_50.replace("max = 17", "max = 16"))
    assert [error.msg for error in tables_can_be_read(None)] == ["crs_age, age: a gap between 16 and 18"]


def test_the_page_speaks_of_unknown_values_until_they_are_entered(copies, alices):
    before = alices.get("/stand/result/?on=2026-11-10").content.decode()
    enter_reform(copies)
    after = alices.get("/stand/result/?on=2026-11-10").content.decode()
    assert "Under the rules until 2 November 2026" in before
    assert "2 November 2026" not in after
