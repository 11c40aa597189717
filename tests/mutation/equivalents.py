"""Changes that cannot alter a result, each with the reason in words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from tests.mutation.changes import Change

FIELDS = ("file", "within", "before", "after", "reason")


class Outdated(Exception):
    """An entry that is incomplete, or fits no change that could be made now."""


def equivalent(path: Path, changes: Iterable[Change]) -> set[Change]:
    """Those of the changes that are listed; raises Outdated, naming the entries that fit none."""
    listed = tomllib.loads(path.read_text(encoding="utf-8")).get("equivalent", [])
    by_key: dict[tuple[str, ...], list[Change]] = {}
    for change in changes:
        by_key.setdefault(change.key, []).append(change)
    found: set[Change] = set()
    lost: list[str] = []
    for entry in listed:
        key = tuple(entry.get(name, "") for name in FIELDS[:4])
        if set(entry) != set(FIELDS) or not entry["reason"] or key not in by_key:
            lost.append(" | ".join(key))
        found.update(by_key.get(key, ()))
    if lost:
        raise Outdated("these entries fit no change, or lack a field:\n" + "\n".join(lost))
    return found
