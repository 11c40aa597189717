"""Folding of titles and queries, so that accents, plurals and dots do not part what belongs together."""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "’": "'"})
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_WORD = re.compile(r"[a-z0-9+#]+")
_ENGLISH = "a", "an", "and", "as", "at", "for", "i", "in", "of", "on", "or", "the", "to", "with"
_FRENCH = "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "un", "une"
_STOP_WORDS = frozenset(_ENGLISH + _FRENCH)


def words(text: str) -> list[str]:
    """The words of a text as they are compared: "Infirmières autorisées" is ["infirmiere", "autorisee"]."""
    text = _DOTTED.sub(lambda match: match[0].replace(".", ""), text.translate(_LIGATURES))
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    found = [_singular(word) for word in _WORD.findall(plain)]
    return [word for word in found if word not in _STOP_WORDS] or found


def _singular(word: str) -> str:
    """A light stem: only what makes a plural, in either language."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("aux", "eux")):
        return word[:-1]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
