"""Adds the words to a result: `why` beside every key, `text` beside every notice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eligibility import wording


def with_words(result: dict[str, Any]) -> dict[str, Any]:
    """The same result, its words in the active language. Changes the given dict, which nobody else holds."""
    for reasoned in _reasoned(result):
        reasoned["why"] = wording.why(reasoned["key"], reasoned["params"])
    for notice in result["notices"]:
        notice["text"] = wording.notice_text(notice["key"], notice["params"])
    return result


def _reasoned(result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Everything in a result that has a reason."""
    yield from result["crs"]["lines"]
    for program in result["programs"].values():
        yield from program["conditions"]
        yield from program.get("lines", ())
    for category in result["categories"]:
        yield from category["conditions"]
    yield from result.get("rounds", ())
