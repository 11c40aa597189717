"""Versions of the catalogue, and the way down: broad category, major, sub-major, minor group."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from draws import wording
from draws.catalogue import Catalogue
from draws.views.catalogue.parts import above, catalogue_today, chosen_version, crumbs, frame, linked
from noc.models import Classification, Group, Level, UnitGroup
from noc.selectors import Below, groups_below, unit_groups_of
from noc.wording import TEER, teers

# A code of a version without groups, its page, and what it became, each with its page.
_Flat = tuple[UnitGroup, str, list[tuple[UnitGroup, str]]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A group or a unit group of a list, in words; `count` is empty for a unit group."""

    code: str
    address: str
    title_en: str
    title_fr: str
    count: str
    teers: str


def group_list(request: HttpRequest) -> HttpResponse:
    """The broad categories of the version in use."""
    catalogue = catalogue_today()
    return _start(request, catalogue, catalogue.versions.in_use)


def version(request: HttpRequest, version: str) -> HttpResponse:
    """The first page of any version: its broad categories, or all its codes where we know no groups of it."""
    catalogue = catalogue_today()
    return _start(request, catalogue, chosen_version(catalogue, version))


def _start(request: HttpRequest, catalogue: Catalogue, chosen: Classification) -> HttpResponse:
    found = groups_below(chosen)
    context = {
        **frame(request, catalogue, chosen, catalogue.start(chosen)),
        "crumbs": crumbs(catalogue, chosen, [])[:1],
        "rows": [_group_row(catalogue, below) for below in found],
        "total": wording.occupations(sum(below.count for below in found)),
        "teers": TEER,
    }
    if not found:
        flat = _flat(catalogue, chosen)
        context |= {"flat": flat, "total": sum(len(rows) for _digit, rows in flat)}
    return render(request, "draws/catalogue/version.html", context)


def _flat(catalogue: Catalogue, version: Classification) -> list[tuple[str, list[_Flat]]]:
    """All codes of a version by their first digit, each with what it became. Three queries."""
    found = UnitGroup.objects.filter(classification=version).prefetch_related("became__new").order_by("code")
    rows = (
        (each, catalogue.occupation(each), linked(catalogue, [link.new for link in each.became.all()]))
        for each in found
    )
    return [(digit, list(of_digit)) for digit, of_digit in groupby(rows, key=lambda row: row[0].code[0])]


def group(request: HttpRequest, code: str, version: str | None = None) -> HttpResponse:
    """A group: the groups one level below, or the unit groups of a minor one."""
    catalogue = catalogue_today()
    chosen = chosen_version(catalogue, version)
    level = list(Level)[len(code) - 1]
    groups = Group.objects.select_related("parent__parent__parent")
    found = get_object_or_404(groups, classification=chosen, level=level, code=code)
    path = above(catalogue, found)
    context = {
        **frame(request, catalogue, chosen, catalogue.group(found)),
        "group": found,
        "level": Level(found.level).label,
        "above": path[:-1],
        "crumbs": crumbs(catalogue, chosen, [each for each, _address in path[:-1]]),
        "rows": _rows(catalogue, chosen, found),
    }
    return render(request, "draws/catalogue/group.html", context)


def _rows(catalogue: Catalogue, version: Classification, group: Group) -> list[_Row]:
    if group.level == Level.MINOR:
        return [_unit_row(catalogue, each) for each in unit_groups_of(group)]
    return [_group_row(catalogue, below) for below in groups_below(version, group)]


def _group_row(catalogue: Catalogue, below: Below) -> _Row:
    found = below.group
    address = catalogue.group(found)
    count = wording.occupations(below.count)
    return _Row(found.code, address, found.title_en, found.title_fr, count, teers(below.teers))


def _unit_row(catalogue: Catalogue, found: UnitGroup) -> _Row:
    levels = [] if found.teer is None else [found.teer]
    address = catalogue.occupation(found)
    return _Row(found.code, address, found.title_en, found.title_fr, "", teers(levels))
