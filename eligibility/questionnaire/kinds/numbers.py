"""Answers that are numbers, typed as people type them: 25,000 or 7,5 or $ 25 000."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from draws.figures import number
from eligibility.questionnaire.kinds.base import Kind, Question

GROUPED = re.compile(r"(?<=\d)[,\s](?=\d{3}(?!\d))")
NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,6})?", re.ASCII)


class NumberField(forms.CharField):
    """A number in a text box with a number keyboard; says in words what is wrong with it."""

    def __init__(self, *, whole: bool, example: str, **kwargs: Any) -> None:
        self.whole, self.example = whole, example
        super().__init__(empty_value=None, **kwargs)
        self.widget.attrs |= {
            "inputmode": "numeric" if whole else "decimal",
            "autocomplete": "off",
            "class": "input-short",
        }

    def clean(self, value: Any) -> int | float | None:
        text = super().clean(value)
        return None if text is None else self._number(text)

    def _number(self, text: str) -> int | float:
        text = text.lstrip("$").strip()
        text = GROUPED.sub("", text) if self.whole else text.replace(",", ".")
        if not NUMBER.fullmatch(text):
            raise forms.ValidationError(
                _("Type a number in digits, such as %(example)s."), params={"example": self.example}
            )
        number = float(text)
        return int(number) if number.is_integer() else number


@dataclass(frozen=True)
class Decimals(Kind):
    """A number that may have a fraction."""

    example: str = "37.5"
    unit: Any = ""

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        return {name: self._field(question, whole=False)}

    def say(self, value: Any) -> str:
        shown = number(value)
        return _("%(number)s %(unit)s") % {"number": shown, "unit": self.unit} if self.unit else shown

    def _field(self, question: Question, whole: bool) -> NumberField:
        return NumberField(
            whole=whole,
            example=self.example,
            label=question.label,
            help_text=question.help,
            required=question.required,
        )


@dataclass(frozen=True)
class Whole(Decimals):
    """A whole number; groups of three digits may be set apart."""

    example: str = "12"

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        return {name: self._field(question, whole=True)}
