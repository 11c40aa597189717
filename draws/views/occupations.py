"""What IRCC did with an occupation."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from draws import wording
from draws.selectors import lines_of, listings_of
from draws.selectors.streams import with_stream
from draws.views.coverage import coverage
from draws.views.rows import rows_of
from noc.models import Group, UnitGroup
from noc.wording import TEER

_LAST_ROUNDS = 5


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
