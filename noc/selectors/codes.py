"""Codes, their titles, and what older codes became."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from noc.models import Concordance, UnitGroup


# The versions below are by law and not "the one in use": the lists of categories and the rules name NOC 2021.
def unit_group_codes(version: str = "2021") -> frozenset[str]:
    """The codes of all unit groups of a version of the classification."""
    groups = UnitGroup.objects.filter(classification__version=version)
    return frozenset(groups.values_list("code", flat=True))


def concordance_2016() -> dict[str, tuple[str, ...]]:
    """Each NOC 2016 code with the NOC 2021 codes it became, in order."""
    links: defaultdict[str, list[str]] = defaultdict(list)
    pairs = Concordance.objects.filter(
        old__classification__version="2016", new__classification__version="2021"
    )
    for old, new in pairs.order_by("old__code", "new__code").values_list("old__code", "new__code"):
        links[old].append(new)
    return {old: tuple(new) for old, new in links.items()}


def titles(codes: Iterable[str], version: str = "2021") -> dict[str, UnitGroup]:
    """The unit groups with these codes, by code; a code that does not exist is left out."""
    groups = UnitGroup.objects.filter(classification__version=version, code__in=set(codes))
    return {group.code: group for group in groups}


def all_titles(version: str = "2021") -> list[tuple[str, str, str, int]]:
    """Code, English title, French title and TEER of every unit group of a version that has TEERs, by code."""
    groups = UnitGroup.objects.filter(classification__version=version).order_by("code")
    rows = groups.values_list("code", "title_en", "title_fr", "teer")
    return [(code, title_en, title_fr, teer) for code, title_en, title_fr, teer in rows if teer is not None]
