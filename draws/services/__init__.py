"""What staff do to the record: prepare a round, publish it, correct it."""

from draws.models.rounds import FIGURES
from draws.services.drafts import (
    NotPublishable,
    Superseded,
    correction_begin,
    draft_discard,
    draft_publish,
    draft_save,
    pool_from,
    round_from,
)
from draws.services.rounds import differences, round_correct, round_record

__all__ = [
    "FIGURES",
    "NotPublishable",
    "Superseded",
    "correction_begin",
    "differences",
    "draft_discard",
    "draft_publish",
    "draft_save",
    "pool_from",
    "round_correct",
    "round_from",
    "round_record",
]
