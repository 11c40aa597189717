"""A date in three small boxes, the day optional: easier to type and to hear than a calendar."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.questionnaire.drawing import DrawnByProject

PARTS = ("day", "month", "year")
LABELS = {"day": gettext_lazy("Day"), "month": gettext_lazy("Month"), "year": gettext_lazy("Year")}
DIGITS = re.compile(r"\d{1,2}", re.ASCII)
FOUR_DIGITS = re.compile(r"[1-9]\d{3}", re.ASCII)


class DayWidget(DrawnByProject, forms.MultiWidget):
    """Day, month and year, each with a label of its own, in one group."""

    template_name = "eligibility/questionnaire/widgets/day.html"
    use_fieldset = True

    def __init__(self, autocomplete: str = "") -> None:
        self.autocomplete = autocomplete
        super().__init__({part: self._box(part) for part in PARTS})

    def _box(self, part: str) -> forms.TextInput:
        complete = f"{self.autocomplete}-{part}" if self.autocomplete else "off"
        width = 4 if part == "year" else 2
        return forms.TextInput(
            {"inputmode": "numeric", "autocomplete": complete, "size": width, "maxlength": 20}
        )

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_0"

    def decompress(self, value: Any) -> list[str]:
        year, month, day = [*str(value or "").split("-"), "", "", ""][:3]
        return [day.lstrip("0"), month.lstrip("0"), year]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for part, box in zip(PARTS, context["widget"]["subwidgets"], strict=True):
            box["label"] = LABELS[part]
            box["part"] = part
        return context


class DayField(forms.MultiValueField):
    """Three boxes that give `YYYY-MM-DD`, or `YYYY-MM` where the day is not asked for and left empty."""

    def __init__(self, *, exact: bool = False, autocomplete: str = "", **kwargs: Any) -> None:
        self.exact = exact
        boxes = tuple(forms.CharField(required=False) for _part in PARTS)
        super().__init__(boxes, widget=DayWidget(autocomplete), require_all_fields=False, **kwargs)

    def compress(self, data_list: list[str]) -> str:
        if not any(data_list):
            return ""
        day, month, year = (text.strip() for text in data_list)
        errors = [*self._year(year), *self._month(month), *self._day(day)]
        if errors:
            raise ValidationError(errors)
        return _iso(day, month, year)

    def clean(self, value: Any) -> str:
        if self.required and not any(value or []):
            raise ValidationError(_("Type the date."), code="required")
        return str(super().clean(value) or "")

    def _year(self, text: str) -> list[str]:
        if not text:
            return [_("Add the year.")]
        return [] if FOUR_DIGITS.fullmatch(text) else [_("Year: type all four digits, such as 2019.")]

    def _month(self, text: str) -> list[str]:
        if not text:
            return [_("Add the month.")]
        if DIGITS.fullmatch(text) and 1 <= int(text) <= 12:
            return []
        return [_("Month: type a number from 1 to 12.")]

    def _day(self, text: str) -> list[str]:
        if not text:
            return [_("Add the day: it is needed here.")] if self.exact else []
        if DIGITS.fullmatch(text) and 1 <= int(text) <= 31:
            return []
        if self.exact:
            return [_("Day: type a number from 1 to 31.")]
        return [_("Day: type a number from 1 to 31, or leave it empty.")]


def _iso(day: str, month: str, year: str) -> str:
    if not day:
        return f"{int(year):04}-{int(month):02}"
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        raise ValidationError(_("There is no such day in that month. Check the day and the month.")) from None
