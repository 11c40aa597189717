"""In which of the two languages of the catalogue the reader reads."""

from __future__ import annotations

from django.utils.translation import get_language


def reader_language() -> str:
    """The language of the page as the catalogue knows it: "en" or "fr"."""
    return "fr" if (get_language() or "en").startswith("fr") else "en"


def in_language(english: str, french: str) -> str:
    """The text in the language of the page; English where there is no French."""
    return french if french and reader_language() == "fr" else english
