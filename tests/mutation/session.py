"""A plugin of pytest: the collected tests run once as things are, then again for every change."""

from __future__ import annotations

import gc
import random
from collections import Counter
from collections.abc import Callable, Sequence

import pytest

from tests.mutation import suite
from tests.mutation.changes import Change
from tests.mutation.engine import Engine
from tests.mutation.forks import Answer, each

KILLED, TIMED_OUT, SURVIVED = "killed", "timed out", "survived"
# In their own order, in this process, saying nothing.
LEFT_OUT = ("randomly", "xdist", "cacheprovider", "terminal", "unraisableexception", "threadexception")
QUIET = ("-s", "-W", "ignore::pytest.PytestAssertRewriteWarning")
OPTIONS = (*QUIET, *(f"-pno:{name}" for name in LEFT_OUT))


class Unready(Exception):
    """There is nothing to compare with: a test cannot be read, or fails as things are."""


class Mutations:
    """What became of every change; `told` hears of each as it comes."""

    def __init__(
        self,
        engine: Engine,
        changes: Sequence[Change],
        at_once: int,
        told: Callable[[int, Change, str], None],
    ) -> None:
        self.results: dict[Change, str] = {}
        self.fault: Exception | None = None
        self._engine, self._changes, self._at_once, self._told = engine, changes, at_once, told
        self._touched: dict[str, suite.Touched] = {}
        self._seconds: dict[str, float] = {}
        self._killers: Counter[tuple[str, str]] = Counter()

    def run(self, tests: Sequence[str]) -> dict[Change, str]:
        """The outcome of every change; raises Unready."""
        pytest.main([*tests, *OPTIONS], plugins=[self])
        if self.fault:
            raise self.fault
        return self.results

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Instead of running the tests once."""
        try:
            self._prepare(session)
            for answer in each(self._changes, lambda change: self._outcome(session, change), self._at_once):
                self._learn(answer)
        except Exception as fault:
            self.fault = fault
        return True

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A file of tests that cannot be read."""
        if report.failed:
            self.fault = Unready(f"{report.nodeid} cannot be read:\n{report.longreprtext}")

    def _prepare(self, session: pytest.Session) -> None:
        if self.fault:
            raise self.fault
        suite.steady(session.items)
        self._engine.survey()
        self._engine.tests = {item.module.__name__ for item in session.items}
        self._engine.forget()
        gc.collect()
        gc.freeze()
        for answer in each(_shares(session.items), suite.Baseline(self._engine).of, self._at_once):
            self._touched |= answer.value or {}
        if failed := [name for name, touched in self._touched.items() if touched.failed]:
            raise Unready("as things are, these fail:\n" + "\n".join(failed))
        if missing := [item.nodeid for item in session.items if item.nodeid not in self._touched]:
            raise Unready("as things are, these end the process:\n" + "\n".join(missing))
        self._seconds = {name: touched.seconds for name, touched in self._touched.items()}
        (control,) = each([session.items[::20]], lambda some: suite.failing(some, self._seconds), 1)
        if control.value or control.died_of:
            raise Unready(f"in a copy of this process, without any change, this fails: {control.value}")

    def _learn(self, answer: Answer[Change, str | None]) -> None:
        change, killer = answer.job, answer.value
        outcome = KILLED if killer or answer.died_of else SURVIVED
        self.results[change] = outcome = TIMED_OUT if answer.timed_out else outcome
        if killer:
            for near in (change.file, change.within):
                self._killers[near, killer] += 1
        self._told(len(self.results), change, outcome)

    def _outcome(self, session: pytest.Session, change: Change) -> str | None:
        """In a copy: the test that fails with the change, or None."""
        random.seed(0)
        able = [item for item in session.items if self._touched[item.nodeid].by(change)]
        if (able or change.is_table) and self._engine.install(change):
            return suite.failing(self._ranked(change, able), self._seconds)
        # What no test runs may have run when its file was read: who uses a file that names it may notice.
        users = self._engine.naming(change.within.rpartition(".")[2]) | {change.file}
        able = [item for item in session.items if self._touched[item.nodeid].uses(users)]
        self._engine.restart(change)
        return self._afresh(session, change, self._ranked(change, able))

    def _afresh(self, session: pytest.Session, change: Change, able: list[pytest.Item]) -> str | None:
        """The same with all modules imported and the tests collected anew, file by file."""
        others = {item.nodeid for item in session.items} - {item.nodeid for item in able}
        for file in dict.fromkeys(str(item.path) for item in able):
            try:
                items = [item for item in session.perform_collect([file]) if item.nodeid not in others]
            except session.CollectError:
                return file
            if session.testsfailed:
                return file
            suite.steady(items)
            if killer := suite.failing(self._ranked(change, items), self._seconds):
                return killer
        return None

    def _ranked(self, change: Change, items: list[pytest.Item]) -> list[pytest.Item]:
        return sorted(items, key=lambda item: self._rank(change, item.nodeid))

    def _rank(self, change: Change, name: str) -> tuple[int, int, float]:
        """First the tests that noticed other changes nearby, then the quick ones."""
        near, file = self._killers[change.within, name], self._killers[change.file, name]
        return -near, -file, self._touched.get(name, suite.Touched()).seconds


def _shares(items: list[pytest.Item], size: int = 50) -> list[list[pytest.Item]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
