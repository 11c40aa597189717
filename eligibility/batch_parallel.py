"""The answers of `batch.py`, by several processes where there are lines enough."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain, islice

from eligibility.batch import Answered, answers
from eligibility.processes import NoneStarted, in_order, start_method, workers
from eligibility.rules.reference import Reference

# With every round an answer has some 200 kB, and each process may have two chunks of them waiting.
CHUNK_LINES = 16
CHUNK_BYTES = 250_000

# Fewer chunks are answered here before processes that are started so have begun.
FEWEST_CHUNKS = {"fork": 4, "spawn": 32}


def answers_by_processes(
    facts: Iterable[bytes],
    on: date,
    *,
    rounds: bool,
    known: Reference,
    processes: int,
    say: Callable[[str], object],
) -> Generator[Answered, None, None]:
    """The answer to each line of facts, in order, by so many processes at most.

    Says so where none can be started, and answers all the same. Raises Died when one of them does. What goes
    wrong in reading is raised when everything read before has been answered.
    """
    read = _Read(facts)
    here = partial(answers, on=on, rounds=rounds, known=known)
    if processes == 1:
        yield from here(read)
    else:
        yield from _of_chunks(_chunks(read), here, processes, say)
    if read.failure:
        raise read.failure


class _Read:
    """Lines up to the end, or up to where reading failed."""

    def __init__(self, facts: Iterable[bytes]) -> None:
        self.facts = facts
        self.failure: OSError | None = None

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self.facts
        except OSError as error:
            self.failure = error


def _chunks(facts: Iterable[bytes]) -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    for line in facts:
        chunk.append(line)
        if len(chunk) == CHUNK_LINES or sum(map(len, chunk)) >= CHUNK_BYTES:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _of_chunks(
    chunks: Iterator[list[bytes]],
    here: Callable[[Iterable[bytes]], Iterator[Answered]],
    processes: int,
    say: Callable[[str], object],
) -> Iterator[Answered]:
    method = start_method()
    first = list(islice(chunks, max(FEWEST_CHUNKS[method], processes)))
    everything = chain(first, chunks)
    if len(first) >= FEWEST_CHUNKS[method]:
        try:
            with workers(min(processes, len(first)), partial(_listed, here), method) as begun:
                for answered in in_order(begun, everything):
                    yield from answered
            return
        except NoneStarted as error:
            say(f"No further processes can be started ({error}); one answers alone.")
    yield from here(chain.from_iterable(everything))


def _listed(here: Callable[[Iterable[bytes]], Iterator[Answered]], chunk: list[bytes]) -> list[Answered]:
    return list(here(chunk))
