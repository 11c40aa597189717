"""The form with which a checked draft is published: each warning with its tick and its reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as lazy

from draws.checks import Finding
from draws.models import RoundDraft


class Question(NamedTuple):
    """A warning with the two fields that answer it."""

    finding: Finding
    tick: BoundField
    reason: BoundField


class PublishForm(forms.Form):
    """Asks for a tick and a reason for each warning, and for why a round is corrected.

    The fields are named by the words of the warning: what was answered stays in place while the draft
    changes, and stands for no other warning. `revision` is the one that was checked.
    """

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, draft: RoundDraft, findings: Sequence[Finding]) -> None:
        super().__init__(data, initial={"revision": draft.revision})
        self.warnings = [finding for finding in findings if not finding.is_error]
        for finding in self.warnings:
            self.fields[f"tick_{finding.digest}"] = _Tick(label=lazy("This is right"), label_suffix="")
            self.fields[f"reason_{finding.digest}"] = _Reason(label=lazy("How do you know?"))
        if draft.corrects_id:
            self.fields["why"] = _Reason(
                label=lazy("Why is it corrected?"),
                error_messages={"required": lazy("Say why the round is corrected: readers are told.")},
            )

    @property
    def questions(self) -> list[Question]:
        """The warnings in their order, each with its fields."""
        return [
            Question(finding, self[f"tick_{finding.digest}"], self[f"reason_{finding.digest}"])
            for finding in self.warnings
        ]

    @property
    def reasons(self) -> dict[str, str]:
        """The reasons given, by `Finding.digest`; of a valid form."""
        return {finding.digest: self.cleaned_data[f"reason_{finding.digest}"] for finding in self.warnings}

    @property
    def given(self) -> list[str]:
        """Every reason that was posted, for whatever warning."""
        return [text for name, text in self.data.items() if name.startswith(("reason_", "why")) and text]

    def show_revision(self, draft: RoundDraft) -> None:
        """Stand for the draft as it is shown now, not as it was when the answers were typed."""
        self.data = {**self.data.dict(), "revision": draft.revision}  # type: ignore[attr-defined]


class _Tick(forms.BooleanField):
    default_error_messages = {"required": lazy("Tick this if it is right; else edit the draft.")}


class _Reason(forms.CharField):
    widget = forms.TextInput(attrs={"class": "vTextField", "autocomplete": "off"})
    default_error_messages = {"required": lazy("Give a reason: it is kept with the round.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=500, **kwargs)
