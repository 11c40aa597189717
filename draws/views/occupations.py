"""Occupations: finding one, and what IRCC did with it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language

from draws import wording
from draws.models import CategoryOccupation, CategoryVersion
from draws.selectors import lines_of, listings_of
from draws.selectors.streams import with_stream
from draws.views.coverage import coverage
from draws.views.rows import rows_of
from noc.models import Group, Level, UnitGroup
from noc.search import Match, search
from noc.wording import TEER

MOST_RESULTS = 20
_LAST_ROUNDS = 5


def occupation_list(request: HttpRequest) -> HttpResponse:
    """Occupations that answer a query, those of a broad category, or the ten broad categories."""
    query = request.GET.get("q", "").strip()
    broad = Group.objects.filter(classification__version="2021", level=Level.BROAD)
    context: dict[str, Any] = {
        "coverage": coverage(),
        "query": query,
        "broad": broad,
        "chosen": next((group for group in broad if group.code == request.GET.get("broad")), None),
    }
    if query:
        context["matches"] = _with_categories(
            search(query, language=get_language() or "en", limit=MOST_RESULTS)
        )
    elif context["chosen"]:
        context["unit_groups"] = _unit_groups(context["chosen"])
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


def _unit_groups(broad: Group) -> QuerySet[UnitGroup]:
    groups = UnitGroup.objects.filter(minor_group__parent__parent__parent=broad)
    return groups.select_related("minor_group__parent__parent").order_by("code")


def occupation(request: HttpRequest, code: str) -> HttpResponse:
    """One occupation: where it sits, which categories list it since when, which rounds invited it."""
    groups = UnitGroup.objects.select_related("minor_group__parent__parent__parent")
    found = get_object_or_404(groups, classification__version="2021", code=code)
    rounds = with_stream().filter(category_version__occupations__unit_group__code=code)
    context = {
        "coverage": coverage(),
        "occupation": found,
        "teer": TEER[found.teer or 0],
        "above": _above(found),
        "listings": listings_of(code),
        "older": found.came_from.select_related("old"),
        "round_count": wording.rounds(rounds.count()),
        "rounds": rows_of(lines_of(rounds[:_LAST_ROUNDS])),
    }
    return render(request, "draws/occupation.html", context)


def _above(unit_group: UnitGroup) -> list[Group]:
    """The groups above, from the broad category down."""
    groups = []
    group = unit_group.minor_group
    while group:
        groups.append(group)
        group = group.parent
    return groups[::-1]
