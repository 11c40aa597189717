"""Where an answer stands in the facts: reading, writing and removing it by its path."""

from __future__ import annotations

import copy
import re
from itertools import pairwise
from typing import Any

from eligibility.questionnaire.kinds import ABSENT

Path = tuple[str | int, ...]

STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def parse(text: str) -> Path:
    """`partner.jobs[0].noc` as ("partner", "jobs", 0, "noc")."""
    return tuple(int(index) if index else key for index, key in STEP.findall(text))


def get(facts: Any, path: Path) -> Any:
    """What stands there, or ABSENT."""
    for step in path:
        try:
            facts = facts[step]
        except (KeyError, IndexError, TypeError):
            return ABSENT
    return facts


def put(facts: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    """The facts with the value there; objects and lists on the way are made. ABSENT takes the key out."""
    changed = copy.deepcopy(facts)
    if not path:
        return copy.deepcopy(value)
    parent = _parent(changed, path)
    key = path[-1]
    if value is ABSENT:
        parent.pop(key, None)
    elif isinstance(key, int) and key == len(parent):
        parent.append(copy.deepcopy(value))
    else:
        parent[key] = copy.deepcopy(value)
    return changed


def _parent(facts: Any, path: Path) -> Any:
    for step, following in pairwise(path):
        if get(facts, (step,)) in (ABSENT, None):
            facts[step] = [] if isinstance(following, int) else {}
        facts = facts[step]
    return facts


def without(facts: dict[str, Any], path: Path, index: int) -> dict[str, Any]:
    """The facts without one item of a list; without its last item, the list is not answered."""
    items = [item for place, item in enumerate(get(facts, path)) if place != index]
    return put(facts, path, items or ABSENT)
