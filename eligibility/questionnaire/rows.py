"""A question as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.forms import BoundField

from eligibility.questionnaire.kinds import Question


@dataclass(frozen=True)
class Row:
    """A question's fields, and the rows of the questions asked within it."""

    question: Question
    name: str
    fields: tuple[BoundField, ...]
    inner: tuple[Row, ...] = ()

    @property
    def invalid(self) -> bool:
        """Whether a message stands at it or within it: then it is never folded away."""
        return any(field.errors for field in self.fields) or any(row.invalid for row in self.inner)
