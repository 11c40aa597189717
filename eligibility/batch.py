"""Many people one after another: lines in, answers out, never more than one of them in memory."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, BinaryIO, NamedTuple

from django.utils import translation

from eligibility.engine import assess_facts
from eligibility.errors import error_said, facts_error_said, id_of
from eligibility.reading import MOST_BYTES, Unreadable, read_json
from eligibility.rules.parsing import FactsError
from eligibility.rules.reference import Reference
from eligibility.writing import write_json

# Those of some fifty people; Python's own 700 are a small part of one.
OBJECTS_BETWEEN_COLLECTIONS = 200_000


class Answered(NamedTuple):
    """A line of JSON that answers one line of facts, and whether the facts were refused."""

    line: bytes
    refused: bool


def answers(facts: Iterable[bytes], on: date, *, rounds: bool, known: Reference) -> Iterator[Answered]:
    """The answer to each line of facts, in order."""
    # While no language is active, Django finds out anew for every figure which one it falls back on.
    with _few_collections(), translation.override(translation.get_language()):
        for line in facts:
            said = answer_line(line, on, rounds=rounds, known=known)
            yield Answered(write_json(said) + b"\n", "error" in said)


@contextmanager
def _few_collections() -> Iterator[None]:
    """Look less often for circular garbage, and only among what is new.

    An answer leaves hardly any; looking as often as Python does by itself would cost a fifth of it.
    """
    before = gc.get_threshold()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS, *before[1:])
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


def lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines that hold something; of one that is far too long only enough to refuse it."""
    while line := stream.readline(MOST_BYTES + 2):
        whole = line
        while not line.endswith(b"\n") and (line := stream.readline(MOST_BYTES)):
            continue
        if whole.strip(b"\xef\xbb\xbf \t\r\n"):
            yield whole


def answer_line(line: bytes, on: date, *, rounds: bool, known: Reference) -> dict[str, Any]:
    """The result of one line in words, or its error."""
    try:
        facts = read_json(line)
    except Unreadable as error:
        return {"id": None, **error_said("", str(error))}
    return answer(facts, on, rounds=rounds, known=known)


def answer(facts: object, on: date, *, rounds: bool, known: Reference | None = None) -> dict[str, Any]:
    """The result of one facts object in words, or its error, with its `id` echoed either way."""
    try:
        return assess_facts(facts, on, rounds=rounds, words=True, known=known)
    except FactsError as error:
        return {"id": id_of(facts), **facts_error_said(error)}
