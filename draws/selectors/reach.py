"""What the publication of a round would touch in the rooms above."""

from __future__ import annotations

from dataclasses import dataclass

from draws.models import Round
from draws.signals import round_reach


@dataclass(frozen=True, slots=True)
class Reach:
    """What the rooms answered, a sentence each, and whether one of them could not."""

    sentences: list[str]
    is_partial: bool


def reach_of(round_: Round, *, corrects: Round | None) -> Reach:
    """How many things the round would touch, as whoever keeps them says; `round_` need not be saved."""
    answers = [answer for _, answer in round_reach.send_robust(sender=Round, round=round_, corrects=corrects)]
    failed = [answer for answer in answers if isinstance(answer, Exception)]
    return Reach([str(answer) for answer in answers if answer and answer not in failed], bool(failed))
