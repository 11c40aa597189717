"""A form made from questions: shows what is stored, reads what is typed, lets the parser judge."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _

from eligibility.answers import Facts
from eligibility.questionnaire import checks, places
from eligibility.questionnaire.kinds import ABSENT, Question
from eligibility.questionnaire.kinds.groups import merged, switch
from eligibility.questionnaire.occupationfield import OccupationField
from eligibility.questionnaire.rows import Row


class ChangedMeanwhileError(Exception):
    """The answers of this form were changed elsewhere after its page was shown."""


def fingerprint(value: Any) -> str:
    """A short mark, the same for the same value: tells whether what was shown has changed."""
    text = json.dumps(value, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


class AnswersForm(forms.Form):
    """Questions about one object of the facts, at the place `base`."""

    def __init__(
        self,
        questions: Iterable[Question],
        facts: Facts,
        base: places.Path = (),
        data: Mapping[str, Any] | None = None,
    ) -> None:
        self.questions = tuple((question.key, question) for question in questions)
        self.facts, self.base = facts, base
        self.after = facts
        super().__init__(data=data, initial=self.shown(facts))
        self.rows = [self._build(name, question) for name, question in self.questions]

    def _stored(self, facts: Facts) -> Mapping[str, Any]:
        stored = places.get(facts, self.base)
        return stored if isinstance(stored, dict) else {}

    @property
    def stored(self) -> Mapping[str, Any]:
        """The object as it is stored; empty before it is."""
        return self._stored(self.facts)

    def shown(self, facts: Facts) -> dict[str, Any]:
        """What the fields show for these facts."""
        stored, shown = self._stored(facts), dict[str, Any]()
        for name, question in self.questions:
            shown |= question.kind.initial(name, stored.get(question.key, ABSENT))
        return shown

    def mark(self, facts: Facts | None = None) -> str:
        """The mark of what this form shows as stored, which its page sends back."""
        return fingerprint(self.shown(self.facts if facts is None else facts))

    def _build(self, name: str, question: Question) -> Row:
        fields = question.kind.form_fields(name, question)
        self.fields.update(fields)
        for field in list(fields.values())[:1]:
            field.why = question.why  # type: ignore[attr-defined]
        inner = tuple(self._build(*pair) for pair in question.kind.inner(name))
        return Row(question, name, tuple(self[field] for field in fields), inner)

    @property
    def common_rows(self) -> list[Row]:
        """The questions that most people answer."""
        return [row for row in self.rows if not row.question.rare]

    @property
    def rare_rows(self) -> list[Row]:
        """The questions under the disclosure."""
        return [row for row in self.rows if row.question.rare]

    @property
    def all_rows(self) -> list[Row]:
        """Every question of the page."""
        return self.rows

    @property
    def named_fields(self) -> list[tuple[str, BoundField]]:
        """Every field with the name by which the summary of errors calls it, in the order of the page."""
        return [pair for row in self.all_rows for pair in row.named_fields()]

    @property
    def rare_is_open(self) -> bool:
        """Whether a rare question is answered or has a message, and must be seen."""
        return any(row.invalid or row.question.key in self.stored for row in self.rare_rows)

    def find_occupation(self, name: str) -> None:
        """Bring the candidates for what is typed into the page, without judging any answer."""
        self._errors, self.cleaned_data = forms.utils.ErrorDict(), {}
        field = self.fields.get(name)
        if isinstance(field, OccupationField) and not field.find(self[name].data):
            self.add_error(name, field.not_found())

    def clean(self) -> dict[str, Any]:
        """Build the facts as they would be, and bring each complaint to its field."""
        cleaned = super().clean() or {}
        self.cleaned_data = cleaned
        try:
            self.after = self.apply(self.facts)
        except forms.ValidationError as error:
            self.add_error(None, error)
            return cleaned
        for problem in checks.new_problems(self.facts, self.after, self._own_places()):
            self._complain(problem)
        return cleaned

    def apply(self, facts: Facts) -> Facts:
        """These facts with the answers of this form put in; everything else stays."""
        return places.put(facts, self.base, merged(self.questions, self.cleaned_data, self._stored(facts)))

    def apply_unless_changed(self, facts: Facts) -> Facts:
        """As `apply`; raises ChangedMeanwhileError where these answers are not what the page showed."""
        if self.data.get("seen") != self.mark(facts):
            raise ChangedMeanwhileError
        return self.apply(facts)

    def _own_places(self) -> list[places.Path]:
        return [(*self.base, name) for name, _question in self.questions]

    def _complain(self, problem: checks.Problem) -> None:
        field = self._field_of(problem.path)
        if field is not None:
            if field not in self.errors:
                self.add_error(field, problem.text)
        elif self.base[: len(problem.path)] == problem.path:
            self.add_error(None, problem.text)
        else:
            self.add_error(
                None, _("This does not fit with another answer. %(text)s") % {"text": problem.text}
            )

    def _field_of(self, path: places.Path) -> str | None:
        if path[: len(self.base)] != self.base:
            return None
        name = "__".join(str(step) for step in path[len(self.base) :])
        return next((field for field in (name, switch(name)) if field in self.fields), None)
