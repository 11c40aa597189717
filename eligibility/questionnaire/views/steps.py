"""A step: one page, one topic. The page before the first step, too."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from eligibility import answers
from eligibility.questionnaire import saving
from eligibility.questionnaire.listing import listed
from eligibility.questionnaire.progress import first_open, stages
from eligibility.questionnaire.registry import shelf_at, step_named
from eligibility.questionnaire.specs import STEPS, Step
from eligibility.questionnaire.stepforms import StepForm
from eligibility.questionnaire.travel import Way, add_url, after, step_url


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What this is, and the way in: begin, go on, or see the result."""
    facts = answers.load(request)
    open_step = first_open(facts)
    context = {
        "facts": facts,
        "first": step_url(STEPS[0]),
        "go_on": step_url(open_step) if open_step else "",
        "stages": stages(facts),
        "put_aside": answers.put_aside(request),
    }
    return render(request, "eligibility/questionnaire/start.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a step, or take its answers."""
    found = step_named(slug)
    if found is None:
        raise Http404
    way = Way.of(request)
    facts = answers.load(request)
    if request.method != "POST":
        return _page(request, found, StepForm(found, facts, yes=way.yes), way)
    form = StepForm(found, facts, data=request.POST)
    if not form.is_valid():
        return _page(request, found, form, way, saving.clash(form) if saving.is_stale(form) else None)
    clash = saving.save(request, form)
    return _page(request, found, form, way, clash) if clash else redirect(_onward(form, way))


def _onward(form: StepForm, way: Way) -> str:
    """To the list that was said not to be empty, to questions that the answers opened, else on or back."""
    if form.wanted:
        first, *others = form.wanted
        shelf = shelf_at(first.path)
        if shelf is not None:
            return way.from_step(others).on(add_url(shelf))
    if form.opens_questions:
        return Way(way.next).on(step_url(form.step), "lists")
    return way.back or after(form.step)


def _page(
    request: HttpRequest, found: Step, form: StepForm, way: Way, clash: saving.Clash | None = None
) -> HttpResponse:
    context: dict[str, Any] = {
        "step": found,
        "form": form,
        "lists": listed(found, form, way),
        "way": way,
        "clash": clash,
        "number": STEPS.index(found) + 1,
        "stages": stages(form.facts),
        "skip": way.back or after(found),
    }
    return render(request, "eligibility/questionnaire/step.html", context)
