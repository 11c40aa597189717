"""Folding of titles and queries, so that accents, plurals and dots do not part what belongs together."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "’": "'", "\xa0": " "})
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_SLASHED = re.compile(r"\b(\w)/(\w)\b")
_CO = re.compile(r"\bco-(?=o)", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9+#]+")
_SAME_SOUND = ("ph", "f"), ("ck", "k"), ("qu", "k"), ("c", "k"), ("z", "s"), ("y", "i"), ("x", "ks")
_VOWELS = re.compile(r"[aeiouhw]")
_TWICE = re.compile(r"(.)\1+")
_ENDINGS = (
    ("trice", "teur"),
    ("euse", "eur"),
    ("ienne", "ien"),
    ("iere", "ier"),
    ("ante", "ant"),
    ("elle", "el"),
    ("ee", "e"),
    ("our", "or"),
    ("tre", "ter"),
)
_ENGLISH = "a", "an", "and", "as", "at", "for", "i", "in", "of", "on", "or", "s", "the", "to", "with"
_FRENCH = "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "un", "une"
_STOP_WORDS = frozenset(_ENGLISH + _FRENCH)


def words(text: str) -> list[str]:
    """The words of a text as they are compared: "Infirmières autorisées" is ["infirmier", "autorise"]."""
    return [folded for folded, _ in pairs(text)]


def stems(text: str, language: str) -> list[str]:
    """The stems of the words of a text in a language: "repairs" and "repairing" are both "repair"."""
    return [_stem(word, language) for word in words(text)]


@lru_cache(maxsize=4_096)
def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer({"en": "english", "fr": "french"}[language])


def pairs(text: str) -> list[tuple[str, str]]:
    """Each word of a text as it is compared, with how it is written, small and without accents."""
    text = _DOTTED.sub(lambda match: match[0].replace(".", ""), text.translate(_LIGATURES))
    text = _SLASHED.sub(r"\1\2", _CO.sub("co", text))
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    found = [(_folded(word), word) for word in _WORD.findall(plain)]
    return [pair for pair in found if pair[0] not in _STOP_WORDS] or found


def _folded(word: str) -> str:
    """A light stem: the singular, the masculine of a French word, the American of a British spelling."""
    word = _singular(word)
    for ending, instead in _ENDINGS:
        if len(word) > len(ending) + 1 and word.endswith(ending):
            return word[: -len(ending)] + instead
    return word


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("aux", "eux")):
        return word[:-1]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def sound(word: str) -> str:
    """What is left of a word for the ear, its consonants: "crain" and "crane" are both "krn"."""
    for letters, heard in _SAME_SOUND:
        word = word.replace(letters, heard)
    return _TWICE.sub(r"\1", word[0] + _VOWELS.sub("", word[1:]))
