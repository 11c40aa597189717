"""Suggestions while an occupation is being typed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from eligibility.questionnaire.occupations import candidates


@require_safe
@cache_control(private=True, max_age=600)
def suggestions(request: HttpRequest) -> HttpResponse:
    """The options for the words in `q`, as a fragment of the list under the box."""
    query = request.GET.get("q", "").strip()
    context = {"candidates": candidates(query) if len(query) > 1 else [], "query": query}
    return render(request, "eligibility/questionnaire/_suggestions.html", context)
