"""The one question of the first page: a score, to be held against the last cut-offs and the pool."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from draws.ingest import whole_number

HIGHEST = 1200
_REMEDY = _("Type a whole number from 0 to 1,200, such as 474.")


class ScoreField(forms.CharField):
    """A score as people write it, 474 or 1,200; for all else the remedy."""

    def to_python(self, value: Any) -> Any:
        """The score, None where nothing was typed. Raises ValidationError for what is none."""
        text = super().to_python(value)
        if not text:
            return None
        try:
            score = whole_number(text)
        except ValueError:
            score = HIGHEST + 1
        if score > HIGHEST:
            raise ValidationError(_REMEDY)
        return score


class ScoreForm(forms.Form):
    """A CRS score in the address. Bound only when one was sent, so that the first visit shows no error."""

    score = ScoreField(label=_("A CRS score"), error_messages={"required": _REMEDY})
