"""Writing JSON for others: compact, in UTF-8."""

from __future__ import annotations

import json
from typing import Any

import orjson


def write_json(value: Any) -> bytes:
    """The value as JSON text in UTF-8."""
    try:
        return orjson.dumps(value)
    except orjson.JSONEncodeError:
        # An `id` is echoed as it came, and may be no text that UTF-8 can hold: half a surrogate pair.
        return json.dumps(value, separators=(",", ":")).encode()
