"""The check of a draft: what readers will see, what is wrong or unusual, whom it touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from draws.admin.preview import is_whole, preview, so_far, what_it_corrects
from draws.checks import Finding
from draws.forms import PublishForm
from draws.forms.overtaken import what_happened
from draws.models import Round, RoundDraft
from draws.selectors.reach import reach_of
from draws.selectors.recording import findings_about
from draws.wording.past import Change

if TYPE_CHECKING:
    from draws.admin.drafts import RoundDraftAdmin


def page(
    admin: RoundDraftAdmin, request: HttpRequest, draft: RoundDraft, *, is_late: bool = False
) -> HttpResponse:
    """The check of a draft; with what was posted, where publishing it failed.

    `is_late`: somebody else changed, published or discarded it between the check and this request.
    """
    shown = preview(draft) if is_whole(draft) else None
    found = findings_about(draft, today=timezone.localdate()) if draft.is_open else []
    errors = [finding for finding in found if finding.is_error]
    changes = what_it_corrects(draft) if draft.is_open else []
    context = {
        **admin.admin_site.each_context(request),
        "title": _title(draft),
        "opts": admin.opts,
        "draft": draft,
        "errors": errors,
        "form": _form(request, draft, found, is_late=is_late),
        "is_late": is_late,
        "happened": what_happened(draft),
        **_beside(draft),
        "so_far": so_far(draft),
        "preview": shown,
        "changes": changes,
        "reach": reach_of(shown["round"], corrects=draft.corrects) if shown and draft.is_open else None,
        "can_edit": draft.is_open and admin.has_change_permission(request, draft),
        "can_publish": _can_publish(request, draft, changes) and not errors,
    }
    return TemplateResponse(request, "admin/draws/rounddraft/check.html", context)


def _can_publish(request: HttpRequest, draft: RoundDraft, changes: list[Change]) -> bool:
    """Whether this person may, and there is something to publish."""
    says_something = draft.corrects is None or bool(changes)
    return draft.is_open and says_something and request.user.has_perm("draws.publish_rounddraft")


def _beside(draft: RoundDraft) -> dict[str, Round | None]:
    """The round that a closed draft became, or that became public while this one was still open."""
    round_ = None if draft.corrects and draft.is_open else Round.objects.filter(number=draft.number).first()
    return {"recorded": round_} if draft.is_open else {"public": round_}


def _title(draft: RoundDraft) -> str:
    if not draft.is_open:
        return str(draft)
    words = _("Check the correction of round %(number)s") if draft.corrects else _("Check round %(number)s")
    return words % {"number": draft.number}


def _form(request: HttpRequest, draft: RoundDraft, found: list[Finding], *, is_late: bool) -> PublishForm:
    """The questions of the draft as it is now, with the answers that were posted to publish it."""
    posted = request.POST if request.method == "POST" and request.path.endswith("/publish/") else None
    form = PublishForm(posted, draft=draft, findings=found)
    if is_late and posted is not None:
        form.show_revision(draft)
    return form
