"""Notes that people write: what every form that takes one does with it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import ngettext


def plain_note(text: str, most: int) -> str:
    """The note with plain line ends. Raises ValidationError where it has more than so many characters."""
    text = text.replace("\r\n", "\n")
    excess = len(text) - most
    if excess > 0:
        words = ngettext(
            "The note is %(excess)d character too long: at most %(most)d.",
            "The note is %(excess)d characters too long: at most %(most)d.",
            excess,
        )
        raise ValidationError(words, params={"excess": excess, "most": most})
    return text
