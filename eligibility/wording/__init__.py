"""The words of a result, made from the keys and figures of the engine, in the reader's language.

Each module here maps keys to sentences (`WHY`, `NOTICES`, `ERRORS`) and keys to short names (`LABELS`).
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.utils import translation

from eligibility.wording import categories, crs, errors, programs, rounds
from eligibility.wording.notices import NOTICES
from eligibility.wording.phrases import Params, Sentence

WHY: dict[str, Sentence] = {**crs.WHY, **programs.WHY, **categories.WHY, **rounds.WHY}
LABELS: dict[str, Any] = {**crs.LABELS, **programs.LABELS, **categories.LABELS}


def why(key: str, params: Params, language: str | None = None) -> str:
    """Why a line or condition came out as it did, with the figures compared."""
    return _spoken(WHY[key], params, language)


def label(key: str, language: str | None = None) -> str:
    """The short name of a line or condition."""
    with spoken_in(language):
        return str(LABELS[key])


def notice_text(key: str, params: Params, language: str | None = None) -> str:
    """What the reader must know beside the result."""
    return _spoken(NOTICES[key], params, language)


def error_text(key: str, params: Params, language: str | None = None) -> str:
    """What is wrong with an answer, and the remedy."""
    return _spoken(errors.ERRORS[key], params, language)


def _spoken(made: Sentence, params: Params, language: str | None) -> str:
    with spoken_in(language):
        return made(params)


def spoken_in(language: str | None) -> AbstractContextManager[Any]:
    """Within it words are in that language; in the active one where none is named."""
    return translation.override(language) if language else nullcontext()
