"""Work done in copies of this process, some at a time; what each says comes back, or that it died."""

from __future__ import annotations

import os
import pickle
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from selectors import EVENT_READ, DefaultSelector
from typing import Generic, TypeVar

J = TypeVar("J")
A = TypeVar("A")


class Broken(Exception):
    """The work itself failed, with the traceback of the copy."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[J, A]):
    """What a copy said of a job; `value` None and the signal that ended it, where it died first."""

    job: J
    value: A | None
    died_of: int | None = None

    @property
    def timed_out(self) -> bool:
        """Whether it used up its processor time."""
        return self.died_of in (signal.SIGPROF, signal.SIGXCPU)


def each(jobs: Iterable[J], work: Callable[[J], A], at_once: int) -> Iterator[Answer[J, A]]:
    """The answer to every job, as they come; jobs are taken up only when there is room for one."""
    waiting = iter(jobs)
    with DefaultSelector() as selector:
        open_jobs = sum(_begin(waiting, work, selector) for _ in range(at_once))
        while open_jobs:
            for key, _ in selector.select():
                selector.unregister(key.fd)
                pid, job = key.data
                yield _collected(key.fd, pid, job)
                open_jobs += _begin(waiting, work, selector) - 1


def _begin(waiting: Iterator[J], work: Callable[[J], A], selector: DefaultSelector) -> int:
    """Start the next job; how many were started."""
    for job in waiting:
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reading)
            _be_the_copy(work, job, writing)
        os.close(writing)
        selector.register(reading, EVENT_READ, (pid, job))
        return 1
    return 0


def _be_the_copy(work: Callable[[J], A], job: J, writing: int) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        said = pickle.dumps((True, work(job)))
    except BaseException:
        said = pickle.dumps((False, traceback.format_exc()))
    signal.setitimer(signal.ITIMER_PROF, 0)
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(said)
    os._exit(0)


def _collected(reading: int, pid: int, job: J) -> Answer[J, A]:
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status) or not said:
        return Answer(job, None, os.WTERMSIG(status))
    worked, value = pickle.loads(said)
    if not worked:
        raise Broken(f"{job}\n{value}")
    return Answer(job, value)
