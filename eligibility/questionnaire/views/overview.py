"""The review of all answers, and what can be done with them as a whole."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from eligibility import answers
from eligibility.questionnaire.progress import first_open
from eligibility.questionnaire.review import chapters, open_rows
from eligibility.questionnaire.travel import step_url
from eligibility.wording.compared import compared


@require_safe
def review(request: HttpRequest) -> HttpResponse:
    """Everything that was answered and everything that was not."""
    held = answers.held(request)
    facts = held.facts
    found = chapters(facts)
    next_open = first_open(facts)
    context = {
        "facts": facts,
        "chapters": found,
        "open_rows": open_rows(found),
        "go_on": step_url(next_open) if next_open else "",
        "put_aside": answers.put_aside(request),
        "compared": compared(held.comparisons, facts),
    }
    return render(request, "eligibility/questionnaire/review.html", context)


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Delete all answers; saved assessments stay."""
    answers.clear(request)
    messages.success(request, _("Your answers were deleted."))
    return redirect("eligibility:start")


@require_POST
@login_required
def bring_back(request: HttpRequest) -> HttpResponse:
    """Use the answers that were put aside at sign-in, and put the present ones aside."""
    answers.bring_back(request)
    messages.success(request, _("The other answers are in use again."))
    return redirect("eligibility:review")


@require_POST
@login_required
def drop_aside(request: HttpRequest) -> HttpResponse:
    """Delete the answers that were put aside."""
    answers.drop_aside(request)
    messages.success(request, _("The older answers were deleted."))
    return redirect("eligibility:review")
