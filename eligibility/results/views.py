"""The result page of a visitor's present answers, and the button that keeps it."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from eligibility import answers
from eligibility.engine import assess_facts
from eligibility.results.forms import DayForm
from eligibility.results.occupations import titles_of
from eligibility.results.page import result_page
from eligibility.results.rounds import lately
from eligibility.results.subject import Subject, ask_first, mend, of_answers
from eligibility.rules.parsing import FactsError
from eligibility.services import assessment_save


@require_safe
@of_answers
def result(request: HttpRequest, subject: Subject) -> HttpResponse:
    """Where the visitor stands on the day asked for; no account is needed."""
    facts, on = subject.facts, subject.on
    found = assess_facts(facts, on, rounds=True, known=lately(subject.reference, on))
    context = {
        "subject": subject,
        "parts": subject.parts("result"),
        "form": subject.form,
        "page": result_page(found, facts, show=request.GET.get("show", ""), titles=titles_of(facts)),
        "signup_url": _signup_url(on),
        "editable": True,
    }
    return render(request, "eligibility/results/result.html", context)


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep the result of the day shown; a visitor who has no account yet is sent to make one."""
    form = DayForm.of(request.POST.get("on"))
    if not request.user.is_authenticated:
        return redirect(_signup_url(form.day))
    held = answers.held(request)
    if "birth_date" not in held.facts:
        return ask_first(request)
    try:
        kept = assessment_save(by=request.user, facts=held.facts, on=form.day, comparisons=held.comparisons)
    except FactsError as error:
        return mend(request, error)
    messages.success(request, _("Saved. It stays as it is, whatever changes later."))
    return redirect(kept)


def _signup_url(on: date) -> str:
    """Where an account is made, on the way back to the same day."""
    address = f"{reverse('eligibility:result')}?{urlencode({'on': on.isoformat()})}"
    return f"{reverse('account_signup')}?{urlencode({'next': address})}"
