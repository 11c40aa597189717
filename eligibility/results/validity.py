"""How far a result can be relied on: until when the point values it was reckoned with are known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from eligibility.rules.assess import VALUES_UNKNOWN


def known_until(result: Mapping[str, Any]) -> date | None:
    """The last day whose point values are known, when the result lies beyond it; else None."""
    for notice in result["notices"]:
        if notice["key"] == VALUES_UNKNOWN:
            return date.fromisoformat(notice["params"]["until"])
    return None
