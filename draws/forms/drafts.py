"""The form in which staff prepare a round, in the order in which IRCC prints one."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from draws.feed import OWN_PAGE
from draws.forms.fields import PastedPool, PrintedDay, PrintedMoment, PrintedNumber
from draws.forms.overtaken import overtaken
from draws.forms.published import mark_what_is_published, value_in
from draws.forms.streams import StreamChoice, value_of
from draws.ingest.captions import pool_day
from draws.models import DraftState, Round, RoundDraft
from draws.selectors.recording import usual_name

SHORT = {"class": "short"}


class RoundDraftForm(forms.ModelForm):
    """A draft as staff type it. What is missing may come later; what cannot be read is refused at its field.

    What is merely wrong or unusual is said by the checks, on the page that follows. `seen` is the revision
    that the page showed: a draft that somebody else changed meanwhile is not overwritten unawares.
    """

    date = PrintedDay(label=lazy("Date"), required=False)
    stream = StreamChoice(label=lazy("For"), required=False)
    official_name = forms.CharField(
        label=lazy("Name as published"),
        required=False,
        max_length=200,
        widget=AdminTextInputWidget,
        help_text=lazy("Empty: as the last round of this stream was named."),
    )
    invitations = PrintedNumber(
        label=lazy("Invitations"),
        required=False,
        most=9_999_999,
        widget=forms.TextInput(attrs=SHORT),
        help_text=lazy("As printed: 4,000."),
    )
    issued_at = PrintedMoment(
        label=lazy("Date and time of the round"),
        required=False,
        widget=AdminTextInputWidget,
        help_text=lazy("As printed, in UTC. May stay empty."),
    )
    crs_cutoff = PrintedNumber(
        label=lazy("Cut-off"),
        required=False,
        most=9_999,
        widget=forms.TextInput(attrs=SHORT),
        help_text=lazy("CRS points of the lowest-ranked candidate invited."),
    )
    tie_break_at = PrintedMoment(
        label=lazy("Tie-break"),
        required=False,
        widget=AdminTextInputWidget,
        help_text=lazy("As printed: September 05, 2025 at 0:59:13 UTC. Empty if none was published."),
    )
    pool_as_of = PrintedDay(
        label=lazy("Pool as of"),
        required=False,
        help_text=lazy("Empty: as the caption of the pasted table says."),
    )
    pool = PastedPool(
        label=lazy("Pool by score"),
        required=False,
        help_text=lazy("Paste the table as published, with or without its sub-totals. May stay empty."),
    )
    source_url = forms.URLField(
        label=lazy("Source"),
        required=False,
        max_length=300,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField"}),
        help_text=lazy("Empty: the round’s own page at IRCC."),
    )
    retrieved_on = PrintedDay(label=lazy("Read on"), required=False, help_text=lazy("Empty: today."))
    note = forms.CharField(
        label=lazy("Note"),
        required=False,
        widget=AdminTextareaWidget(attrs={"rows": 2}),
        help_text=lazy("Shown to readers."),
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = RoundDraft
        fields: ClassVar = [
            "number",
            "date",
            "official_name",
            "invitations",
            "issued_at",
            "crs_cutoff",
            "tie_break_at",
            "pool_as_of",
            "pool",
            "source_url",
            "retrieved_on",
            "note",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        draft = self.instance
        self.fields["number"].widget.attrs |= SHORT
        self.fields["number"].disabled = draft.corrects_id is not None
        cast(StreamChoice, self.fields["stream"]).offer(draft.date or timezone.localdate())
        if draft.pk:
            self.initial = {**self.initial, "stream": value_of(draft), "seen": draft.revision}
        elif not self.is_bound:
            self._point_at_first_gap()
        for name in self.fields:
            self._say_how_understood(name)
        mark_what_is_published(self)

    def _point_at_first_gap(self) -> None:
        """Begin where typing begins: whom the round is for, or how many were invited."""
        first = "invitations" if self.initial.get("stream") else "stream"
        self.fields[first].widget.attrs["autofocus"] = True

    def _say_how_understood(self, name: str) -> None:
        field = self.fields[name]
        if not hasattr(field, "understood"):
            return
        if value := value_in(self, name):
            field.help_text = _("Understood as %(value)s.") % {"value": field.understood(value)}

    def clean_number(self) -> str:
        """A number that no public round bears, and no other open draft."""
        number = self.cleaned_data["number"]
        if self.instance.corrects_id is None and Round.objects.filter(number=number).exists():
            raise ValidationError(
                _("Round %(number)s is recorded already: correct it on its own page."),
                params={"number": number},
            )
        others = RoundDraft.objects.filter(number=number, state=DraftState.OPEN).exclude(pk=self.instance.pk)
        if others.exists():
            raise ValidationError(
                _("Round %(number)s is being prepared already: open that draft, or give another number."),
                params={"number": number},
            )
        return number

    def clean(self) -> dict[str, Any]:
        """Put the stream into the draft and fill in what follows from it."""
        given = super().clean() or self.cleaned_data
        draft = self.instance
        if draft.pk and (given.get("seen") != draft.revision or not draft.is_open):
            self.add_error(None, overtaken(self))
            self.data = {**self.data.dict(), self.add_prefix("seen"): draft.revision}  # type: ignore[attr-defined]
        if given.get("pool") and not given.get("pool_as_of"):
            given["pool_as_of"] = pool_day(self.data.get(self.add_prefix("pool"), ""))
        if given.get("pool") and not given.get("pool_as_of") and "pool_as_of" not in self.errors:
            self.add_error("pool_as_of", _("Give the day of the pool: it stands above the published table."))
        if "pool" in given and given["pool"] is None and hasattr(draft.corrects, "pool"):
            self.add_error("pool", _("The round was published with its pool: correct its figures instead."))
        if "stream" in given:
            draft.kind, draft.program, draft.category_version = given["stream"]
        self._fill_in(given)
        return given

    def _fill_in(self, given: dict[str, Any]) -> None:
        draft = self.instance
        if given.get("official_name") == "" and draft.kind:
            given["official_name"] = usual_name(draft.kind, draft.program, draft.category_version)
        if given.get("source_url") == "" and given.get("number"):
            given["source_url"] = OWN_PAGE.format(number=given["number"])
        if "retrieved_on" in given and given["retrieved_on"] is None:
            given["retrieved_on"] = timezone.localdate()
