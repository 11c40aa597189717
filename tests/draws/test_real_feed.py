"""The official feed of 19 August 2026 into an empty record gives our record, twice.

The file is not ours to pass on: SAMPLES_DIR names the folder it lies in; without it these tests are skipped.
The invented records of tests/draws/feed carry each of its oddities.
"""

import os
from pathlib import Path

import pytest
from django.core.management import call_command

from draws.models import PoolSnapshot, Round
from draws.selectors import data_version

NAME = "ee_rounds_feed_2026-08-19.json"
FILE = Path(os.environ.get("SAMPLES_DIR", "/SAMPLES_DIR-is-not-set")) / NAME
LAST = 43700

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not FILE.is_file(), reason=f"SAMPLES_DIR does not name a folder with {NAME}"),
]
# How and when we came to know a round, what it was called before, and our own remarks are not in the feed.
OURS = {
    "id",
    "round",
    "round_id",
    "earlier_name",
    "note",
    "retrieved_on",
    "recorded_by_id",
    "recorded_at",
    "staff_edited_at",
}


def figures() -> dict[str, dict]:
    """Everything that is said of rounds 1 to 437, pool included."""
    rounds = Round.objects.filter(sequence__lte=LAST).select_related("pool")
    return {round_.number: {**said(round_), "pool": said(getattr(round_, "pool", None))} for round_ in rounds}


def said(row) -> dict:
    names = [field.attname for field in row._meta.concrete_fields] if row else []
    return {name: getattr(row, name) for name in names if name not in OURS}


def import_it(**options) -> None:
    call_command("import_rounds", str(FILE), reason="The history as IRCC publishes it.", **options)


@pytest.fixture
def emptied():
    """Our record as it was, and none any more."""
    before = figures()
    PoolSnapshot.objects.all().delete()
    Round.objects.all().delete()
    return before


def test_an_empty_record_becomes_ours_and_a_second_time_changes_nothing(emptied, capsys):
    import_it()
    assert len(emptied) == 438
    assert figures() == emptied
    assert "438 recorded, 0 corrected" in capsys.readouterr().out
    before = data_version()
    import_it()
    assert "0 new, 438 same, 0 different\nNothing to do." in capsys.readouterr().out
    assert data_version() == before


def test_the_notes_of_the_overlay_are_those_of_our_record(emptied):
    import_it()
    assert Round.objects.get(number="208").note.startswith("IRCC's feed gives 681, the size of round 207")
    assert Round.objects.get(number="357").note.startswith("The feed dates the time of issue 12 July 2025")
    assert "180 short of the published subtotal" in Round.objects.get(number="247").pool.note


def test_beside_our_record_nothing_differs(capsys):
    call_command("import_rounds", str(FILE), dry_run=True)
    assert "In the feed: 0 new, 438 same, 0 different" in capsys.readouterr().out
