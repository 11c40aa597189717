"""What the lists of the desk say of a row."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.views.main import ChangeList
from django.urls import reverse
from django.utils.translation import gettext as _

from draws.figures import number
from draws.forms.overtaken import what_happened
from draws.models import Program, Round, RoundDraft


class CheckList(ChangeList):
    """A list of drafts; each row leads to the draft's check."""

    def url_for_result(self, result: Any) -> str:
        """The check of the draft."""
        return reverse("admin:draws_rounddraft_check", args=[result.pk])


def whom(obj: Round | RoundDraft) -> str:
    """The stream, as the public pages name it, with the version of a category."""
    version = obj.category_version
    if version:
        return f"{version.category.name}, {_('version')} {version.version}"
    return str(Program(obj.program).label) if obj.program else obj.get_kind_display()


def figures(draft: RoundDraft) -> str:
    """How many at which cut-off: "4,000 at 470"."""
    if draft.invitations is None and draft.crs_cutoff is None:
        return ""
    return _("%(size)s at %(cutoff)s") % {
        "size": "–" if draft.invitations is None else number(draft.invitations),
        "cutoff": "–" if draft.crs_cutoff is None else number(draft.crs_cutoff),
    }


def standing(draft: RoundDraft) -> str:
    """What was done with a draft last; that it corrects a public round, or comes from the feed."""
    words = [what_happened(draft)]
    if draft.corrects_id:
        words.insert(0, _("A correction."))
    elif draft.origin == "feed":
        words.insert(0, _("From IRCC’s feed."))
    return " ".join(words)
