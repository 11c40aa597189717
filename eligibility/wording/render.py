"""Words added to a result: `why` for lines, conditions and rounds, `text` for notices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from typing import Any, TypeAlias

from django.utils.translation import get_language

from eligibility import wording
from eligibility.wording.phrases import MOST_LANGUAGES, Sentence, ready

Spoken: TypeAlias = Mapping[str, Sentence]
Items: TypeAlias = Iterable[dict[str, Any]]


def add_words(result: dict[str, Any], language: str | None = None) -> dict[str, Any]:
    """The result itself with words added; nothing else in it changes, so results compare without them."""
    with wording.spoken_in(language):
        active = get_language()
        _tell(result["notices"], "text", _notices(active))
        _tell(_explained(result), "why", _reasons(active))
    return result


@lru_cache(MOST_LANGUAGES)
def _reasons(active: str | None) -> Spoken:
    return {key: ready(made, active) for key, made in wording.WHY.items()}


@lru_cache(MOST_LANGUAGES)
def _notices(active: str | None) -> Spoken:
    return {key: ready(made, active) for key, made in wording.NOTICES.items()}


def _explained(result: dict[str, Any]) -> Items:
    """All that has reasons: lines, conditions and rounds."""
    decided = [*result["programs"].values(), *result["categories"]]
    conditions = [said["conditions"] for said in decided]
    lines = [said["lines"] for said in decided if "lines" in said]
    return chain(result["crs"]["lines"], *conditions, *lines, result.get("rounds", ()))


def _tell(items: Items, name: str, spoken: Spoken) -> None:
    for item in items:
        item[name] = spoken[item["key"]](item["params"])
