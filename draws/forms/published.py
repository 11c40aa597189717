"""What is published now, beside each field of a correction that says something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _

from draws.forms.overtaken import shown
from draws.forms.streams import value_of
from draws.ingest.pool import pool_as_text
from draws.selectors.recording import draft_of

if TYPE_CHECKING:
    from draws.forms.drafts import RoundDraftForm


def mark_what_is_published(form: RoundDraftForm) -> None:
    """Say at each field that differs from the public round what that says: "Published: 400."."""
    if form.instance.corrects is None:
        return
    public = draft_of(form.instance.corrects)
    for name, field in form.fields.items():
        if name == "seen":
            continue
        published: Any = value_of(public) if name == "stream" else getattr(public, name)
        value = value_in(form, name)
        if (value or None) == (published or None):
            continue
        told = _("Published: %(value)s.") % {"value": _told(form, name, value, published).rstrip(".")}
        # Django's admin takes help texts for markup.
        field.help_text = format_html("<strong>{}</strong> {}", told, field.help_text)


def value_in(form: RoundDraftForm, name: str) -> Any:
    """What a field holds, typed or kept; None where it cannot be read."""
    field = form.fields[name]
    bound = form.is_bound and not field.disabled
    given = form.data.get(form.add_prefix(name)) if bound else form.initial.get(name)
    if name == "stream" or not isinstance(given, str):
        return given
    try:
        return field.to_python(given)
    except ValidationError:
        return None


def _told(form: RoundDraftForm, name: str, value: Any, published: Any) -> str:
    """The public value; of a pool only the lines that differ."""
    if not isinstance(value, dict) or not isinstance(published, dict):
        return shown(form, name, published)
    lines = {band: people for band, people in published.items() if value.get(band) != people}
    return "; ".join(pool_as_text(lines).replace("\t", " ").splitlines())
