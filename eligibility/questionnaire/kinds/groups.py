"""Answers that begin with yes or no: a value or "none", and a group of answers or "none"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _

from eligibility.questionnaire.kinds.base import ABSENT, Kind, Question
from eligibility.questionnaire.kinds.choices import NO, YES, radios


def _state(value: Any) -> str:
    """Which of the buttons a value stands for."""
    if value is ABSENT:
        return ""
    return "no" if value is None else "yes"


def switch(name: str) -> str:
    """The name of the yes-or-no field in front of the answer itself."""
    return f"{name}__is"


@dataclass(frozen=True)
class Maybe(Kind):
    """A value, or "none": null. `asks` words the value itself, `no` what null means."""

    has_none: ClassVar[bool] = True
    is_short: ClassVar[bool] = True

    value: Kind
    asks: Any
    yes: Any = YES
    no: Any = NO

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        return {switch(name): radios(question, [("yes", self.yes), ("no", self.no)])}

    def first_field(self, name: str) -> str:
        return switch(name)

    def inner(self, name: str) -> tuple[tuple[str, Question], ...]:
        return ((name, Question("", self.asks, self.value)),)

    def initial(self, name: str, value: Any) -> dict[str, Any]:
        known = ABSENT if value is None else value
        return {switch(name): _state(value), **self.value.initial(name, known)}

    def read(self, name: str, cleaned: Mapping[str, Any], stored: Any) -> Any:
        state = cleaned.get(switch(name))
        value = self.value.read(name, cleaned, stored)
        if state == "no":
            return None
        if state == "yes" and value is ABSENT and name in cleaned:
            raise forms.ValidationError({name: _("Fill this in, or choose “Not answered yet” above.")})
        return ABSENT if not state and _state(stored) == "yes" else value

    def say(self, value: Any) -> str:
        return str(self.no) if value is None else self.value.say(value)


@dataclass(frozen=True)
class Group(Kind):
    """Several answers about one thing, or "none": null. Keys that are not asked for stay as they are."""

    has_none: ClassVar[bool] = True
    is_short: ClassVar[bool] = True

    questions: tuple[Question, ...]
    yes: Any = YES
    no: Any = NO

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        return {switch(name): radios(question, [("yes", self.yes), ("no", self.no)])}

    def first_field(self, name: str) -> str:
        return switch(name)

    def inner(self, name: str) -> tuple[tuple[str, Question], ...]:
        return tuple((f"{name}__{question.key}", question) for question in self.questions)

    def initial(self, name: str, value: Any) -> dict[str, Any]:
        found = value if isinstance(value, dict) else {}
        shown: dict[str, Any] = {switch(name): _state(value)}
        for inner, question in self.inner(name):
            shown |= question.kind.initial(inner, found.get(question.key, ABSENT))
        return shown

    def read(self, name: str, cleaned: Mapping[str, Any], stored: Any) -> Any:
        state = cleaned.get(switch(name))
        if state == "no":
            return None
        known = stored if isinstance(stored, dict) else {}
        value = merged(self.inner(name), cleaned, known)
        if not state and (isinstance(stored, dict) or not value):
            return ABSENT
        return value

    def merge(self, name: str, cleaned: Mapping[str, Any], stored: Any) -> Any:
        return self.read(name, cleaned, stored)

    def say(self, value: Any) -> str:
        if value is None:
            return str(self.no)
        said = [
            f"{question.name}: {question.kind.say(question.answer(value))}"
            for question in self.questions
            if question.answer(value) is not ABSENT
        ]
        return "; ".join(said) or str(self.yes)


def merged(
    questions: tuple[tuple[str, Question], ...], cleaned: Mapping[str, Any], stored: Mapping[str, Any]
) -> dict[str, Any]:
    """The stored object with the answers to these questions put in or taken out.

    Raises ValidationError with a message for each field that contradicts another.
    """
    result, wrong = dict(stored), {}
    for name, question in questions:
        try:
            value = question.kind.merge(name, cleaned, stored.get(question.key, ABSENT))
        except forms.ValidationError as error:
            wrong.update(error.message_dict)
            continue
        result.pop(question.key, None)
        if value is not ABSENT:
            result[question.key] = value
    if wrong:
        raise forms.ValidationError(wrong)
    return result
