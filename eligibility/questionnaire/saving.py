"""Saving a form: when its answers were changed elsewhere meanwhile, nothing is overwritten in silence."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from eligibility import answers
from eligibility.questionnaire.forms import AnswersForm, ChangedMeanwhileError
from eligibility.questionnaire.words import said


@dataclass(frozen=True)
class Clash:
    """What is stored now, in words, beside what was typed on a page that had shown something else."""

    now: list[tuple[str, str]]


def save(request: HttpRequest, form: AnswersForm) -> Clash | None:
    """Store a valid form. Gives the clash and stores nothing where its answers were changed meanwhile."""
    try:
        form.after = answers.change(request, form.apply_unless_changed)
    except ChangedMeanwhileError:
        return clash(form)
    return None


def clash(form: AnswersForm) -> Clash:
    """The stored answers to the questions of a form."""
    return Clash(
        [
            (str(question.name), said(question, question.answer(form.stored)))
            for _name, question in form.questions
        ]
    )


def is_stale(form: AnswersForm) -> bool:
    """Whether the page of an invalid form showed other answers than those stored now."""
    return form.data.get("seen") != form.mark()
