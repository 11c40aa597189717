"""What is stored of a job and its duties, in words: for the one whose window saved second."""

from __future__ import annotations

from django.utils.translation import gettext as _

from draws.comparison import Said
from eligibility.comparisons import Record
from eligibility.questionnaire.comparing.job import Job
from eligibility.questionnaire.review import details
from eligibility.wording.compared import compared_one


def stored(job: Job) -> list[tuple[str, str]]:
    """Each answer about the job, then what was ticked of each occupation, and the note."""
    answered, _missing = details(job.shelf.items.questions, job.item)
    return [*answered, *(_rows(job.record) if job.record else [(_("Comparison"), _("none"))])]


def _rows(record: Record) -> list[tuple[str, str]]:
    one = compared_one(record)
    ticked = [
        (column.name, ": ".join([", ".join(_count(said) for said in column.said), *_joined(column.texts)]))
        for column in one.columns
    ]
    return [*ticked, (_("In your own words"), one.note or _("nothing"))]


def _joined(texts: list[str]) -> list[str]:
    return ["; ".join(texts)] if texts else []


def _count(said: Said) -> str:
    return f"{said.heading}: {said.text}" if said.heading else said.text
