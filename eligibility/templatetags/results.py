"""Tags of the result pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django import template

from eligibility.results.explained import Place
from eligibility.results.parts import PartLink
from eligibility.results.reasons import Source

register = template.Library()


class Sourced(Protocol):
    """A row of a table that rests on one source; None where it rests on several rules at once."""

    @property
    def source(self) -> Source | None:
        """The source."""


@dataclass(frozen=True, slots=True)
class Footnotes:
    """Lines with the number of their source, 0 without one, and each source once under its number."""

    lines: tuple[tuple[Sourced, int], ...]
    sources: tuple[tuple[int, Source], ...]


@register.simple_tag
def place_url(parts: Sequence[PartLink] | None, place: Place | None) -> str:
    """The address of a place on another part of the same result; empty where there is none."""
    if place is None:
        return ""
    url = part_url(parts, place.part)
    return f"{url}#{place.anchor}" if url else ""


@register.simple_tag
def part_url(parts: Sequence[PartLink] | None, key: str) -> str:
    """The address of another part of the same result, by its key; empty where there is none."""
    return next((part.url for part in parts or () if part.key == key), "")


@register.simple_tag
def footnotes(lines: Sequence[Sourced]) -> Footnotes:
    """The sources of a table named once below it, in the order of the lines that rest on them."""
    numbers: dict[tuple[str, str], int] = {}
    sources: list[tuple[int, Source]] = []
    numbered: list[tuple[Sourced, int]] = []
    for line in lines:
        if line.source is None:
            numbered.append((line, 0))
            continue
        place = (line.source.title, line.source.url)
        if place not in numbers:
            numbers[place] = len(numbers) + 1
            sources.append((numbers[place], line.source))
        numbered.append((line, numbers[place]))
    return Footnotes(tuple(numbered), tuple(sources))
