"""Answers that are dates: to the day, or to the month where the day is not known; and one point in time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.questionnaire.dayfield import DayField
from eligibility.questionnaire.kinds.base import ABSENT, Kind, Question

OTTAWA = ZoneInfo("America/Toronto")
ZONES = (("utc", gettext_lazy("UTC")), ("ottawa", gettext_lazy("Ottawa time (Eastern)")))


@dataclass(frozen=True)
class DayAnswer(Kind):
    """A date; `exact` asks for the day too. Kept as `YYYY-MM-DD` or `YYYY-MM`."""

    exact: bool = False
    autocomplete: str = ""

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        field = DayField(
            exact=self.exact,
            label=question.label,
            help_text=question.help,
            required=question.required,
            autocomplete=self.autocomplete,
        )
        return {name: field}

    def initial(self, name: str, value: Any) -> dict[str, Any]:
        return {name: "" if value in (ABSENT, None) else value}

    def say(self, value: Any) -> str:
        parts = [int(part) for part in value.split("-")]
        pattern = "DATE_FORMAT" if len(parts) == 3 else "YEAR_MONTH_FORMAT"
        return formats.date_format(date(*[*parts, 1][:3]), pattern)


@dataclass(frozen=True)
class MomentAnswer(Kind):
    """A point in time as a day, a time of day and the zone they are in. Kept in UTC."""

    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        return {
            name: DayField(exact=True, label=question.label, help_text=question.help, required=False),
            f"{name}__time": forms.TimeField(
                label=_("Time of day"),
                help_text=_("24-hour clock, such as 14:05 or 14:05:30."),
                required=False,
                input_formats=["%H:%M:%S", "%H:%M"],
                widget=forms.TimeInput(format="%H:%M:%S", attrs={"class": "input-short", "maxlength": 8}),
                error_messages={"invalid": _("Type the time as hours and minutes, such as 14:05.")},
            ),
            f"{name}__zone": forms.ChoiceField(
                label=_("This time is in"), choices=ZONES, required=False, widget=forms.RadioSelect
            ),
        }

    def initial(self, name: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, str):
            return {name: "", f"{name}__time": None, f"{name}__zone": "utc"}
        moment = datetime.fromisoformat(value).astimezone(UTC)
        time = moment.time().replace(microsecond=0, tzinfo=None)
        return {name: moment.date().isoformat(), f"{name}__time": time, f"{name}__zone": "utc"}

    def read(self, name: str, cleaned: Mapping[str, Any], stored: Any) -> Any:
        day, time = cleaned.get(name), cleaned.get(f"{name}__time")
        if not day and time is None:
            return ABSENT
        if not day or time is None:
            missing = name if not day else f"{name}__time"
            raise forms.ValidationError({missing: _("Give both the day and the time, or neither.")})
        zone = OTTAWA if cleaned.get(f"{name}__zone") == "ottawa" else UTC
        moment = datetime.combine(date.fromisoformat(day), time, zone).astimezone(UTC)
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    def say(self, value: Any) -> str:
        moment = datetime.fromisoformat(value).astimezone(UTC)
        day, time = formats.date_format(moment, "DATE_FORMAT"), moment.strftime("%H:%M:%S")
        return _("%(day)s, %(time)s UTC") % {"day": day, "time": time}
