"""What a client and a consultant type."""

from __future__ import annotations

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.utils.translation import gettext_lazy as _

from eligibility.notes import plain_note
from reviews.models import NOTE_LENGTH


class ShareForm(forms.Form):
    """With whom to share."""

    email = forms.EmailField(
        label=_("Consultant's e-mail address"),
        max_length=254,
        help_text=_("The one that the consultant signs in with here."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.add_input(Submit("share", _("Share")))


class NoteForm(forms.Form):
    """A consultant's note. No `maxlength` in the browser: it would cut off what is pasted, in silence."""

    text = forms.CharField(
        label=_("Your note"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "The client reads it with your name and licence. It cannot be changed afterwards; a second "
            "thought is a second note."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.add_input(Submit("leave", _("Leave the note")))

    def clean_text(self) -> str:
        """The text with plain line ends. Raises ValidationError beyond the longest note."""
        return plain_note(self.cleaned_data["text"], NOTE_LENGTH)
