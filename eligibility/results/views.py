"""The result page of a visitor's present answers, and the button that keeps it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from eligibility import answers, wording
from eligibility.engine import assess_facts, reference
from eligibility.questionnaire.links import edit_url
from eligibility.questionnaire.specs import STEPS
from eligibility.questionnaire.travel import step_url
from eligibility.results.forms import DayForm
from eligibility.results.occupations import titles_of
from eligibility.results.page import result_page
from eligibility.results.rounds import lately
from eligibility.rules.parsing import FactsError
from eligibility.services import assessment_save

BORN_AFTER_DAY = "error.born_after_day"


@require_safe
def result(request: HttpRequest) -> HttpResponse:
    """Where the visitor stands on the day asked for; no account is needed."""
    facts = answers.load(request)
    if "birth_date" not in facts:
        return _ask_first(request)
    form = DayForm.of(request.GET.get("on"))
    try:
        found = assess_facts(facts, form.day, rounds=True, known=lately(reference(), form.day))
    except FactsError as error:
        return _mend(request, error)
    page = result_page(found, facts, show=request.GET.get("show", ""), titles=titles_of(facts))
    return render(request, "eligibility/results/result.html", _context(form, page))


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep the result of the day shown; a visitor who has no account yet is sent to make one."""
    form = DayForm.of(request.POST.get("on"))
    if not request.user.is_authenticated:
        return redirect(_signup_url(form))
    facts = answers.load(request)
    if "birth_date" not in facts:
        return _ask_first(request)
    try:
        kept = assessment_save(by=request.user, facts=facts, on=form.day)
    except FactsError as error:
        return _mend(request, error)
    messages.success(request, _("Saved. It stays as it is, whatever changes later."))
    return redirect(kept)


def _context(form: DayForm, page: Any) -> dict[str, Any]:
    return {"form": form, "page": page, "signup_url": _signup_url(form), "editable": True}


def _signup_url(form: DayForm) -> str:
    """Where an account is made, on the way back to the same day."""
    address = f"{reverse('eligibility:result')}?{urlencode({'on': form.day.isoformat()})}"
    return f"{reverse('account_signup')}?{urlencode({'next': address})}"


def _ask_first(request: HttpRequest) -> HttpResponse:
    messages.info(request, _("Tell us your date of birth first; everything else may wait."))
    return redirect(step_url(STEPS[0]))


def _mend(request: HttpRequest, error: FactsError) -> HttpResponse:
    """Lead to the wrong answer itself; a day before birth is no wrong answer but a wrong day."""
    messages.error(request, wording.error_text(error.key, error.params))
    if error.key == BORN_AFTER_DAY and (request.GET.get("on") or request.POST.get("on")):
        return redirect("eligibility:result")
    return redirect(edit_url(error.field, came_from="result"))
