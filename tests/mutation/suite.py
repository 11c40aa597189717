"""The tests of the engine as pytest collected them: what each touches, and which one fails."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, Phase, settings

from tests.mutation.changes import Change
from tests.mutation.engine import Engine

EXAMPLES = 8
# Processor time: so long may a test take in which a change made a loop longer.
PATIENCE, TIMES = 1.0, 10


@dataclass(slots=True)
class Touched:
    """What one test used when nothing was changed, and the seconds it took; lines are bits of a number."""

    seconds: float = 0.0
    lines: dict[str, int] = field(default_factory=dict)
    tables: set[str] = field(default_factory=set)
    failed: bool = False

    def by(self, change: Change) -> bool:
        """Whether the test could notice a change."""
        if change.is_table:
            return change.file in self.tables
        if change.place is None:
            return True
        first, last = change.reached
        return bool(self.lines.get(change.file, 0) >> first & ((2 << last - first) - 1))


def failing(items: list[pytest.Item], seconds: dict[str, float]) -> str | None:
    """The first test that fails, or None when all pass; each has a limit of processor time."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        limit = PATIENCE + TIMES * seconds.get(item.nodeid, 0.0)
        signal.setitimer(signal.ITIMER_PROF, limit)
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            return item.nodeid
    return None


class Baseline:
    """A plugin of pytest that notes what the body of a test touches."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._touched = Touched()
        sys.addaudithook(self._opened)

    def of(self, items: list[pytest.Item]) -> dict[str, Touched]:
        """What every test touches, each with empty caches."""
        found: dict[str, Touched] = {}
        for item in items:
            self._engine.forget()
            said = self._touched = found[item.nodeid] = Touched()
            start = time.process_time()
            said.failed = failing([item], {item.nodeid: 30.0}) is not None
            said.seconds = time.process_time() - start
        return found

    @pytest.hookimpl(wrapper=True)
    def pytest_pyfunc_call(self) -> Iterator[None]:
        """Watch the body of a test."""
        watched = _Watched(f"{self._engine.folder}/")
        sys.settrace(watched.enter)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            self._touched.lines = watched.lines()

    def _opened(self, event: str, args: tuple[object, ...]) -> None:
        if event == "open" and str(args[0]).endswith(".toml") and "b" not in str(args[1]):
            path = Path(str(args[0]))
            if path.is_relative_to(self._engine.folder):
                self._touched.tables.add(path.relative_to(self._engine.folder).as_posix())


class _Watched:
    """Notes every line of a folder that runs; a function is watched until all its lines have."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._unseen: dict[CodeType, set[int]] = {}

    def enter(self, frame: FrameType, event: str, arg: object) -> Callable[..., object] | None:
        """A function is called."""
        code = frame.f_code
        left = self._unseen.get(code)
        if left is None:
            left = self._unseen[code] = _lines(code) if code.co_filename.startswith(self._folder) else set()
        return self._step if left else None

    def _step(self, frame: FrameType, event: str, arg: object) -> Callable[..., object] | None:
        left = self._unseen[frame.f_code]
        left.discard(frame.f_lineno)
        return self._step if left else None

    def lines(self) -> dict[str, int]:
        """The lines seen, by file."""
        found: dict[str, int] = {}
        for code, left in self._unseen.items():
            if code.co_filename.startswith(self._folder):
                file = code.co_filename.removeprefix(self._folder)
                found[file] = found.get(file, 0) | sum(1 << line for line in _lines(code) - left)
        return found


def _lines(code: CodeType) -> set[int]:
    return {line for *_, line in code.co_lines() if line}


def steady(items: Iterable[pytest.Item]) -> None:
    """Let properties try the same few examples each time, without looking for the smallest that fails."""
    calm = settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    for item in items:
        function = getattr(item, "obj", None)
        if hasattr(function, "_hypothesis_internal_use_settings"):
            function._hypothesis_internal_use_settings = calm
