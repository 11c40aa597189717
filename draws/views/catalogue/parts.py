"""What every page of the catalogue shows: which version it is of, and how else to read it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from draws.catalogue import Catalogue, catalogue_on
from draws.views.coverage import coverage
from noc.models import Classification, Group, UnitGroup
from noc.selectors import with_groups_above
from noc.wording import attribution, edition, read_on


def catalogue_today() -> Catalogue:
    """The catalogue as it stands today in Ottawa. Raises Http404 while it is empty. One query."""
    catalogue = catalogue_on(timezone.localdate())
    if catalogue is None:
        raise Http404
    return catalogue


def chosen_version(catalogue: Catalogue, version: str | None) -> Classification:
    """The version of an address, the one in use where it names none. Raises Http404."""
    found = catalogue.versions.named(version) if version else catalogue.versions.in_use
    if found is None:
        raise Http404
    return found


def frame(request: HttpRequest, catalogue: Catalogue, version: Classification, plain: str) -> dict[str, Any]:
    """The context that all pages share; `plain` is the address of this page while its version is in use.

    A page below its version's own address names the plain one as the one to be found by.
    """
    today = timezone.localdate()
    return {
        "coverage": coverage(),
        "version": version,
        "in_use": catalogue.versions.in_use,
        "is_in_use": catalogue.is_in_use(version.pk),
        "start": catalogue.start(version),
        "to_come": [(each, catalogue.start(each)) for each in catalogue.versions.published_since(today)],
        "others": [(each, catalogue.start(each)) for each in catalogue.versions.others],
        "canonical": request.build_absolute_uri(plain) if request.path != plain else "",
        "edition": edition(version.version),
        "read_on": read_on(version.version),
        "attribution": attribution(version.version),
    }


def crumbs(catalogue: Catalogue, version: Classification, groups: list[Group]) -> list[tuple[str, str]]:
    """The way down: occupations, the version, the broad category by its title, narrower groups by code."""
    found = [
        (_("Occupations"), reverse("draws:occupation-list")),
        (str(version), catalogue.start(version)),
    ]
    for group in groups:
        found.append((group.code if found[2:] else group.title, catalogue.group(group)))
    return found


def above(catalogue: Catalogue, found: UnitGroup | Group) -> list[tuple[Group, str]]:
    """The groups above, from the broad category down, each with its address; a group is its own last."""
    return [(group, catalogue.group(group)) for group in with_groups_above(found)]


def linked(catalogue: Catalogue, unit_groups: list[UnitGroup]) -> list[tuple[UnitGroup, str]]:
    """Unit groups, each with its address."""
    return [(unit_group, catalogue.occupation(unit_group)) for unit_group in unit_groups]
