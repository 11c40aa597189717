"""What somebody is told whose draft another member of staff has changed, published or discarded meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from draws.models import DraftState, RoundDraft

if TYPE_CHECKING:
    from draws.forms.drafts import RoundDraftForm


def what_happened(draft: RoundDraft) -> str:
    """Who did what with the draft last, and when: "Published by ana on 20 October 2026, 12:00"."""
    words = {
        DraftState.OPEN.value: _("Changed by %(who)s on %(when)s, Ottawa time."),
        DraftState.PUBLISHED.value: _("Published by %(who)s on %(when)s, Ottawa time."),
        DraftState.DISCARDED.value: _("Discarded by %(who)s on %(when)s, Ottawa time."),
    }[draft.state]
    who = str(draft.changed_by) if draft.changed_by else _("the site itself")
    return words % {"who": who, "when": date_format(localtime(draft.changed_at), "j F Y, H:i")}


def overtaken(form: RoundDraftForm) -> str:
    """What happened, in which fields the draft now differs from what was typed, and what to do."""
    draft = form.instance
    if not draft.is_open:
        remedy = _("What you typed is kept on this page, but this draft can no longer be saved.")
        if draft.state == DraftState.PUBLISHED:
            remedy += " " + _("To change what is public, correct the round.")
        return f"{what_happened(draft)} {remedy}"
    theirs = [_theirs(form, name) for name in form.changed_data if name != "seen"]
    differences = _("There it says: %(theirs)s.") % {"theirs": "; ".join(theirs)} if theirs else ""
    remedy = _("What you typed is kept on this page: save again to put it in place.")
    return " ".join(filter(None, [what_happened(draft), differences, remedy]))


def _theirs(form: RoundDraftForm, name: str) -> str:
    """A field that differs, and what the draft says now."""
    return f"{form.fields[name].label} {shown(form, name, form.initial.get(name))}"


def shown(form: RoundDraftForm, name: str, value: Any) -> str:
    """A value of a field as staff read it."""
    field: Any = form.fields[name]
    if name == "stream":
        names = {key: label for _, group in field.choices if isinstance(group, list) for key, label in group}
        value = names.get(value, "")
    elif value and hasattr(field, "understood"):
        value = field.understood(value)
    return str(field.prepare_value(value) or _("empty"))
