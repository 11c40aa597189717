"""The names of the streams of rounds: general, one per program, one per category."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from eligibility.wording.names import PROGRAMS

GENERAL = "general"

STREAMS: dict[str, Any] = {
    GENERAL: _("General"),
    **PROGRAMS,
    "pnp": _("Provincial Nominee Program"),
    "french": _("French-language proficiency"),
    "healthcare": _("Healthcare and social services"),
    "stem": _("Science, technology, engineering and math (STEM)"),
    "trades": _("Trades"),
    "transport": _("Transport"),
    "agriculture": _("Agriculture and agri-food"),
    "education": _("Education"),
    "physicians": _("Physicians with Canadian work experience"),
    "senior-managers": _("Senior managers with Canadian work experience"),
    "researchers": _("Researchers with Canadian work experience"),
    "skilled-military": _("Skilled military recruits"),
}

SHORT: dict[str, Any] = {
    GENERAL: pgettext_lazy("stream in a sentence", "a general round"),
    "fsw": pgettext_lazy("stream in a sentence", "Federal Skilled Worker"),
    "cec": pgettext_lazy("stream in a sentence", "Canadian experience"),
    "fst": pgettext_lazy("stream in a sentence", "Federal Skilled Trades"),
    "pnp": pgettext_lazy("stream in a sentence", "provincial nominees"),
    "french": pgettext_lazy("stream in a sentence", "French"),
    "healthcare": pgettext_lazy("stream in a sentence", "healthcare"),
    "stem": pgettext_lazy("stream in a sentence", "science and technology"),
    "trades": pgettext_lazy("stream in a sentence", "trades"),
    "transport": pgettext_lazy("stream in a sentence", "transport"),
    "agriculture": pgettext_lazy("stream in a sentence", "agriculture"),
    "education": pgettext_lazy("stream in a sentence", "education"),
    "physicians": pgettext_lazy("stream in a sentence", "physicians"),
    "senior-managers": pgettext_lazy("stream in a sentence", "senior managers"),
    "researchers": pgettext_lazy("stream in a sentence", "researchers"),
    "skilled-military": pgettext_lazy("stream in a sentence", "skilled military recruits"),
}


def stream_name(stream: str) -> str:
    """The stream's name at the head of a row.

    A result says the key alone and must read the same without a database; so a category that staff added
    since is named by its key in words.
    """
    return str(STREAMS.get(stream) or capfirst(_in_words(stream)))


def stream_in_sentence(stream: str) -> str:
    """The stream's name inside a sentence."""
    return str(SHORT.get(stream) or _in_words(stream))


def _in_words(stream: str) -> str:
    return stream.replace("-", " ")
