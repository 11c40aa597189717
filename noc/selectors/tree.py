"""The way down from the broad categories to the unit groups, and up again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from noc.models import Classification, Group, Level, UnitGroup

_LEVELS = [Level.BROAD, Level.MAJOR, Level.SUB_MAJOR, Level.MINOR]
# From a unit group to the group above it at each level.
_UP = {
    level: "__".join(["minor_group", *["parent"] * steps]) for steps, level in enumerate(reversed(_LEVELS))
}


@dataclass(frozen=True, slots=True)
class Below:
    """A group with what lies below it: how many unit groups, and of which TEERs."""

    group: Group
    count: int
    teers: list[int]


def groups_below(version: Classification, group: Group | None = None) -> list[Below]:
    """The groups one level below a group, or the broad categories; none below a minor one. Two queries."""
    level = _LEVELS[_LEVELS.index(Level(group.level)) + 1] if group else Level.BROAD
    above = {_UP[Level(group.level)]: group} if group else {}
    groups = Group.objects.filter(classification=version, level=level, parent=group).order_by("code")
    found: defaultdict[int, list[int]] = defaultdict(list)
    unit_groups = UnitGroup.objects.filter(classification=version, minor_group__isnull=False, **above)
    for key, teer in unit_groups.values_list(f"{_UP[level]}_id", "teer"):
        found[key].append(teer)
    return [Below(each, len(found[each.pk]), sorted(set(found[each.pk]))) for each in groups]


def unit_groups_of(minor: Group) -> QuerySet[UnitGroup]:
    """The unit groups of a minor group, by code."""
    return minor.unit_groups.order_by("code")


def with_groups_above(unit_group: UnitGroup | Group) -> list[Group]:
    """The groups above, from the broad category down; a group is its own last. Load them along."""
    group = unit_group if isinstance(unit_group, Group) else unit_group.minor_group
    groups: list[Group] = []
    while group:
        groups.append(group)
        group = group.parent
    return groups[::-1]
