"""Two or three occupations side by side. The address holds what is ticked, so that a link shows it again."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from draws.comparison import MOST, Asked, Column, columns_of, read
from draws.views.coverage import coverage
from noc.models import Classification, UnitGroup
from noc.selectors import version_in_use

_MOST_TICKS = 300
_LANGUAGES = ("en", "fr")


def compare(request: HttpRequest) -> HttpResponse:
    """The occupations of `codes`, with the duties of `tick` ticked; `language` is that of the duties.

    Nothing but the address decides what it says: it may be kept, and a link of it shared.
    """
    day = timezone.localdate()
    version = version_in_use(day)
    given = request.GET.getlist("codes")
    asked = read(given, version.version)
    ticks = request.GET.getlist("tick")[:_MOST_TICKS]
    language = request.GET.get("language", "")
    language = language if language in _LANGUAGES else ""
    if asked.is_clear and given != [",".join(asked.codes)] and asked.codes:
        return redirect(_address(asked.codes, _ticks_of(asked.codes, ticks), language))
    columns = columns_of(asked.codes, version, day, ticks, language)
    return render(request, "draws/compare/compare.html", _context(asked, columns, version, ticks, language))


def _context(
    asked: Asked, columns: list[Column], version: Classification, ticks: list[str], language: str
) -> dict[str, Any]:
    held = sorted(key for column in columns for key in _held(column))
    return {
        "asked": asked,
        "asks": any(words.matches for words in asked.words),
        "columns": columns,
        "version": version,
        "coverage": coverage(),
        "boxes": _boxes(asked, columns),
        "choices": [_choice(asked, place, held, language) for place in range(len(asked.words))],
        "others": _others(columns),
        "is_ticked": bool(held),
        "lost_ticks": len(set(ticks) - set(held)) if columns else 0,
        "language": language,
        "languages": _languages(columns),
    }


def _held(column: Column) -> list[str]:
    return [statement.key for statement in column.ticked] + column.ticked_elsewhere


def _ticks_of(codes: list[str], ticks: list[str]) -> list[str]:
    """The ticks of these occupations: those of one that was taken out go with it."""
    return [tick for tick in ticks if tick.partition("-")[0] in codes]


def _address(codes: list[str], ticks: list[str], language: str = "", words: str = "") -> str:
    """The page for these codes; words stay to be chosen for."""
    pairs = [("codes", ",".join(codes)), *([("codes", words)] if words else [])]
    pairs += [("tick", tick) for tick in ticks]
    pairs += [("language", language)] if language else []
    return f"{reverse('draws:compare')}?{urlencode(pairs, safe=',')}"


def _boxes(asked: Asked, columns: list[Column]) -> list[str]:
    """What the boxes for choosing show: what was asked for, then as many empty ones as there may be."""
    texts = [f"{column.unit_group.code} {column.unit_group.title}" for column in columns]
    texts = (texts + [words.text for words in asked.words] + asked.unknown)[:MOST]
    return texts + [""] * (MOST - len(texts))


def _choice(asked: Asked, place: int, ticks: list[str], language: str) -> dict[str, Any]:
    """The occupations that some words may mean, each with the page that has it in their place."""
    words = asked.words[place]
    rest = next((other.text for index, other in enumerate(asked.words) if index != place), "")
    codes = asked.codes[: MOST - 1]
    matches = [(match, _address([*codes, match.code], ticks, language, rest)) for match in words.matches]
    return {"words": words, "matches": matches}


def _others(columns: list[Column]) -> list[UnitGroup]:
    """Neighbours that may be added while there is room."""
    if not columns or len(columns) == MOST:
        return []
    beside = {group.code: group for column in columns for group in column.sheet.beside}
    return [group for _code, group in sorted(beside.items())]


def _languages(columns: list[Column]) -> list[tuple[str, str]]:
    """The other languages in which the duties can be ticked, each with the words to ask for it."""
    names = {"en": _("Tick the duties in English"), "fr": _("Tick the duties in French")}
    loaded = {language for column in columns for language in column.sheet.duties}
    shown = {column.language for column in columns}
    return [(language, names[language]) for language in _LANGUAGES if language in loaded - shown]
