"""The words of the notices beside a result."""

from __future__ import annotations

from eligibility.wording.phrases import Sentence

NOTICES: dict[str, Sentence] = {}
