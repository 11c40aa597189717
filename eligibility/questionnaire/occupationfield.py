"""An occupation: a box for a title or a code, and the occupations found for it to choose from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.questionnaire.drawing import DrawnByProject
from noc import candidates as occupations

CODE = re.compile(r"(\d+)(?:\s.*)?", re.ASCII | re.DOTALL)


class Typed(NamedTuple):
    """What came from the page: the box, the candidate chosen, and the words the candidates were found for."""

    text: str
    code: str
    found_for: str


class OccupationWidget(DrawnByProject, forms.Widget):
    """The box with its Find button; after a search, the candidates as radio buttons."""

    template_name = "eligibility/questionnaire/widgets/occupation.html"

    def __init__(self) -> None:
        super().__init__()
        self.candidates: list[occupations.Candidate] = []

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Typed:
        found = (data.get(f"{name}{part}", "") for part in ("", "__code", "__for"))
        return Typed(*(str(text).strip() for text in found))

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return name not in data

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        typed = value if isinstance(value, Typed) else Typed(_shown(value), "", "")
        code = CODE.fullmatch(typed.text)
        context["widget"] |= {
            "chosen": occupations.describe(code[1]) if code else None,
            "typed": typed,
            "candidates": self.candidates,
            "suggest_url": reverse("draws:occupation-suggestions"),
        }
        return context

    def format_value(self, value: Any) -> Any:
        return value


def _shown(code: Any) -> str:
    """A stored code with its title; a code of no occupation as it is."""
    found = occupations.describe(code) if code else None
    return found.text if found else str(code or "")


class OccupationField(forms.Field):
    """Gives the code; words alone are an error that brings candidates along, never a silent choice."""

    widget: OccupationWidget
    default_error_messages = {
        "required": gettext_lazy("Type a job title or a code, then choose the occupation."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=OccupationWidget(), **kwargs)

    def find(self, typed: Typed) -> bool:
        """Put the occupations found for the words into the page; False where there are none."""
        text = typed.text[: occupations.LONGEST_QUERY]
        self.widget.candidates = occupations.candidates(text) if text and "\x00" not in text else []
        return bool(self.widget.candidates)

    def clean(self, value: Any) -> str:
        typed: Typed = value
        self._check_text(typed.text)
        code = CODE.fullmatch(typed.text)
        if code:
            return code[1]
        if typed.code and typed.text == typed.found_for:
            self.find(typed)
            return typed.code
        if typed.text:
            raise self._choose(typed)
        return ""

    def _check_text(self, text: str) -> None:
        ProhibitNullCharactersValidator()(text)
        if self.required and not text:
            raise ValidationError(self.error_messages["required"], code="required")
        if len(text) > occupations.LONGEST_QUERY:
            raise ValidationError(
                _("Use at most %(most)s characters; this has %(count)s. A job title is enough."),
                params={"most": occupations.LONGEST_QUERY, "count": len(text)},
            )

    def _choose(self, typed: Typed) -> ValidationError:
        if self.find(typed):
            return ValidationError(_("Choose the occupation that fits your duties best from the list below."))
        return self.not_found()

    def not_found(self) -> ValidationError:
        """Words that lead to no occupation."""
        return ValidationError(
            _("No occupation was found for these words. Try another title, or type the five-digit code.")
        )
