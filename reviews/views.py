"""Pages of sharing: the client's, and the consultant's."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import SignedInRequest
from accounts.selectors import has_verified_email
from eligibility.models import Assessment
from eligibility.questionnaire.review import chapters
from eligibility.results.context import assessment_page_context
from eligibility.results.parts import RESULT, Addresses, part_links
from eligibility.results.subject import Page, page_of_saved
from eligibility.selectors import assessment_of
from reviews import access, services
from reviews.forms import NoteForm, ShareForm
from reviews.models import Share
from reviews.selectors import shares_of, shares_with


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def share(request: SignedInRequest, assessment_id: UUID) -> HttpResponse:
    """The client's page of one assessment: with whom it is shared, what they say, and sharing it."""
    assessment = assessment_of(request.user, assessment_id)
    may_share = has_verified_email(request.user)
    form = ShareForm(request.POST if request.method == "POST" and may_share else None)
    if form.is_valid() and _share(request, assessment, form):
        return redirect("reviews:share", assessment.pk)
    context = {
        "assessment": assessment,
        "crumbs": _crumbs_to(assessment),
        "shares": shares_of(assessment),
        "may_share": may_share,
        "form": form,
    }
    return render(request, "reviews/share.html", context)


def _crumbs_to(assessment: Assessment) -> list[tuple[str, str]]:
    title = _("Assessment for %s") % date_format(assessment.on)
    return [
        (_("Saved assessments"), reverse("eligibility:profile")),
        (title, assessment.get_absolute_url()),
    ]


def _share(request: SignedInRequest, assessment: Assessment, form: ShareForm) -> bool:
    """Share as the form says and say so; False, with the reason in the form, if it is refused."""
    email = form.cleaned_data["email"]
    read_at = request.build_absolute_uri(reverse("reviews:shared-with-me"))
    try:
        services.share_create(by=request.user, assessment=assessment, email=email, read_at=read_at)
    except ValidationError as error:
        form.add_error("email", error)
        return False
    messages.success(request, _("The assessment is shared with %s.") % email)
    return True


@require_POST
@login_required
def end(request: SignedInRequest, share_id: UUID) -> HttpResponse:
    """The client takes the leave back."""
    share = access.own_share_or_404(request.user, share_id)
    services.share_end(by=request.user, share=share)
    messages.success(request, _("%s can no longer open this assessment.") % share.email)
    return redirect("reviews:share", share.assessment_id)


@require_safe
@login_required
def shared_with_me(request: SignedInRequest) -> HttpResponse:
    """The consultant's list of what clients shared."""
    licence = access.licence_or_404(request.user)
    context = {"licence": licence, "shares": shares_with(request.user)}
    return render(request, "reviews/shared_with_me.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def review(request: SignedInRequest, share_id: UUID) -> HttpResponse:
    """The consultant's page of one shared assessment: read it, leave a note."""
    share = access.share_to_review_or_404(request.user, share_id)
    form = NoteForm(request.POST or None)
    if form.is_valid():
        read_at = request.build_absolute_uri(reverse("reviews:share", args=[share.assessment_id]))
        services.note_add(by=request.user, share=share, text=form.cleaned_data["text"], read_at=read_at)
        messages.success(request, _("The client can read your note now."))
        return redirect("reviews:review", share.pk)
    context = {
        **assessment_page_context(share.assessment, request.GET.get("show", "")),
        "parts": part_links(RESULT, _addresses(share)),
        "crumbs": [(_("Shared with me"), reverse("reviews:shared-with-me"))],
        "chapters": chapters(share.assessment.facts),
        "share": share,
        "notes": share.notes.select_related("author"),
        "form": form,
    }
    return render(request, "reviews/review.html", context)


def beside(page: Page) -> Callable[..., HttpResponse]:
    """The consultant's view of a page beside the result of a shared assessment."""

    @require_safe
    @login_required
    @wraps(page)
    def view(request: SignedInRequest, share_id: UUID) -> HttpResponse:
        share = access.share_to_review_or_404(request.user, share_id)
        client = share.assessment.owner.email
        return page_of_saved(page, request, share.assessment, _addresses(share), client)

    return view


def _addresses(share: Share) -> Addresses:
    """The addresses of a shared assessment for its consultant."""
    return lambda key: reverse(f"reviews:{'review' if key == RESULT else f'review-{key}'}", args=[share.pk])
