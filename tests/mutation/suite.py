"""The tests of the engine as pytest collected them: what each touches, and which one fails."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

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
    """What one test used when nothing was changed, and the seconds it took."""

    seconds: float = 0.0
    lines: dict[str, bytes] = field(default_factory=dict)
    tables: set[str] = field(default_factory=set)
    failed: bool = False

    def by(self, change: Change) -> bool:
        """Whether the test reads the changed table, or runs the changed statement."""
        if change.is_table:
            return change.file in self.tables
        lines = self.lines.get(change.file)
        return change.place is not None and lines is not None and bool(lines[change.reached])

    def uses(self, files: Collection[str]) -> bool:
        """Whether the test runs anything of some files."""
        return not self.lines.keys().isdisjoint(files)


def failing(items: list[pytest.Item], seconds: dict[str, float]) -> str | None:
    """The first test that fails, or None when all pass; each has a limit of processor time."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        limit = PATIENCE + TIMES * seconds.get(item.nodeid, 0.0)
        signal.setitimer(signal.ITIMER_PROF, limit)
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            return item.nodeid
    return None


class Baseline:
    """What every test touches, each with empty caches."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._tables: set[str] = set()
        sys.addaudithook(self._opened)

    def of(self, items: list[pytest.Item]) -> dict[str, Touched]:
        """Run the tests as things are."""
        hits = self._engine.mark()
        found: dict[str, Touched] = {}
        for item in items:
            self._engine.forget()
            self._tables = set()
            hits.taken()
            start = time.process_time()
            failed = failing([item], {item.nodeid: 30.0}) is not None
            seconds = time.process_time() - start
            found[item.nodeid] = Touched(seconds, hits.taken(), self._tables, failed)
        return found

    def _opened(self, event: str, args: tuple[object, ...]) -> None:
        if event == "open" and str(args[0]).endswith(".toml") and "b" not in str(args[1]):
            path = Path(str(args[0]))
            if path.is_relative_to(self._engine.folder):
                self._tables.add(path.relative_to(self._engine.folder).as_posix())


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
