"""`manage.py assess`: lines in, lines out."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from eligibility.management.commands import assess
from eligibility.reading import MOST_BYTES
from tests.eligibility.persons import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(monkeypatch):
    """Give the command these bytes on standard input; its lines, and what it said on standard error."""

    def given(data: bytes, *options: str) -> tuple[list[dict], str]:
        out, err = io.StringIO(), io.StringIO()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        try:
            call_command("assess", *options, stdout=out, stderr=err)
        except CommandError as error:
            err.write(str(error))
        return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()

    return given


def line(name: str, **changes) -> bytes:
    return json.dumps(person(name, **changes)).encode() + b"\n"


def test_it_answers_each_line_in_order(run):
    found, said = run(line("welder") + line("nurse"), "--on", "2026-10-01")
    assert [(answer["id"], answer["crs"]["total"]) for answer in found] == [("welder", 436), ("nurse", 407)]
    assert said.strip() == "2 assessed, none refused"


def test_a_bad_line_gives_its_error_and_the_others_still_run(run):
    found, said = run(line("nurse", birth_date="1993-02-30") + b"{\n" + line("welder"), "--on", "2026-10-01")
    assert found[0]["id"] == "nurse"
    assert found[0]["error"]["field"] == "birth_date"
    assert found[1]["error"]["field"] == ""
    assert found[2]["crs"]["total"] == 436
    assert said == "2 of 3 lines were refused; their errors are in the output."


def test_a_refused_line_makes_the_command_fail(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"[]\n")))
    with pytest.raises(CommandError):
        call_command("assess", stdout=io.StringIO(), stderr=io.StringIO())


def test_rounds_are_judged_when_asked_for(run):
    found, _said = run(line("nurse"), "--on", "2026-10-01", "--rounds")
    assert len(found[0]["rounds"]) == 448
    assert found[0]["rounds"][-1]["verdict"] == "not_invited"
    assert found[0]["rounds"][-1]["why"]


def test_empty_lines_a_byte_order_mark_and_a_missing_last_newline_do_no_harm(run):
    data = b"\xef\xbb\xbf" + line("nurse") + b"\n \r\n" + line("welder").strip()
    found, said = run(data, "--on", "2026-10-01")
    assert [answer["id"] for answer in found] == ["nurse", "welder"]
    assert said.strip() == "2 assessed, none refused"


def test_a_line_that_is_far_too_long_is_refused_as_one(run):
    found, _said = run(b'{"id": "' + b"x" * (3 * MOST_BYTES) + b'"}\n' + line("nurse"), "--on", "2026-10-01")
    assert found[0]["error"]["message"] == "This is longer than 1,000,000 bytes; send less at a time."
    assert found[1]["id"] == "nurse"


def test_an_id_that_is_no_whole_text_is_echoed_all_the_same(run):
    found, _said = run(b'{"id": "\\ud800", "birth_date": 7}\n')
    assert found[0]["error"]["field"] in ("id", "birth_date")


def test_it_writes_bytes_in_utf_8_whatever_the_terminal_speaks(monkeypatch):
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(line("nurse", id="café"))))
    call_command("assess", "--on", "2026-10-01", stdout=out, stderr=io.StringIO())
    assert json.loads(out.buffer.getvalue())["id"] == "café"


def test_it_tells_of_its_progress_on_standard_error(run, monkeypatch):
    monkeypatch.setattr(assess, "PROGRESS_EVERY", 2)
    found, said = run(b"{}\n" * 5)
    assert len(found) == 5
    assert said.splitlines()[:2] == ["2 assessed", "4 assessed"]


def test_it_reads_a_file(tmp_path, run):
    path = tmp_path / "people.jsonl"
    path.write_bytes(line("nurse"))
    found, _said = run(b"", "--on", "2026-10-01", str(path))
    assert found[0]["id"] == "nurse"


@pytest.mark.parametrize(
    ("name", "problem"), [("nowhere.jsonl", "No such file or directory"), ("tests", "Is a directory")]
)
def test_a_file_that_cannot_be_read_is_named(run, name, problem):
    found, said = run(b"", name)
    assert found == []
    assert said == f"{name} cannot be read: {problem}."


@pytest.mark.parametrize("day", ["2026-02-30", "20261001", "2026-W40-4", "yesterday", "٢٠٢٦-١٠-٠١", ""])
def test_a_day_that_is_none_is_refused(run, day):
    found, said = run(line("nurse"), "--on", day)
    assert found == []
    assert f"argument --on: invalid day {day}" in said


def test_a_day_more_than_ten_years_ahead_is_refused(run, time_machine):
    time_machine.move_to("2026-10-02T03:30:00Z")
    found, said = run(line("nurse"), "--on", "2036-10-02")
    assert found == []
    assert "argument --on: Choose a day up to 1 October 2036, ten years from now." in said
    assert run(line("nurse"), "--on", "2036-10-01")[0][0]["rules"]["values_unknown"]


def test_a_day_before_any_rules_is_answered_and_says_so(run):
    found, _said = run(line("nurse"), "--on", "2014-12-31")
    assert found[0]["notices"][0]["key"] == "rules.not_loaded"


def test_without_a_day_it_is_the_date_in_ottawa(run, time_machine):
    time_machine.move_to("2026-10-02T03:30:00Z")
    found, _said = run(line("nurse"))
    assert found[0]["on"] == "2026-10-01"


def writing_without_end(stdout) -> subprocess.Popen:
    """A process that answers for ever into this output."""
    script = (
        "import django, sys\n"
        "from django.core.management.base import CommandError\n"
        "django.setup()\n"
        "from eligibility.management.commands.assess import streams_may_fail\n"
        "try:\n"
        "    with streams_may_fail():\n"
        "        while True:\n"
        "            sys.stdout.buffer.write(b'x' * 65536)\n"
        "except CommandError as error:\n"
        "    sys.exit(str(error))\n"
    )
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"}
    command = [sys.executable, "-c", script]
    return subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE, env=environment)


def test_a_reader_who_leaves_early_is_no_error():
    with writing_without_end(subprocess.PIPE) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.wait(30) == 1
        assert process.stderr.read() == b""


def test_a_full_disk_is_said_in_one_line():
    with Path("/dev/full").open("wb") as full, writing_without_end(full) as process:
        assert process.wait(30) == 1
        assert process.stderr.read() == b"Reading or writing failed: No space left on device.\n"


def test_it_says_what_to_do_on_a_database_that_was_not_prepared(tmp_path):
    variables = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}"}
    command = [sys.executable, "manage.py", "assess"]
    found = subprocess.run(command, input=b"{}", env=variables, capture_output=True, timeout=60)
    assert found.returncode == 1
    assert b"Run: manage.py prepare" in found.stderr
    assert b"Traceback" not in found.stderr


@pytest.mark.parametrize(("piped", "expected"), [(False, os.cpu_count()), (True, 1)])
def test_a_file_is_answered_on_every_core_and_a_pipe_line_by_line(monkeypatch, tmp_path, piped, expected):
    asked = []

    def answering(facts, *, processes, **options):
        asked.append(processes)
        yield from ()

    monkeypatch.setattr(assess, "answers_by_processes", answering)
    reading, writing = os.pipe()
    os.close(writing)
    people = tmp_path / "people"
    people.touch()
    with open(reading, "rb") as pipe, people.open("rb") as file:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=pipe if piped else file))
        call_command("assess", "-", stdout=io.StringIO(), stderr=io.StringIO())
    assert asked == [expected]
