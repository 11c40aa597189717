"""Changes that no test noticed, kept in a file, so that only these need be tried again after a new test."""

from __future__ import annotations

import json
from pathlib import Path

from tests.mutation.changes import Change


def add_survivor(path: Path, change: Change) -> None:
    """Add a line that names the change for as long as its own line stays as it is."""
    with path.open("a", encoding="utf-8") as lines:
        print(json.dumps(change.key, ensure_ascii=False), file=lines)


def survivors(path: Path) -> set[tuple[str, ...]]:
    """The keys of the changes in a file."""
    return {tuple(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()}
