"""Corrections of rounds as the owner of an assessment is shown them, until dismissed."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.requests import SignedInRequest
from eligibility.corrections import notice_dismiss, notices_of
from eligibility.models import CorrectionNotice
from eligibility.selectors import assessment_of
from eligibility.wording.corrections import change_lines


@dataclass(frozen=True, slots=True)
class Corrected:
    """A notice with a line for each figure."""

    notice: CorrectionNotice
    lines: list[str]


def corrected(notices: Iterable[CorrectionNotice]) -> list[Corrected]:
    """Notices as the page shows them."""
    return [Corrected(notice, change_lines(notice.changes)) for notice in notices]


@require_POST
@login_required
def seen(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a notice no more, and go back to where it stood; another's does not exist."""
    notice = get_object_or_404(notices_of(request.user), pk=pk)
    notice_dismiss(by=request.user, notice=notice)
    messages.success(request, _("The notice is put away."))
    with suppress(ValueError):
        return redirect(assessment_of(request.user, UUID(request.POST.get("back", ""))))
    return redirect("eligibility:profile")
