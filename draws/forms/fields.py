"""Fields that take figures, days and times as they are printed."""

from __future__ import annotations

from calendar import month_name
from datetime import UTC, date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from draws import ingest
from draws.figures import moment, number
from draws.ingest.pool import UnreadablePool, pool_as_text, pool_from_text


class PrintedNumber(forms.CharField):
    """A whole number as printed, such as 4,000; `most` is the largest that can be meant."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most = most
        self.widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}

    def prepare_value(self, value: Any) -> Any:
        """A kept number with its thousands set apart."""
        return number(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> Any:
        """The number, None where nothing was typed."""
        text = super().to_python(value)
        if not text:
            return None
        try:
            found = ingest.whole_number(text)
        except ValueError as error:
            raise ValidationError(str(error)) from error
        if found > self.most:
            raise ValidationError(_("%(number)s is too large: check its digits."), params={"number": text})
        return found


class PrintedDay(forms.DateField):
    """A day in ISO form or as printed: 2026-10-15, October 15, 2026."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"autocomplete": "off"})

    def to_python(self, value: Any) -> Any:
        """The day, None where nothing was typed."""
        if not isinstance(value, str) or not value.strip():
            return value or None
        try:
            return ingest.day(value)
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def understood(self, value: date) -> str:
        """The day in full, with its weekday."""
        return date_format(value, "l j F Y")


class PrintedMoment(forms.CharField):
    """A moment as printed, in UTC."""

    def prepare_value(self, value: Any) -> Any:
        """A kept moment as it would have been printed."""
        if not isinstance(value, datetime):
            return value
        utc = value.astimezone(UTC)
        return f"{month_name[utc.month]} {utc.day}, {utc.year} at {utc:%H:%M:%S} UTC"

    def to_python(self, value: Any) -> Any:
        """The moment, None where nothing was typed."""
        text = super().to_python(value)
        if not text:
            return None
        try:
            return ingest.moment(text, not_after=timezone.localdate())
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def understood(self, value: datetime) -> str:
        """The moment in full."""
        return moment(value)


class PastedPool(forms.CharField):
    """The pool by score as one pasted table; gives people by band."""

    widget = forms.Textarea(attrs={"rows": 6, "cols": 40, "spellcheck": "false"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)  # the first line stays the first

    def prepare_value(self, value: Any) -> Any:
        """A kept pool as lines."""
        return pool_as_text(value) if isinstance(value, dict) else value

    def to_python(self, value: Any) -> Any:
        """People by band, None where nothing was pasted."""
        text = super().to_python(value) or ""
        if not text.strip():
            return None
        try:
            return pool_from_text(text)
        except UnreadablePool as error:
            raise ValidationError(error.messages) from error

    def understood(self, value: dict[str, int]) -> str:
        """How many bands, and the total."""
        total = number(value["total"]) if "total" in value else _("no total")
        return _("%(bands)s bands, total %(total)s") % {
            "bands": len(value.keys() - {"total"}),
            "total": total,
        }
