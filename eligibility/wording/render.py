"""Words added to a result: `why` for lines, conditions and rounds, `text` for notices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language

from eligibility import wording
from eligibility.wording.phrases import ready


def add_words(result: dict[str, Any], language: str | None = None) -> dict[str, Any]:
    """A copy of the result with words; nothing else in it changes, so results compare without them."""
    with wording.spoken_in(language):
        return _worded(result, get_language())


def _worded(result: dict[str, Any], active: str | None) -> dict[str, Any]:
    worded = {
        **result,
        "notices": [_noticed(notice, active) for notice in result["notices"]],
        "crs": {**result["crs"], "lines": _told(result["crs"]["lines"], active)},
        "programs": {name: _decision(said, active) for name, said in result["programs"].items()},
        "categories": [_decision(said, active) for said in result["categories"]],
    }
    if "rounds" in result:
        worded["rounds"] = _told(result["rounds"], active)
    return worded


def _decision(said: dict[str, Any], active: str | None) -> dict[str, Any]:
    worded = {**said, "conditions": _told(said["conditions"], active)}
    if "lines" in said:
        worded["lines"] = _told(said["lines"], active)
    return worded


def _told(items: Iterable[dict[str, Any]], active: str | None) -> list[dict[str, Any]]:
    reasons = wording.WHY
    return [{**item, "why": ready(reasons[item["key"]], active)(item["params"])} for item in items]


def _noticed(notice: dict[str, Any], active: str | None) -> dict[str, Any]:
    return {**notice, "text": ready(wording.NOTICES[notice["key"]], active)(notice["params"])}
