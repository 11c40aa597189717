"""What staff do to the record: prepare a round, publish it, correct it."""

from draws.models.rounds import FIGURES
from draws.services.articles import article_save
from draws.services.claims import NotPublishable, Superseded
from draws.services.drafts import (
    correction_begin,
    draft_discard,
    draft_publish,
    draft_save,
    pool_from,
    round_from,
)
from draws.services.reports import report_close, report_file, report_reopen
from draws.services.rounds import differences, round_correct, round_record
from draws.services.versions import (
    proposal_discard,
    proposal_publish,
    proposal_save,
)

__all__ = [
    "FIGURES",
    "NotPublishable",
    "Superseded",
    "article_save",
    "correction_begin",
    "differences",
    "draft_discard",
    "draft_publish",
    "draft_save",
    "pool_from",
    "proposal_discard",
    "proposal_publish",
    "proposal_save",
    "report_close",
    "report_file",
    "report_reopen",
    "round_correct",
    "round_from",
    "round_record",
]
