"""What a title is found by: the forms in which a person may type it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ACRONYM = re.compile(r"\s*\(((?:[A-Z][A-Za-z]?\.?){2,7})\)")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_MAN_WOMAN = re.compile(r"(\w*?)man/woman\b")
_QUALIFIER = " - "
_PIECES = re.compile(r"(,| - | et )")
_SHARED = 3  # letters that the two forms of a French word have in common, at least


@dataclass(frozen=True, slots=True)
class Form:
    """A way to type a title: `head` without, `qualifier` from what stands after the dash."""

    head: str
    qualifier: str = ""


def forms(title: str, language: str) -> Iterator[Form]:
    """The forms of a title, the title itself first."""
    head, _, qualifier = title.partition(_QUALIFIER)
    yield Form(head, qualifier)
    for acronym in _ACRONYM.findall(head):
        yield Form(acronym, qualifier)
    bare = _BRACKETS.sub("", head).strip()
    if bare and bare != head:
        yield Form(bare, qualifier)
    for form in _both_genders(bare or head, language):
        yield Form(form, qualifier)


def _both_genders(text: str, language: str) -> Iterator[str]:
    if "/" not in text:
        return
    if language == "en":
        if _MAN_WOMAN.search(text):
            yield _MAN_WOMAN.sub(r"\1man", text)
            yield _MAN_WOMAN.sub(r"\1woman", text)
        return
    pieces = _PIECES.split(text)
    for gender in (0, 1):
        yield "".join(_one_gender(piece, gender) for piece in pieces)


def _one_gender(piece: str, gender: int) -> str:
    """One form of "Électriciens/électriciennes de réseaux": what follows the pair belongs to both halves."""
    left, slash, right = piece.partition("/")
    if not slash:
        return piece
    lefts, rights = left.split(), right.split()
    paired = _paired(lefts, rights)
    if not paired:
        return piece
    chosen = lefts[-paired:] if gender == 0 else rights[:paired]
    lead = " " if piece.startswith(" ") else ""
    return lead + " ".join([*lefts[:-paired], *chosen, *rights[paired:]])


def _paired(lefts: list[str], rights: list[str]) -> int:
    """How many words stand in both forms: the last of the left half, the first of the right one."""
    for count in range(min(len(lefts), len(rights)), 0, -1):
        twins = zip(lefts[-count:], rights[:count], strict=True)
        if all(one[:_SHARED].casefold() == other[:_SHARED].casefold() for one, other in twins):
            return count
    return 0
