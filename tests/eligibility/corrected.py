"""What tests of corrections share: a round that is corrected after people saved assessments."""

from __future__ import annotations

from typing import Any

from draws.models import Correction, Round
from draws.services import round_correct


def correct(number: str, *, reason: str = "Read again.", **figures: Any) -> Correction:
    """Correct a round; the other rooms hear of it when the change is committed."""
    correction = round_correct(
        round_=Round.objects.get(number=number), figures=figures, reason=reason, by=None
    )
    assert correction is not None
    return correction
