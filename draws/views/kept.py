"""Parts of public pages that stay the same until the data change: made once, then kept in memory."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, TypeVarTuple

from django.utils.translation import get_language

from draws.selectors import data_version

MOST_KEPT = 64

Ts = TypeVarTuple("Ts")
R = TypeVar("R")


def until_data_change(make: Callable[[*Ts], R]) -> Callable[[*Ts], R]:
    """Keep what a function makes, for each of its arguments and each language, until the data change.

    It may depend on its arguments, which must be hashable, on the language and on the data of `draws`, and on
    nothing else: not on the day, not on the person. One query a call, for the version of the data.
    """

    @lru_cache(MOST_KEPT)
    def kept(version: str, language: str | None, *args: Any) -> R:
        return make(*args)

    @wraps(make)
    def answer(*args: *Ts) -> R:
        return kept(data_version(), get_language(), *args)

    return answer
