"""Words added to a result: `why` for lines, conditions and rounds, `text` for notices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from eligibility import wording


def add_words(result: dict[str, Any], language: str | None = None) -> dict[str, Any]:
    """A copy of the result with words; nothing else in it changes, so results compare without them."""
    worded = {
        **result,
        "notices": [_noticed(notice, language) for notice in result["notices"]],
        "crs": {**result["crs"], "lines": _told(result["crs"]["lines"], language)},
        "programs": {name: _decision(said, language) for name, said in result["programs"].items()},
        "categories": [_decision(said, language) for said in result["categories"]],
    }
    if "rounds" in result:
        worded["rounds"] = _told(result["rounds"], language)
    return worded


def _decision(said: dict[str, Any], language: str | None) -> dict[str, Any]:
    worded = {**said, "conditions": _told(said["conditions"], language)}
    if "lines" in said:
        worded["lines"] = _told(said["lines"], language)
    return worded


def _told(items: Iterable[dict[str, Any]], language: str | None) -> list[dict[str, Any]]:
    return [{**item, "why": wording.why(item["key"], item["params"], language)} for item in items]


def _noticed(notice: dict[str, Any], language: str | None) -> dict[str, Any]:
    return {**notice, "text": wording.notice_text(notice["key"], notice["params"], language)}
