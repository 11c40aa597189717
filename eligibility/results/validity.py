"""How far a result can be relied on: until when the point values it was reckoned with are known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

NOTICE = "crs.values_unknown"


def known_until(result: Mapping[str, Any]) -> date | None:
    """The last day whose point values are known, when the result lies beyond it; else None."""
    if not result["rules"]["values_unknown"]:
        return None
    for notice in result["notices"]:
        if notice["key"] == NOTICE:
            return date.fromisoformat(notice["params"]["since"]) - timedelta(days=1)
    return None
