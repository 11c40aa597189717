"""Which streams the chart of cut-offs shows, and since when; the choice lives in the address."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draws.selectors import Stream

# The year in which rounds by category began. Before it there is but one line at a time to see.
USUAL_SINCE = 2023


class CutoffsForm(forms.Form):
    """Streams and a year; an address that leaves one out is filled in before it is read."""

    stream = forms.MultipleChoiceField(
        label=_("Streams"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": _("There is no stream “%(value)s”: tick those of the list that you want."),
        },
    )
    since = forms.TypedChoiceField(
        widget=forms.Select(attrs={"class": "form-select"}),
        label=_("Since"),
        coerce=int,
        error_messages={
            "invalid_choice": _("No round was held in “%(value)s”: choose a year of the list."),
            "required": _("Choose a year of the list."),
        },
    )

    def __init__(self, data: Any, *, streams: Iterable[Stream], years: Iterable[int]) -> None:
        super().__init__(data)
        self.fields["stream"].choices = [(stream.key, stream.name) for stream in streams]  # type: ignore[attr-defined]
        self.fields["since"].choices = [(year, str(year)) for year in years]  # type: ignore[attr-defined]
