"""Many lines one after another: in order, and in the same memory however many there are."""

import gc
import io
import json
import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta

from eligibility.batch import answers, lines
from eligibility.rules import kept
from tests.eligibility.everything import EVERYTHING
from tests.rules.assessed import reference

ON = date(2026, 10, 1)
KNOWN = reference()


def people(count: int) -> Iterator[bytes]:
    """So many people, each born and hired on other days and with other hours and funds; some are refused."""
    for number in range(count):
        born = date(1970, 1, 1) + timedelta(days=number % 10_000)
        job = {
            **EVERYTHING["jobs"][0],
            "started_on": str(date(2016, 1, 1) + timedelta(days=number % 1_400)),
            "hours_per_week": 20 + number % 41 / 2,
        }
        other = {"birth_date": str(born), "jobs": [job], "funds_cad": number, "partner": None}
        facts = {**EVERYTHING, "id": str(number), "credentials": [], **other}
        yield json.dumps(facts if number % 7 else {**facts, "funds_cad": -1}).encode()


def held_after(count: int) -> int:
    """Bytes that are still held when so many more people have been answered."""
    for _one in answers(people(count), ON, rounds=False, known=KNOWN):
        continue
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def test_answers_come_in_order_and_are_marked_when_refused():
    said = list(answers(people(30), ON, rounds=False, known=KNOWN))
    assert [json.loads(one.line)["id"] for one in said] == [str(number) for number in range(30)]
    assert [number for number, one in enumerate(said) if one.refused] == [0, 7, 14, 21, 28]
    assert all(one.line.endswith(b"}\n") and one.line.count(b"\n") == 1 for one in said)


def test_memory_does_not_grow_with_the_number_of_people(monkeypatch):
    # What is kept for speed is bounded; with less room the bound is reached sooner.
    monkeypatch.setattr(kept, "MOST_KEPT", 32)
    tracemalloc.start()
    held = [held_after(60), held_after(120)]
    tracemalloc.stop()
    assert held[1] - held[0] < 500_000


def test_garbage_is_collected_as_before_when_nobody_asks_on():
    before = gc.get_threshold()
    said = answers(people(2), ON, rounds=False, known=KNOWN)
    assert json.loads(next(said).line)["id"] == "0"
    assert gc.get_threshold() != before
    said.close()
    assert gc.get_threshold() == before


def test_a_stream_is_read_no_further_than_it_is_answered():
    stream = io.BytesIO(b"\n".join(people(1_000)))
    said = answers(lines(stream), ON, rounds=False, known=KNOWN)
    assert json.loads(next(said).line)["id"] == "0"
    assert stream.tell() < 10_000
