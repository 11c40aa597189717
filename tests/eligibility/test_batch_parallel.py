"""Many lines answered by several processes: the same bytes, in order, and read no further than needed."""

import io
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import count, islice

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from eligibility import batch_parallel, processes
from eligibility.batch import Answered, answers
from eligibility.batch_parallel import CHUNK_BYTES, CHUNK_LINES, answers_by_processes
from eligibility.processes import UNDER_WAY, NoneStarted
from tests.eligibility.persons import person
from tests.rules.assessed import reference

ON = date(2026, 10, 1)
KNOWN = reference()
FEWEST = 4
MANY = 20 * CHUNK_LINES
BAD = (b"[]", b"{", b"\xff", b'{"id": 7}', b'{"id": "x", "jobs": [{"noc": "99999"}]}')


@pytest.fixture(autouse=True)
def _few_are_enough(monkeypatch):
    monkeypatch.setattr(batch_parallel, "FEWEST_CHUNKS", {"fork": FEWEST, "spawn": FEWEST})


@pytest.fixture(autouse=True)
def _no_process_is_left():
    yield
    assert multiprocessing.active_children() == []


def refused(number: int) -> bytes:
    """A line that is answered at once, by its own number."""
    return b'{"id": "%d", "birth_date": 7}' % number


def lines(number: int) -> Iterator[bytes]:
    """Bad ones of every kind, and somebody else every tenth time."""
    for index in range(number):
        if index % 10:
            yield refused(index) if index % 2 else BAD[index % 5]
        else:
            yield json.dumps(person("nurse", id=f"é{index}", funds_cad=index)).encode()


def by_processes(facts: Iterable[bytes], number: int = 2, **changes):
    given = {"on": ON, "rounds": False, "known": KNOWN, "processes": number, "say": pytest.fail}
    return answers_by_processes(facts, **{**given, **changes})


def alone(facts: Iterable[bytes]) -> list[Answered]:
    return list(answers(facts, ON, rounds=False, known=KNOWN))


def ids(answered: Iterable[Answered]) -> list[str]:
    return [json.loads(one.line)["id"] for one in answered]


def not_again(*args):
    raise AssertionError("Another process was started.")


def test_two_processes_answer_as_one_does_though_one_of_them_is_late():
    slow = [json.dumps(person("nurse")).encode()] * CHUNK_LINES
    facts = [*slow, *lines(MANY)]
    found = list(by_processes(facts))
    assert found == alone(facts)
    assert sum(one.refused for one in found) == MANY - MANY // 10


def test_new_processes_answer_as_copies_of_this_one_do(monkeypatch):
    monkeypatch.setattr(batch_parallel, "start_method", lambda: "spawn")
    facts = list(lines(FEWEST * CHUNK_LINES))
    assert list(by_processes(facts)) == alone(facts)


def late(here, chunk: list[bytes]) -> list[Answered]:
    """Instead of what a process does: the same, but the first lines take their time."""
    if refused(0) in chunk:
        time.sleep(0.5)
    return list(here(chunk))


def test_lines_are_read_only_a_little_ahead_of_the_answers(monkeypatch):
    monkeypatch.setattr(batch_parallel, "_listed", late)
    read = 0

    def without_end() -> Iterator[bytes]:
        nonlocal read
        for read in count():
            assert read < taken + (max(FEWEST, 2 * UNDER_WAY) + 1) * CHUNK_LINES
            yield refused(read)

    taken = 0
    found = by_processes(without_end())
    for taken, one in enumerate(islice(found, MANY)):
        assert ids([one]) == [str(taken)]
    found.close()
    assert read >= MANY


@pytest.mark.parametrize("number", [0, 1, (FEWEST - 1) * CHUNK_LINES])
def test_few_lines_start_no_process(monkeypatch, number):
    monkeypatch.setattr(processes, "_worker", not_again)
    facts = list(lines(number))
    assert list(by_processes(facts, 64)) == alone(facts)


def test_one_process_is_this_one_and_reads_line_by_line(monkeypatch):
    monkeypatch.setattr(processes, "_worker", not_again)
    facts = iter(list(lines(MANY)))
    found = by_processes(facts, 1)
    next(found)
    assert len(list(facts)) == MANY - 1


@pytest.mark.parametrize(("asked", "started"), [(2, 2), (5, 5), (64, 6)])
def test_no_more_processes_are_started_than_have_something_to_do(monkeypatch, asked, started):
    def none(number, work, method):
        raise NoneStarted(number)

    monkeypatch.setattr(batch_parallel, "workers", none)
    said = []
    list(by_processes(map(refused, range(6 * CHUNK_LINES)), asked, say=said.append))
    assert said == [f"No further processes can be started ({started}); one answers alone."]


def test_wide_lines_go_by_the_few():
    wide = b"x" * (CHUNK_BYTES // 2)
    assert [len(chunk) for chunk in batch_parallel._chunks([wide] * 5 + [b"x"] * 40)] == [2, 2, 16, 16, 9]


def test_processes_speak_the_language_of_whoever_asks():
    facts = list(lines(FEWEST * CHUNK_LINES))
    with translation.override("fr"):
        found = alone(facts)
        assert list(by_processes(facts)) == found
    assert found != alone(facts)


def killed(here, chunk: list[bytes]) -> list[Answered]:
    """Instead of what a process does: to be killed at line 200."""
    if refused(200) in b"".join(chunk):
        os.kill(os.getpid(), signal.SIGKILL)
    return list(here(chunk))


def failing(here, chunk: list[bytes]) -> list[Answered]:
    """Instead of what a process does: an error nobody expects."""
    raise ZeroDivisionError


@pytest.fixture
def command(tmp_path):
    """Give the command these lines in a file; what it wrote, said on the way, and said in the end."""

    def given(facts: Iterable[bytes], number: str) -> tuple[str, str, str]:
        path, out, err = tmp_path / "people.jsonl", io.StringIO(), io.StringIO()
        path.write_bytes(b"\n".join(facts))
        options = ["--on", "2026-10-01", "--processes", number, str(path)]
        with pytest.raises(CommandError) as told:
            call_command("assess", *options, stdout=out, stderr=err)
        return out.getvalue(), err.getvalue(), str(told.value)

    return given


@pytest.mark.django_db
@pytest.mark.parametrize(("work", "how"), [(killed, "signal 9"), (failing, "exit code 1")])
def test_the_command_says_how_far_it_came_when_a_process_died(monkeypatch, command, work, how):
    monkeypatch.setattr(batch_parallel, "_listed", work)
    out, _said, told = command(map(refused, range(MANY)), "2")
    written = [json.loads(line)["id"] for line in out.splitlines()]
    assert written == [str(number) for number in range(len(written))]
    assert told.startswith(f"A process that was answering died ({how}); only the first {len(written)} ans")


@pytest.mark.django_db
def test_the_command_writes_the_same_with_one_process_and_with_two(command):
    written = command(lines(1_100), "2")
    assert written == command(lines(1_100), "1")
    assert written[1:] == (
        "1000 assessed\n",
        "990 of 1100 lines were refused; their errors are in the output.",
    )


@pytest.mark.parametrize(
    ("able", "error"),
    [(0, OSError("no room")), (1, OSError("no room")), (0, ImportError("no room"))],
)
def test_where_processes_cannot_be_started_one_answers_and_says_so(monkeypatch, able, error):
    start, begun, said = processes._worker, [], []

    def hardly(*args):
        begun.append(args)
        if len(begun) > able:
            raise error
        return start(*args)

    monkeypatch.setattr(processes, "_worker", hardly)
    facts = list(lines(MANY))
    assert list(by_processes(facts, say=said.append)) == alone(facts)
    assert said == ["No further processes can be started (no room); one answers alone."]


@pytest.mark.parametrize("number", [10, MANY - 5])
def test_what_was_read_before_reading_failed_is_answered(number):
    def broken() -> Iterator[bytes]:
        yield from lines(number)
        raise OSError("a bad disk")

    found = by_processes(broken())
    assert list(islice(found, number)) == alone(lines(number))
    with pytest.raises(OSError, match="a bad disk"):
        next(found)


@pytest.mark.parametrize("number", ["0", "-1", "two", "²", ""])
def test_a_number_of_processes_that_is_none_is_refused(number):
    with pytest.raises(CommandError, match="argument --processes: invalid number of processes"):
        call_command("assess", f"--processes={number}")


# A shell that runs the tests in the background leaves interrupts ignored, and this would inherit that.
ANSWERING_WITHOUT_END = """
import signal
import sys
import django
signal.signal(signal.SIGINT, signal.default_int_handler)
django.setup()
from itertools import count
from tests.eligibility.test_batch_parallel import by_processes, refused
for one in by_processes(map(refused, count())):
    sys.stdout.buffer.write(one.line)
    sys.stdout.flush()
"""


@pytest.fixture
def answering() -> Iterator[subprocess.Popen]:
    """A process that answers without end by several others, in a process group of its own."""
    process = subprocess.Popen(
        [sys.executable, "-c", ANSWERING_WITHOUT_END],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"},
        start_new_session=True,
    )
    with process:
        assert [json.loads(process.stdout.readline())["id"] for _ in range(500)] == [*map(str, range(500))]
        yield process


def test_an_interrupt_is_left_to_the_process_that_asks():
    found = by_processes(map(refused, range(MANY)))
    next(found)
    for one in multiprocessing.active_children():
        os.kill(one.pid, signal.SIGINT)
    assert len(list(found)) == MANY - 1


def test_an_interrupt_ends_them_all_and_only_the_first_speaks_of_it(answering):
    os.killpg(answering.pid, signal.SIGINT)
    said = answering.communicate(timeout=30)[1].decode()
    assert answering.returncode == -signal.SIGINT
    assert said.count("Traceback") == 1
    assert said.endswith("KeyboardInterrupt\n")


def test_none_stays_when_the_first_is_killed(answering):
    answering.kill()
    # The output ends when the last of those that hold it has ended.
    answering.communicate(timeout=30)
    assert answering.returncode == -signal.SIGKILL


def test_none_keeps_a_reader_waiting_who_leaves_early(answering):
    answering.stdout.close()
    assert answering.wait(30) == 1
    assert b"BrokenPipeError" in answering.stderr.read()
