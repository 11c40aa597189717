"""Occupations: finding one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language

from draws.models import CategoryOccupation, CategoryVersion
from draws.views.coverage import coverage
from noc.models import Group, Level
from noc.search import Match, search
from noc.selectors import versions_on

MOST_RESULTS = 20


def occupation_list(request: HttpRequest) -> HttpResponse:
    """Occupations that answer a query, and the broad categories of the version in use."""
    query = request.GET.get("q", "").strip()
    versions = versions_on(timezone.localdate())
    in_use = versions.in_use if versions else None
    broad = list(Group.objects.filter(classification=in_use, level=Level.BROAD))
    moved = next((group for group in broad if group.code == request.GET.get("broad")), None)
    if moved and not query:
        return redirect("draws:occupation-group", moved.code, permanent=True)
    context: dict[str, Any] = {
        "coverage": coverage(),
        "query": query,
        "broad": broad,
        "others": versions.others if versions else [],
    }
    if query and in_use:
        found = search(query, language=get_language() or "en", limit=MOST_RESULTS, version=in_use.version)
        context["matches"] = _with_categories(found)
    return render(request, "draws/occupation_list.html", context)


def _with_categories(matches: list[Match]) -> list[dict[str, Any]]:
    """Matches with the categories that list them today. One query."""
    listed = CategoryOccupation.objects.filter(
        version__in=CategoryVersion.objects.in_force(timezone.localdate()),
        unit_group__code__in=[match.code for match in matches],
    ).select_related("version__category", "unit_group")
    categories: dict[str, list[Any]] = {}
    for occupation in listed:
        categories.setdefault(occupation.unit_group.code, []).append(occupation.version.category)
    return [{"match": match, "categories": categories.get(match.code, [])} for match in matches]
