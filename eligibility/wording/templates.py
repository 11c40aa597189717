"""A translated template taken apart: its words with places, and the figures that belong there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, TypeAlias

Params: TypeAlias = Mapping[str, Any]
Filling: TypeAlias = Callable[[str, Sequence[str]], Callable[[Params], str]]

PLACE = re.compile(r"%\((?P<name>\w+)\)(?P<kind>[sd])|%%")
# A language has a handful of plural forms; the numbers that choose among them are ages, years and points.
MOST_FORMS = 8
MOST_NUMBERS = 2048


def filled(text: str, filling: Filling) -> Callable[[Params], str]:
    """The text as a function of the parameters; `filling` puts the figures of some names into its places."""
    places = [place["name"] for place in PLACE.finditer(text) if place["name"]]
    words = PLACE.sub(lambda place: f"%{place['kind'] or '%'}", text)
    if not places:
        said = words % ()
        return lambda params: said
    return filling(words, places)


def number_of(template: Any) -> str | None:
    """The figure that inflects a template of `ngettext_lazy`; None of one that is always the same."""
    # Such a template has no text of its own before it is given the figures.
    if str(template):
        return None
    asked = _Asked()
    str(template % asked)
    return asked.names[0]


def forms(template: Any, filling: Filling) -> Callable[[int], Callable[[Params], str]]:
    """The forms of a template of `ngettext_lazy` in the active language, by the number that inflects it."""
    made = lru_cache(MOST_FORMS)(partial(filled, filling=filling))

    @lru_cache(MOST_NUMBERS)
    def form(number: int) -> Callable[[Params], str]:
        # Given the bare number instead of named figures, the template answers its form with the places open.
        return made(str(template % number))

    return form


class _Asked(dict[str, int]):
    """Figures that are all 1 and note in which order they are asked for: the one that inflects is first."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def __missing__(self, name: str) -> int:
        self.names.append(name)
        return 1
