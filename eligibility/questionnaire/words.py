"""Small pieces of sentences about answers."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from eligibility.questionnaire.kinds import ABSENT, DayAnswer, Question
from eligibility.questionnaire.kinds.choices import NOT_ANSWERED


def joined(*parts: Any) -> str:
    """The parts that are there, with commas."""
    return ", ".join(str(part) for part in parts if part)


def period(start: Any, end: Any) -> str:
    """From when to when, as far as it is known; an end of None is now."""
    until = DayAnswer().say(end) if end else _("now")
    if start:
        return _("%(start)s to %(end)s") % {"start": DayAnswer().say(start), "end": until}
    return _("until %(end)s") % {"end": until} if end else ""


def said(question: Question, value: Any) -> str:
    """An answer in words; one that is not there is said to be missing."""
    return str(NOT_ANSWERED) if value is ABSENT else question.kind.say(value)
