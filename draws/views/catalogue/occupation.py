"""The page of an occupation: what it is, how to tell it from its neighbours, and what IRCC did with it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from draws import wording
from draws.catalogue import Catalogue
from draws.models import CategoryOccupation
from draws.selectors import lines_of, listings_of
from draws.selectors.streams import with_stream
from draws.views.catalogue.listed import listing_chart
from draws.views.catalogue.official import official_pages
from draws.views.catalogue.parts import above, catalogue_today, chosen_version, crumbs, frame, linked
from draws.views.catalogue.printed import pointing_here, printed, titles
from draws.views.rows import rows_of
from noc.models import Classification, UnitGroup
from noc.selectors import (
    activities_of,
    elements_of,
    exclusions_to,
    neighbours_of,
    published_files,
    variants_of,
)
from noc.wording import TEER

_LAST_ROUNDS = 5


def occupation(request: HttpRequest, code: str, version: str | None = None) -> HttpResponse:
    """An occupation of the version in use, or of the version the address names.

    A code that the version in use does not have leads to the newest other version that has it.
    """
    catalogue = catalogue_today()
    chosen = chosen_version(catalogue, version)
    groups = UnitGroup.objects.select_related("minor_group__parent__parent__parent")
    found = groups.filter(classification=chosen, code=code).first()
    if found is None:
        return _elsewhere(catalogue, code, version)
    path = above(catalogue, found)
    context = {
        **frame(request, catalogue, chosen, catalogue.occupation(found)),
        "occupation": found,
        "above": path,
        "crumbs": crumbs(catalogue, chosen, [group for group, _address in path]),
        "teer": "" if found.teer is None else TEER[found.teer],
        "links": _links(catalogue, found),
        "official": official_pages(found, chosen, in_use=catalogue.is_in_use(chosen.pk)),
        **_words(catalogue, found, chosen),
        **(_what_ircc_did(found, chosen) if catalogue.is_in_use(chosen.pk) else {}),
    }
    return render(request, "draws/catalogue/occupation.html", context)


def _elsewhere(catalogue: Catalogue, code: str, version: str | None) -> HttpResponse:
    """To the newest other version that has the code, where the address names no version."""
    others = UnitGroup.objects.filter(code=code).exclude(classification=catalogue.versions.in_use)
    found = others.order_by("-classification__version").first()
    if version or found is None:
        raise Http404
    return redirect(catalogue.occupation(found))


def _links(catalogue: Catalogue, found: UnitGroup) -> list[dict[str, Any]]:
    """What it was in each older version and becomes in each newer one, the oldest first. Two queries."""
    older = [link.old for link in found.came_from.select_related("old")]
    newer = [link.new for link in found.became.select_related("new")]
    by_version: dict[int, list[UnitGroup]] = {}
    for unit_group in (*older, *newer):
        by_version.setdefault(unit_group.classification_id, []).append(unit_group)
    return [
        {
            "version": each,
            "is_newer": each.version > catalogue.versions.with_key(found.classification_id).version,
            "occupations": linked(catalogue, by_version[each.pk]),
        }
        for each in catalogue.versions.all
        if each.pk in by_version
    ]


def _words(catalogue: Catalogue, found: UnitGroup, version: Classification) -> dict[str, Any]:
    """Neighbours, other titles, and what the published files print. Six queries."""
    named = (found.code, version.version)
    neighbours = list(neighbours_of(*named))
    return {
        "neighbours": [(each, catalogue.occupation(each.other)) for each in neighbours],
        "compare": reverse("draws:occupation-list") + "compare/",
        "titles": titles(variants_of(*named), activities_of(*named)),
        "printed": printed(elements_of(*named), published_files(version.version), catalogue),
        "pointing_here": [
            (each, catalogue.occupation(each.unit_group)) for each in pointing_here(exclusions_to(*named))
        ],
    }


def _what_ircc_did(found: UnitGroup, version: Classification) -> dict[str, Any]:
    """The categories that list it and the rounds for which it counted."""
    today = timezone.localdate()
    listings = listings_of(found.code, version.version)
    rounds = with_stream().filter(category_version__occupations__unit_group=found)
    count = rounds.count() if listings else 0
    lists_name = CategoryOccupation.objects.filter(unit_group__classification=version)
    return {
        "listings": listings,
        "listed_today": [each for each in listings if each.holds_on(today)],
        "chart": listing_chart(listings, today, found.code),
        "lists_name_older_codes": not listings and not lists_name.exists(),
        "round_count": wording.rounds(count),
        "rounds": rows_of(lines_of(rounds[:_LAST_ROUNDS])) if count else [],
    }
