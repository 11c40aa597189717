"""A question as a page shows it."""

from __future__ import annotations

from collections.abc import Iterator
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

    def named_fields(self) -> Iterator[tuple[str, BoundField]]:
        """Every field with the short name under which its messages are listed, in the order of the page."""
        for place, field in enumerate(self.fields):
            yield str(field.label if place else self.question.name), field
        for row in self.inner:
            yield from row.named_fields()

    @property
    def invalid(self) -> bool:
        """Whether a message stands at it or within it: then it is never folded away."""
        return any(field.errors for field in self.fields) or any(row.invalid for row in self.inner)
