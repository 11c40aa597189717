"""How a sentence is made from a translated template and the figures of a result."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, TypeAlias

from draws.figures import day, number

Params: TypeAlias = Mapping[str, Any]
Sentence: TypeAlias = Callable[[Params], str]

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def sentence(template: Any) -> Sentence:
    """A sentence with named places, from `gettext_lazy("… %(age)s …")`.

    A number that inflects is `ngettext_lazy(singular, plural, "years")` with the name of that figure.
    """

    def made(params: Params) -> str:
        return str(template % Shown(params))

    return made


def choose(name: str, sentences: Mapping[Any, Sentence], otherwise: Sentence) -> Sentence:
    """One of several sentences, by the value of one parameter."""

    def made(params: Params) -> str:
        return sentences.get(params.get(name), otherwise)(params)

    return made


class Shown(dict[str, Any]):
    """Parameters as a reader sees them: dates in words, numbers grouped, lists with commas."""

    def __init__(self, params: Params) -> None:
        super().__init__({name: shown(value) for name, value in params.items()})


def shown(value: Any) -> Any:
    """One value for the eye; small whole numbers stay numbers, so that they can inflect a sentence."""
    if isinstance(value, list | tuple):
        return ", ".join(str(shown(item)) for item in value)
    if isinstance(value, str) and ISO_DATE.fullmatch(value):
        # What somebody wrote may look like a day and be none: 30 February.
        with suppress(ValueError):
            return day(date.fromisoformat(value))
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 1000:
        return Grouped(value)
    return "" if value is None else value


class Grouped(int):
    """A whole number that still counts as one and is written with its thousands apart."""

    def __str__(self) -> str:
        return number(int(self))


def named(made: Sentence, names: Mapping[str, Mapping[Any, Any]]) -> Sentence:
    """A sentence in which the codes of some parameters are replaced by their names."""

    def told(params: Params) -> str:
        words = {name: table.get(params.get(name), params.get(name)) for name, table in names.items()}
        return made({**params, **words})

    return told


def followed(made: Sentence, notes: Mapping[str, Sentence]) -> Sentence:
    """A sentence followed by a note for each named parameter that has a value."""

    def told(params: Params) -> str:
        spoken = [note(params) for name, note in notes.items() if params.get(name)]
        return " ".join([made(params), *spoken])

    return told
