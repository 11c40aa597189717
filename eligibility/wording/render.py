"""Words added to a result: `why` for lines, conditions and rounds, `text` for notices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from django.utils.translation import get_language

from eligibility import wording
from eligibility.wording.phrases import MOST_LANGUAGES, Sentence, ready

Spoken: TypeAlias = Mapping[str, Sentence]


def add_words(result: dict[str, Any], language: str | None = None) -> dict[str, Any]:
    """A copy of the result with words; nothing else in it changes, so results compare without them."""
    with wording.spoken_in(language):
        active = get_language()
        return _worded(result, _reasons(active), _notices(active))


@lru_cache(MOST_LANGUAGES)
def _reasons(active: str | None) -> Spoken:
    return {key: ready(made, active) for key, made in wording.WHY.items()}


@lru_cache(MOST_LANGUAGES)
def _notices(active: str | None) -> Spoken:
    return {key: ready(made, active) for key, made in wording.NOTICES.items()}


def _worded(result: dict[str, Any], reasons: Spoken, notices: Spoken) -> dict[str, Any]:
    crs = result["crs"]
    worded = {
        **result,
        "notices": [{**one, "text": notices[one["key"]](one["params"])} for one in result["notices"]],
        "crs": {**crs, "lines": _told(crs["lines"], reasons)},
        "programs": {name: _decision(said, reasons) for name, said in result["programs"].items()},
        "categories": [_decision(said, reasons) for said in result["categories"]],
    }
    if "rounds" in result:
        worded["rounds"] = _told(result["rounds"], reasons)
    return worded


def _decision(said: dict[str, Any], reasons: Spoken) -> dict[str, Any]:
    worded = {**said, "conditions": _told(said["conditions"], reasons)}
    if "lines" in said:
        worded["lines"] = _told(said["lines"], reasons)
    return worded


def _told(items: Iterable[dict[str, Any]], reasons: Spoken) -> list[dict[str, Any]]:
    return [{**item, "why": reasons[item["key"]](item["params"])} for item in items]
