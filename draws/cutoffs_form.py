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
    """Streams and a year. Without an answer it takes the streams that are alive, since 2023."""

    stream = forms.MultipleChoiceField(
        label=_("Streams"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": _("There is no stream “%(value)s”: tick those of the list that you want.")
        },
    )
    since = forms.TypedChoiceField(
        label=_("Since"),
        required=False,
        coerce=int,
        empty_value=USUAL_SINCE,
        error_messages={"invalid_choice": _("No round was held in “%(value)s”: choose a year of the list.")},
    )

    def __init__(
        self, data: Any, *, streams: Iterable[Stream], living: Iterable[str], years: Iterable[int]
    ) -> None:
        self.living = list(living)
        super().__init__(data, initial={"stream": self.living, "since": USUAL_SINCE})
        self.fields["stream"].choices = [(stream.key, stream.name) for stream in streams]  # type: ignore[attr-defined]
        self.fields["since"].choices = [(year, str(year)) for year in years]  # type: ignore[attr-defined]

    def clean_stream(self) -> list[str]:
        """The streams ticked; those that are alive where none is."""
        return self.cleaned_data["stream"] or self.living
