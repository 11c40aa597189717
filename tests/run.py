"""`make test`: every check there is, in order, and at the end what was not run and how to get it.

`python -m tests.run sqlite browser` runs only the stages named. REQUIRE_ALL=1 makes a stage that could not
run a failure.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from tests import postgres
from tests.browser import chromium

BIN = Path(sys.executable).parent
ROOT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "CUTLINE_ENV": "production",
    "SECRET_KEY": "only-for-the-deployment-check-0123456789-abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "cutline.example",
}


def run(*command: str | Path, **variables: str) -> bool:
    """Run one command from the project's folder; whether it succeeded."""
    shown = " ".join([Path(command[0]).name, *map(str, command[1:])])
    print(f"\n$ {shorten(shown, width=100, placeholder=' …')}", flush=True)
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **variables}).returncode == 0


def _templates() -> list[str]:
    found = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "templates/*.html"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in found.stdout.split() if (ROOT / name).exists()]


def style() -> bool:
    """Lint and format of Python and templates."""
    templates = _templates()
    return all(
        [
            run(BIN / "ruff", "check", "."),
            run(BIN / "ruff", "format", "--check", "."),
            run(BIN / "djade", "--check", "--target-version", "5.2", *templates),
            run(BIN / "djlint", "--lint", "--quiet", *templates),
        ]
    )


def types() -> bool:
    """Types, strictly in the rules."""
    return run(BIN / "mypy", ".")


def structure() -> bool:
    """Import directions, missing migrations, settings that are unsafe to deploy."""
    python = Path(sys.executable)
    return all(
        [
            run(BIN / "lint-imports"),
            run(python, "manage.py", "makemigrations", "--check", "--dry-run"),
            run(python, "manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION),
        ]
    )


def _pytest(*what: str, **variables: str) -> bool:
    workers = os.environ.get("TEST_WORKERS", "2")
    return run(sys.executable, "-m", "pytest", "-q", "-n", workers, *what, **variables)


def _suite(**variables: str) -> bool:
    return _pytest("--ignore=tests/browser", **variables)


def sqlite() -> bool:
    """The whole suite on SQLite, the database of a fresh machine."""
    return _suite(DATABASE_URL="")


def postgresql() -> bool:
    """The whole suite on PostgreSQL, the database of production."""
    with postgres.server() as url:
        return _suite(DATABASE_URL=url)


def browser() -> bool:
    """The journeys in a real browser, against a server on SQLite and one on PostgreSQL."""
    if not _pytest("tests/browser", DATABASE_URL=""):
        return False
    if not postgres.available():
        return True
    with postgres.server() as url:
        return _pytest("tests/browser", DATABASE_URL=url)


@dataclass(frozen=True)
class Stage:
    """One part of the run; `missing` says what it lacks here, or None."""

    check: Callable[[], bool]
    missing: str | None = None

    @property
    def name(self) -> str:
        """The word to ask for it by."""
        return self.check.__name__


STAGES = (
    Stage(style),
    Stage(types),
    Stage(structure),
    Stage(sqlite),
    Stage(postgresql, None if postgres.available() else postgres.MISSING),
    Stage(browser, None if chromium.path() else chromium.MISSING),
)


@contextmanager
def _heading(name: str) -> Iterator[None]:
    print(f"\n━━ {name} ━━", flush=True)
    start = time.monotonic()
    yield
    print(f"━━ {name}: {time.monotonic() - start:.0f} s ━━", flush=True)


def main(names: list[str]) -> int:
    """Run the stages named, or all; 0 when all that could run passed (and, with REQUIRE_ALL=1, all could)."""
    known = [stage.name for stage in STAGES]
    unknown = sorted(set(names) - set(known))
    if unknown:
        print(f"There is no stage {', '.join(unknown)}; there are: {', '.join(known)}.")
        return 2
    chosen = [stage for stage in STAGES if not names or stage.name in names]
    failed = []
    for stage in chosen:
        if stage.missing:
            continue
        with _heading(stage.name):
            if not stage.check():
                failed.append(stage.name)
    return _report(chosen, failed)


def _report(chosen: list[Stage], failed: list[str]) -> int:
    left_out = [stage for stage in chosen if stage.missing]
    print()
    if failed:
        print(f"FAILED: {', '.join(failed)}")
    else:
        print(f"passed: {', '.join(stage.name for stage in chosen if not stage.missing)}")
    for stage in left_out:
        print(f"NOT RUN: {stage.name}. {stage.missing}")
    if not left_out:
        print("NOT RUN: nothing; every check asked for was run")
    required = os.environ.get("REQUIRE_ALL") == "1"
    return 1 if failed or (left_out and required) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
