"""The two forms of an import: which file, and which of its rounds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from draws.feed import FeedRefused, refuse_size
from draws.selectors.feed_rows import NEW, Row


class FeedFileForm(forms.Form):
    """A copy of the feed as a file; one too large to be the feed is refused unread."""

    file = forms.FileField(
        label=lazy("A copy of the feed"),
        allow_empty_file=True,  # refused with the other files that are not the feed
        error_messages={"required": lazy("Choose a file first.")},
    )

    def clean_file(self) -> UploadedFile[Any]:
        """The file, if it is small enough to read."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        try:
            refuse_size(file.size or 0)
        except FeedRefused as refused:
            raise ValidationError(str(refused)) from refused
        return file


class TakeOverForm(forms.Form):
    """The rounds to take over, ticked one by one, and the reason where one is needed.

    `version` is the state of the record that the person saw.
    """

    take = forms.MultipleChoiceField(
        required=False,
        error_messages={"invalid_choice": lazy("Round %(value)s is neither new nor different any more.")},
    )
    reason = forms.CharField(
        label=lazy("Reason"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=lazy(
            "Needed for what is unusual, and for whatever differs: readers see it beside the correction."
        ),
    )
    version = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, rows: Sequence[Row], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        open_rows = [row for row in rows if not row.errors]
        field = self.fields["take"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(row.number, row.number) for row in open_rows]
        self.ticked = self.data.getlist("take") if self.is_bound else _ready(open_rows)  # type: ignore[attr-defined]

    def clean_take(self) -> list[str]:
        """At least one."""
        if not self.cleaned_data["take"]:
            raise ValidationError(_("Tick at least one round."))
        numbers: list[str] = self.cleaned_data["take"]
        return numbers


def _ready(rows: Sequence[Row]) -> list[str]:
    """What is ticked at first: new rounds with nothing unusual about them."""
    return [row.number for row in rows if row.state == NEW and not row.warnings]
