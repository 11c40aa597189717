"""What staff do to the record: prepare a round, publish it, correct it."""

from draws.services.articles import article_save
from draws.services.drafts import (
    NotPublishable,
    Superseded,
    correction_begin,
    draft_discard,
    draft_publish,
    draft_save,
)
from draws.services.reports import report_close, report_file, report_reopen
from draws.services.rounds import FIGURES, round_correct, round_record

__all__ = [
    "FIGURES",
    "NotPublishable",
    "Superseded",
    "article_save",
    "correction_begin",
    "draft_discard",
    "draft_publish",
    "draft_save",
    "report_close",
    "report_file",
    "report_reopen",
    "round_correct",
    "round_record",
]
