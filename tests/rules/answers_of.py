"""Facts with one answer more or less: what a person may leave out, and the same answers in another order."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

Path = tuple[str | int, ...]

# Leaving one of these out is no open question: the rules then assume a value and say so.
ASSUMED = frozenset({
    "birth_date", "completed_on", "taken_on", "issued_on", "offered_on", "ends_on", "from", "to", "leaves",
    "noc_version", "programme_months", "province", "publicly_funded_physician", "studies_in_canada", "test",
})  # fmt: skip


def answers(facts: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of the answers that may be left open."""
    items = facts.items() if isinstance(facts, dict) else enumerate(facts) if isinstance(facts, list) else ()
    for key, value in items:
        if isinstance(key, str) and key not in ASSUMED:
            yield (*path, key)
        yield from answers(value, (*path, key))


def exact_days(facts: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of the days given in full, the day of birth aside."""
    items = facts.items() if isinstance(facts, dict) else enumerate(facts) if isinstance(facts, list) else ()
    for key, value in items:
        if isinstance(value, str) and len(value.split("-")) == 3 and key != "birth_date":
            yield (*path, key)
        yield from exact_days(value, (*path, key))


def without(facts: dict[str, Any], path: Path) -> dict[str, Any]:
    """The facts with the answer at the path left out."""
    changed = deepcopy(facts)
    del _holder(changed, path)[path[-1]]
    return changed


def by_month(facts: dict[str, Any], path: Path) -> dict[str, Any]:
    """The facts with the day at the path known by its month only."""
    changed = deepcopy(facts)
    holder = _holder(changed, path)
    holder[path[-1]] = holder[path[-1]][:7]
    return changed


def shuffled(facts: Any, chance: Random) -> Any:
    """The same answers with every list in another order."""
    if isinstance(facts, dict):
        return {key: shuffled(value, chance) for key, value in facts.items()}
    if isinstance(facts, list):
        return chance.sample([shuffled(item, chance) for item in facts], len(facts))
    return facts


def _holder(facts: Any, path: Path) -> Any:
    for key in path[:-1]:
        facts = facts[key]
    return facts
