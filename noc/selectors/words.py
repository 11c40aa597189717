"""What is said of a unit group: its neighbours, its titles beside the official ones, what the files print."""

from __future__ import annotations

from django.db.models import QuerySet
from django.db.models.functions import Lower

from noc.models import Activity, Element, ElementFile, Neighbour, TitleVariant


def neighbours_of(code: str, version: str) -> QuerySet[Neighbour]:
    """Those a unit group is confused with, each with the clause that tells when it is rather the other."""
    of_code = Neighbour.objects.filter(unit_group__classification__version=version, unit_group__code=code)
    return of_code.select_related("other").likeliest_first()


def variants_of(code: str, version: str, *origins: str, language: str = "") -> QuerySet[TitleVariant]:
    """Titles beside the official ones, of these origins (`TitleVariant.Origin`) or of all, by language."""
    found = TitleVariant.objects.filter(unit_group__classification__version=version, unit_group__code=code)
    if origins:
        found = found.filter(origin__in=origins)
    if language:
        found = found.filter(language=language)
    return found.order_by("language", Lower("title"), "title")


def activities_of(code: str, version: str) -> QuerySet[Activity]:
    """What people of a unit group say they do, by language."""
    found = Activity.objects.filter(unit_group__classification__version=version, unit_group__code=code)
    return found.order_by("language", "text")


def elements_of(code: str, version: str, kind: str = "", language: str = "") -> QuerySet[Element]:
    """What the loaded files print of a unit group, in their order; of one kind or language where asked."""
    found = Element.objects.filter(unit_group__classification__version=version, unit_group__code=code)
    if kind:
        found = found.filter(kind=kind)
    if language:
        found = found.filter(language=language)
    return found.select_related("target").order_by("language", "kind", "position")


def exclusions_to(code: str, version: str) -> QuerySet[Element]:
    """Exclusions of other unit groups that name this one."""
    found = Element.objects.filter(
        kind=Element.Kind.EXCLUSION, target__classification__version=version, target__code=code
    )
    return found.select_related("unit_group").order_by("language", "unit_group__code", "position")


def published_files(version: str) -> dict[str, ElementFile]:
    """The files that were loaded of a version, by language."""
    return {file.language: file for file in ElementFile.objects.filter(classification__version=version)}
