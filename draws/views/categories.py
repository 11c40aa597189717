"""Categories: the list, and a page for each with its versions and its rounds."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from draws import wording
from draws.models import Category, CategoryVersion, Round
from draws.selectors import VersionDiff, rounds_of, versions_of
from draws.selectors.categories import latest_versions
from draws.views.charts import category_chart
from draws.views.coverage import coverage


@dataclass(frozen=True)
class _VersionRow:
    """A version as the page shows it."""

    diff: VersionDiff
    rule: str
    in_force: bool


@dataclass(frozen=True)
class _RoundRow:
    """A round and its change of cut-off against the one before, None for the first."""

    round: Round
    change: int | None


def category_list(request: HttpRequest) -> HttpResponse:
    """All categories with the rule in force, those that have ended after the others."""
    today = timezone.localdate()
    rows = [
        {
            "version": version,
            "rule": wording.rule(version, listed),
            "occupations": wording.occupations(listed) if listed else "",
            "in_force": version.is_in_force(today),
        }
        for version, listed in latest_versions()
    ]
    rows.sort(key=lambda row: not row["in_force"])
    context = {"coverage": coverage(), "rows": rows}
    return render(request, "draws/category_list.html", context)


def category(request: HttpRequest, slug: str) -> HttpResponse:
    """A category: its versions with what each added and removed, and its cut-offs over time."""
    found = get_object_or_404(Category.objects.public(), slug=slug)
    versions = versions_of(found)
    rounds = list(rounds_of(slug))
    today = timezone.localdate()
    context = {
        "coverage": coverage(),
        "category": found,
        "versions": [_version_row(diff, diff.version.is_in_force(today)) for diff in versions],
        "rounds": _with_changes(rounds),
        "chart": category_chart(found, versions, rounds),
    }
    return render(request, "draws/category.html", context)


def _version_row(diff: VersionDiff, in_force: bool) -> _VersionRow:
    version: CategoryVersion = diff.version
    return _VersionRow(diff, wording.rule(version, diff.total), in_force)


def _with_changes(rounds: list[Round]) -> list[_RoundRow]:
    """Rounds, the newest first, each against the one before it."""
    before: list[Round | None] = [*rounds[1:], None]
    return [
        _RoundRow(round_, round_.crs_cutoff - previous.crs_cutoff if previous else None)
        for round_, previous in zip(rounds, before, strict=False)
    ]
