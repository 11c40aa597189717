"""How wide a word will be: an estimate, since the server has no screen to measure on."""

from collections.abc import Sequence

NARROW = frozenset("fijlrt.,:;'’|!()[] ")
WIDE = frozenset("mwMW→←−–%")

NARROW_EM, WIDE_EM, USUAL_EM = 0.34, 0.88, 0.58


def width(text: str, size: float) -> float:
    """The width of this text in our sans at this size, in the same unit; rather too wide than too narrow."""
    return round(sum(_em(letter) for letter in text) * size, 1)


def fitted(names: Sequence[str], size: float, room: float) -> str:
    """The first of these names that fits, else the last of them cut short."""
    for name in names:
        if width(name, size) <= room:
            return name
    name = names[-1]
    while name and width(f"{name}…", size) > room:
        name = name[:-1]
    return f"{name.rstrip()}…"


def _em(letter: str) -> float:
    if letter in NARROW:
        return NARROW_EM
    if letter in WIDE:
        return WIDE_EM
    return 0.68 if letter.isupper() else USUAL_EM
