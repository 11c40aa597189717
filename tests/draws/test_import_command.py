"""`manage.py import_rounds`: what it prints, what it changes, and what it refuses with exit code 1."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.core.management import CommandError, call_command

from draws.models import Round
from draws.selectors import data_version
from tests.draws.feed.invented import feed, record
from tests.draws.feed.served import served
from tests.draws.test_feed_rows import as_recorded

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_october():
    with time_machine.travel(datetime(2026, 10, 20, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def file(tmp_path):
    """Writes records to a file and gives its name."""

    def write(*records) -> str:
        path = tmp_path / "feed.json"
        path.write_bytes(feed(*records))
        return str(path)

    return write


def refusal(*args, **options) -> str:
    before = data_version()
    with pytest.raises(CommandError) as refused:
        call_command("import_rounds", *args, **options)
    assert data_version() == before
    return str(refused.value)


LARGER = {"drawSize": "4,100"}


def test_new_rounds_are_recorded_and_differences_only_listed(file, capsys):
    call_command("import_rounds", file(record("448"), as_recorded("398") | LARGER))
    out = capsys.readouterr().out
    assert "different   398  2026-02-20  healthcare, version 3  4,100 at 467" in out
    assert "invitations: 4,000 → 4,100" in out
    assert "new         448  2026-10-14  pnp  600 at 740" in out
    assert "In the feed: 1 new, 0 same, 1 different" in out
    assert "1 recorded, 0 corrected" in out
    assert Round.objects.get(number="398").invitations == 4000


def test_a_second_time_there_is_nothing_to_do(file, capsys):
    name = file(record("448"))
    call_command("import_rounds", name)
    before = data_version()
    call_command("import_rounds", name)
    assert "In the feed: 0 new, 1 same, 0 different\nNothing to do." in capsys.readouterr().out
    assert data_version() == before


def test_a_dry_run_changes_nothing(file, capsys):
    before = data_version()
    call_command("import_rounds", file(record("448")), dry_run=True)
    assert "Dry run: 1 to take over. Nothing was changed." in capsys.readouterr().out
    assert data_version() == before


@pytest.mark.parametrize(
    ("changes", "options"),
    [
        ({}, {"correct": ["999"]}),
        ({"drawCRS": "240"}, {}),
        ({"drawSize": "0"}, {"reason": "As the feed."}),
        ({}, {"correct": ["all"]}),
        ({}, {"leave_out": ["nonsense"]}),
    ],
)
def test_a_dry_run_refuses_what_the_real_one_refuses_in_the_same_words(file, changes, options):
    name = file(record("448", **changes), as_recorded("398") | LARGER)
    assert refusal(name, dry_run=True, **options) == refusal(name, **options)


def test_only_a_round_of_the_file_can_be_left_out(file):
    why = refusal(file(record("448")), leave_out=["nonsense", "448", "44"])
    assert why == (
        "--leave-out 44: the file has no round of this number.\n"
        "--leave-out nonsense: the file has no round of this number.\n"
        "Nothing was changed."
    )


@pytest.mark.parametrize("correct", [["398"], ["all"]])
def test_differences_are_taken_over_when_asked_to_with_a_reason(file, correct):
    name = file(as_recorded("398") | LARGER)
    assert "Say why recorded rounds are corrected" in refusal(name, correct=correct)
    call_command("import_rounds", name, correct=correct, reason="As the feed.")
    assert Round.objects.get(number="398").corrections.get().reason == "As the feed."


def test_what_is_unusual_is_named_with_the_remedy(file):
    why = refusal(file(record("448", drawCRS="240")))
    assert why.startswith("round 448: 485 points from round 445 (725)")
    assert why.endswith("Nothing was changed. If it is right, say why with --reason.")


def test_a_record_that_cannot_be_read_stops_everything_until_it_is_left_out(file):
    name = file(record("449", drawName="Rabbits, 2026-Version 1"), record("448"))
    why = refusal(name)
    assert why.startswith("round 449, drawName: It says “Rabbits, 2026-Version 1”.")
    assert why.endswith("To import the others, name these rounds after --leave-out.")
    call_command("import_rounds", name, leave_out=["449"])
    assert Round.objects.filter(number__in=["448", "449"]).count() == 1


def test_a_round_that_is_not_there_cannot_be_corrected(file):
    why = refusal(file(record("448")), correct=["398"], reason="As the feed.")
    assert why.startswith("round 398: The feed has no new or different round of this number.")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "The file is empty. Nothing was changed."),
        (feed(record("448"))[:-20], "The file is cut off"),
        (b"<html>", "This is a web page (HTML), not the feed."),
        (b" " * 8_000_001, "larger than 8,000,000 bytes"),
    ],
)
def test_a_file_that_is_not_the_feed_changes_nothing(tmp_path, content, why):
    path = tmp_path / "feed.json"
    path.write_bytes(content)
    assert why in refusal(str(path))


def test_a_file_that_cannot_be_opened_is_named(tmp_path):
    assert refusal(str(tmp_path / "none.json")).endswith("No such file or directory. Nothing was changed.")
    assert "Is a directory" in refusal(str(tmp_path))


@pytest.mark.parametrize(
    "address", ["ftp://example.org/feed.json", "FILE:///feed.json", "https:///feed.json"]
)
def test_which_addresses_are_read_is_said(address):
    why = refusal(address)
    assert why == "Only addresses with http or https are asked. Nothing was changed."


def test_an_address_is_asked(monkeypatch, capsys):
    monkeypatch.setenv("no_proxy", "*")
    with served() as site:
        site.answer(body=feed(record("448")))
        call_command("import_rounds", site.address)
        site.answer(503)
        assert "The server answers 503 Service Unavailable. Nothing was changed." in refusal(site.address)
    assert Round.objects.filter(number="448").exists()
