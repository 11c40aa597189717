"""The one question of the first page: a score, to be held against the last cut-offs and the pool."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

HIGHEST = 1200
_REMEDY = _("Type a whole number from 0 to 1,200, such as 474.")


class ScoreForm(forms.Form):
    """A CRS score in the address. Bound only when one was sent, so that the first visit shows no error."""

    score = forms.IntegerField(
        label=_("A CRS score"),
        min_value=0,
        max_value=HIGHEST,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), _REMEDY),
    )
