"""Answers that are one of a few: yes or no, a choice, a country, a tick."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.questionnaire import countries
from eligibility.questionnaire.drawing import DrawnByProject
from eligibility.questionnaire.kinds.base import ABSENT, Kind, Question

YES, NO = gettext_lazy("Yes"), gettext_lazy("No")
NOT_ANSWERED = gettext_lazy("Not answered yet")
YES_NO = {True: "yes", False: "no"}


class Menu(DrawnByProject, forms.Select):
    """A menu written out in one go: a template for each of 250 countries would be half the page's time."""

    template_name = "eligibility/questionnaire/widgets/menu.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        attrs = self.build_attrs(self.attrs, attrs)
        return {"widget": {"name": name, "value": value or "", "attrs": attrs, "options": self.choices}}


def radios(question: Question, options: list[tuple[str, Any]], **kwargs: Any) -> forms.ChoiceField:
    """Radio buttons that end with the way back to "not answered", unless the answer is required."""
    blank = [] if question.required else [("", NOT_ANSWERED)]
    return forms.ChoiceField(
        label=kwargs.pop("label", question.label),
        help_text=kwargs.pop("help_text", question.help),
        choices=[*options, *blank],
        required=question.required,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose one of these answers."),
            "invalid_choice": gettext_lazy("Choose one of these answers."),
        },
        **kwargs,
    )


@dataclass(frozen=True)
class YesNo(Kind):
    """Yes, no, or not answered yet: true, false, absent."""

    is_short: ClassVar[bool] = True

    yes: Any = YES
    no: Any = NO

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        return {name: radios(question, [("yes", self.yes), ("no", self.no)])}

    def initial(self, name: str, value: Any) -> dict[str, Any]:
        return {name: YES_NO[value] if isinstance(value, bool) else ""}

    def read(self, name: str, cleaned: Mapping[str, Any], stored: Any) -> Any:
        return {"yes": True, "no": False}.get(cleaned.get(name) or "", ABSENT)

    def say(self, value: Any) -> str:
        return str({True: self.yes, False: self.no}.get(value, NOT_ANSWERED))


@dataclass(frozen=True)
class Flag(Kind):
    """A tick for what is rarely so: true, or absent, which the facts take as false."""

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        return {name: forms.BooleanField(label=question.label, help_text=question.help, required=False)}

    def initial(self, name: str, value: Any) -> dict[str, Any]:
        return {name: value is True}

    def read(self, name: str, cleaned: Mapping[str, Any], stored: Any) -> Any:
        return True if cleaned.get(name) else ABSENT

    def say(self, value: Any) -> str:
        return _("Yes") if value else _("No")


@dataclass(frozen=True)
class Choice(Kind):
    """One of a list of codes; a menu where the list is long. `blank` words the way back to no answer."""

    options: tuple[tuple[str, Any], ...]
    menu: bool = False
    blank: Any = NOT_ANSWERED

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        field = radios(question, list(self.options))
        if not question.required:
            field.choices = [*self.options, ("", self.blank)]
        if self.menu:
            field.widget = Menu()
            field.choices = [("", self.blank), *self.options]
        return {name: field}

    def initial(self, name: str, value: Any) -> dict[str, Any]:
        return {name: "" if value in (ABSENT, None) else value}

    def say(self, value: Any) -> str:
        return str(dict(self.options).get(value, value))


@dataclass(frozen=True)
class Country(Kind):
    """A country by its ISO code, from a menu with Canada first."""

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        return Choice(tuple(countries.ordered()), menu=True).form_fields(name, question)

    def initial(self, name: str, value: Any) -> dict[str, Any]:
        return {name: "" if value in (ABSENT, None) else value}

    def say(self, value: Any) -> str:
        return countries.name(value)
