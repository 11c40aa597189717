"""The words of errors in the facts."""

from __future__ import annotations

from eligibility.wording.phrases import Sentence

ERRORS: dict[str, Sentence] = {}
