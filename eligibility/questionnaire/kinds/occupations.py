"""Answers that are occupations of the NOC."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms

from eligibility.questionnaire.kinds.base import Kind, Question
from eligibility.questionnaire.occupationfield import OccupationField
from noc import candidates as occupations


@dataclass(frozen=True)
class Occupation(Kind):
    """An occupation by its code, found by typing a title."""

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        field = OccupationField(label=question.label, help_text=question.help, required=question.required)
        return {name: field}

    def say(self, value: Any) -> str:
        found = occupations.describe(value)
        return f"{found.title} ({found.code})" if found else str(value)
