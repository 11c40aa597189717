"""The example people: a nurse abroad, a welder in Canada, a French speaker with questions open."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "cases" / "people"


def person(name: str, **changes: Any) -> dict[str, Any]:
    """The facts of one of them, with other answers where given."""
    facts: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text())
    return {**facts, **changes}
