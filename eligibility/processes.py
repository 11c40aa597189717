"""Work done in processes beside this one: jobs in, results out, in order and never many at once.

Each process has a pipe of its own and shares nothing else: one that dies is noticed at once, and all of them
end with this one, however it ends. Those of `concurrent.futures` would wait for ever when it is killed.
"""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

import django
from django.apps import apps
from django.utils import translation

# For each process: the job it works on, and one whose result waits for that of an older job.
UNDER_WAY = 2
SECONDS_TO_END = 5


class NoneStarted(Exception):
    """No processes can be started here, and why."""


class Died(Exception):
    """A process ended before its work was done, and how."""


@dataclass(frozen=True, slots=True)
class Worker:
    """A process and this end of its pipe."""

    process: BaseProcess
    pipe: Connection


def start_method() -> str:
    """How processes are started: "fork" or "spawn"."""
    # A copy of this process is there in some milliseconds; a new one imports Django first, most of a second.
    # But a copy is safe only where no other thread may hold a lock, and Linux alone tells how many there are,
    # with those that Python does not know.
    try:
        return "fork" if len(os.listdir("/proc/self/task")) == 1 else "spawn"
    except OSError:
        return "spawn"


@contextmanager
def workers(count: int, work: Callable[[Any], Any], method: str) -> Iterator[list[Worker]]:
    """So many processes that do this work, in the language of now. Raises NoneStarted if that cannot be."""
    begun: list[Worker] = []
    try:
        _begin(begun, count, work, method)
        yield begun
    finally:
        for worker in begun:
            worker.process.kill()
            worker.process.join()
            worker.pipe.close()


def _begin(begun: list[Worker], count: int, work: Callable[[Any], Any], method: str) -> None:
    # As bytes: what they hold may need a Django that is set up, which a spawned process does not begin with.
    given = pickle.dumps(work)
    try:
        with _deaf_to_interrupts():
            for _ in range(count):
                begun.append(_worker(given, method))
    except (OSError, ImportError, NotImplementedError) as error:
        raise NoneStarted(str(error)) from error


def _worker(given: bytes, method: str) -> Worker:
    context: Any = get_context(method)  # Every one has a Process, but the class they share has none.
    ours, theirs = context.Pipe()
    with theirs:
        arguments = (theirs, ours, given, translation.get_language())
        process: BaseProcess = context.Process(target=_serve, args=arguments, daemon=True)
        process.start()
    return Worker(process, ours)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes started meanwhile take no notice of Ctrl-C: this one hears it as well, and ends them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: Connection, other_end: Connection, given: bytes, language: str | None) -> None:
    """Be a worker until the other end of the pipe is closed, as it is when nobody is left there."""
    other_end.close()
    if not apps.ready:
        django.setup()
    work = pickle.loads(given)
    with translation.override(language), suppress(EOFError, ConnectionError):
        while True:
            pipe.send(work(pipe.recv()))


def in_order(begun: list[Worker], jobs: Iterable[object]) -> Iterator[Any]:
    """What is made of each job, in the order of the jobs; raises Died when a process does."""
    return _Course(begun, jobs).results()


class _Course:
    """Which worker is busy with which job, and the results that wait for an older one."""

    def __init__(self, begun: list[Worker], jobs: Iterable[object]) -> None:
        self.waiting = enumerate(jobs)
        self.most = len(begun) * UNDER_WAY
        self.free = list(begun)
        self.busy: dict[object, tuple[int, Worker]] = {}
        self.done: dict[int, Any] = {}

    def results(self) -> Iterator[Any]:
        number = 0
        while True:
            self._hand_out()
            if number in self.done:
                yield self.done.pop(number)
                number += 1
            elif self.busy:
                self._collect()
            else:
                return

    def _hand_out(self) -> None:
        while self.free and len(self.busy) + len(self.done) < self.most:
            if (numbered := next(self.waiting, None)) is None:
                return
            worker = self.free.pop()
            with _alive(worker):
                worker.pipe.send(numbered[1])
            self.busy[worker.pipe] = (numbered[0], worker)

    def _collect(self) -> None:
        for pipe in wait([worker.pipe for _number, worker in self.busy.values()]):
            number, worker = self.busy.pop(pipe)
            with _alive(worker):
                self.done[number] = worker.pipe.recv()
            self.free.append(worker)


@contextmanager
def _alive(worker: Worker) -> Iterator[None]:
    try:
        yield
    except (EOFError, OSError) as error:
        worker.process.join(SECONDS_TO_END)
        code = worker.process.exitcode or 0
        raise Died(f"signal {-code}" if code < 0 else f"exit code {code}") from error
