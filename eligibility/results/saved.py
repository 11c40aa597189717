"""What a person saved: the list of it, each assessment exactly as it was, and deleting one."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.requests import SignedInRequest
from eligibility import answers
from eligibility.corrections import notices_of, notices_on
from eligibility.results.context import assessment_page_context
from eligibility.results.corrected import corrected
from eligibility.results.listed import listed
from eligibility.results.parts import RESULT, of_saved, part_links
from eligibility.selectors import assessment_of, assessments_of
from eligibility.services import assessment_delete

# Each brings its whole result along, so a page holds no more than are read at a glance.
A_PAGE = 20
# Of an assessment that is only named.
HEAVY = ("assessment__facts", "assessment__result")


@require_safe
@login_required
def profile(request: SignedInRequest) -> HttpResponse:
    """The saved assessments, the latest first, and the way back to the present answers."""
    page_obj = Paginator(assessments_of(request.user), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page_obj": page_obj,
        "saved": [listed(assessment) for assessment in page_obj],
        "has_answers": "birth_date" in answers.load(request),
        "corrections": corrected(notices_of(request.user).select_related("assessment").defer(*HEAVY)),
    }
    return render(request, "eligibility/results/profile.html", context)


@require_safe
@login_required
def assessment(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """One saved assessment as it was; for anybody but its owner it does not exist."""
    kept = assessment_of(request.user, pk)
    context = {
        **assessment_page_context(kept, request.GET.get("show", "")),
        "parts": part_links(RESULT, of_saved(kept.pk)),
        "corrections": corrected(notices_on(kept)),
    }
    return render(request, "eligibility/results/assessment.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def delete(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Ask once, then delete an assessment for good."""
    kept = assessment_of(request.user, pk)
    if request.method != "POST":
        return render(request, "eligibility/results/delete.html", {"saved": listed(kept)})
    assessment_delete(by=request.user, assessment=kept)
    messages.success(request, _("The assessment is deleted."))
    return redirect("eligibility:profile")
