"""The page on which a proposed version is checked, and published by a second person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from draws import wording
from draws.checks import Finding
from draws.forms.proposal_fields import whole
from draws.models import VersionProposal
from draws.selectors.proposals import effect_of, findings_about
from draws.services import (
    NotPublishable,
    Superseded,
    proposal_discard,
    proposal_publish,
)
from draws.services.versions import PUBLISH
from draws.wording import proposals as words

if TYPE_CHECKING:
    from draws.admin.proposals import VersionProposalAdmin

REASON = "reason-"


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning with the reason typed for it so far."""

    finding: Finding
    name: str
    reason: str
    is_missing: bool


def check_page(desk: VersionProposalAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """Show what publishing would do; publish or discard on request."""
    proposals = VersionProposal.objects.select_related("category", "corrects__category", "changed_by")
    proposal = get_object_or_404(proposals, pk=pk)
    if not desk.has_view_permission(request, proposal):
        raise PermissionDenied
    if request.method != "POST":
        return _shown(desk, request, proposal)
    proposal.revision = whole(request.POST.get("revision", ""))
    try:
        if "discard" in request.POST:
            return _discard(desk, request, proposal)
        return _publish(desk, request, proposal)
    except Superseded:
        told = _("Someone else changed, published or discarded it meanwhile. This is what it is now.")
        messages.error(request, told)
        return redirect(request.path)


def _publish(desk: VersionProposalAdmin, request: HttpRequest, proposal: VersionProposal) -> HttpResponse:
    typed = {name: str(text) for name, text in request.POST.items() if name.startswith(REASON)}
    given = {name.removeprefix(REASON): text for name, text in typed.items()}
    try:
        version = proposal_publish(proposal=proposal, by=request.user, reasons=given)  # type: ignore[arg-type]
    except NotPublishable as refused:
        return _shown(desk, request, proposal, refused=refused.findings, given=given)
    messages.success(request, _("%(version)s is published.") % {"version": version})
    return redirect("admin:draws_categoryversion_change", version.pk)


def _discard(desk: VersionProposalAdmin, request: HttpRequest, proposal: VersionProposal) -> HttpResponse:
    if not desk.has_change_permission(request):
        raise PermissionDenied
    proposal_discard(proposal=proposal, by=request.user)  # type: ignore[arg-type]
    messages.success(request, _("The proposal is discarded. It stays on record."))
    return redirect("admin:draws_versionproposal_changelist")


def _shown(
    desk: VersionProposalAdmin,
    request: HttpRequest,
    proposal: VersionProposal,
    *,
    refused: Sequence[Finding] = (),
    given: Mapping[str, str] | None = None,
) -> HttpResponse:
    found = findings_about(proposal, today=timezone.localdate()) if proposal.is_open else []
    effect = effect_of(proposal)
    is_own = proposal.changed_by_id == request.user.pk
    context = {
        **desk.admin_site.each_context(request),
        "opts": desk.opts,
        "title": _("Check %(proposal)s") % {"proposal": proposal},
        "proposal": proposal,
        "effect": effect,
        "rule": wording.rule(effect.diff.version, effect.diff.total),
        "changes": words.changes(effect),
        "touched": words.touched(effect),
        "errors": [one.message for one in found if one.is_error],
        "warnings": _warned([one for one in found if not one.is_error], given or {}, refused),
        "is_own": is_own,
        "may_publish": request.user.has_perm(PUBLISH),
        "may_change": desk.has_change_permission(request, proposal),
    }
    status = 422 if refused else 200
    template = "admin/draws/versionproposal/check.html"
    return TemplateResponse(request, template, context, status=status)


def _warned(
    warnings: Sequence[Finding], given: Mapping[str, str], refused: Sequence[Finding]
) -> list[Warned]:
    missing: set[Any] = {one.digest for one in refused}
    return [
        Warned(one, REASON + one.digest, given.get(one.digest, ""), one.digest in missing) for one in warnings
    ]
