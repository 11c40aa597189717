"""The hierarchy of a version, from the broad categories to the unit groups, and the versions themselves."""

from __future__ import annotations

from pathlib import Path

from noc.models import Classification, Group, Level, UnitGroup
from noc.sync import Counts, sync_table
from noc.tabular import Row, read

_CLASSIFICATIONS = ["version", "published_on", "ircc_from", "source"]
_GROUPS = ["classification", "level", "code", "parent", "title_en", "title_fr"]
_UNIT_GROUPS = ["classification", "code", "teer", "minor_group", "title_en", "title_fr"]


def load_classifications(path: Path) -> Counts:
    """Load the versions. Raises RefusedRow."""
    wanted = [
        Classification(
            version=row.text("version"),
            published_on=row.optional_day("published_on"),
            ircc_from=row.optional_day("ircc_from"),
            source=row.text("source"),
        )
        for row in read(path, _CLASSIFICATIONS, unique=["version"])
    ]
    return sync_table(Classification, wanted, key=lambda c: c.version, fields=_CLASSIFICATIONS[1:])


def load_groups(path: Path, versions: dict[str, Classification]) -> Counts:
    """Load the groups, level by level, so that every group finds its parent. Raises RefusedRow."""
    rows = list(read(path, _GROUPS, unique=_GROUPS[:3]))
    levels = list(Level.values)
    for row in rows:
        row.one_of("level", set(levels))
    total = Counts()
    parents: dict[tuple[str, str], Group] = {}
    for level in levels:
        wanted = [_group(row, versions, parents) for row in rows if row.cells["level"] == level]
        counts = sync_table(Group, wanted, key=_group_key, fields=["parent_id", "title_en", "title_fr"])
        parents = {(g.classification.version, g.code): g for g in _groups_of(level)}
        total.created += counts.created
        total.updated += counts.updated
        total.unchanged += counts.unchanged
    return total


def _groups_of(level: str) -> list[Group]:
    return list(Group.objects.filter(level=level).select_related("classification"))


def _group_key(group: Group) -> tuple[int, str, str]:
    return group.classification_id, group.level, group.code


def _group(row: Row, versions: dict[str, Classification], parents: dict[tuple[str, str], Group]) -> Group:
    version = row.one_of("classification", set(versions))
    parent = None
    if row.cells["level"] != Level.BROAD:
        parent = parents.get((version, row.text("parent")))
        if parent is None:
            raise row.refuse(f"there is no group {row.cells['parent']} one level above.")
    return Group(
        classification=versions[version],
        level=row.cells["level"],
        code=row.text("code"),
        parent=parent,
        title_en=row.text("title_en"),
        title_fr=row.text("title_fr"),
    )


def load_unit_groups(path: Path, versions: dict[str, Classification]) -> Counts:
    """Load the unit groups of the versions that have five digits. Raises RefusedRow."""
    minors = {(g.classification.version, g.code): g for g in _groups_of(Level.MINOR)}
    wanted = [_unit_group(row, versions, minors) for row in read(path, _UNIT_GROUPS, unique=_UNIT_GROUPS[:2])]
    fields = ["teer", "minor_group_id", "title_en", "title_fr"]
    return sync_table(UnitGroup, wanted, key=unit_group_key, fields=fields)


def unit_group_key(unit_group: UnitGroup) -> tuple[int, str]:
    """What makes a unit group that one: its version and its code."""
    return unit_group.classification_id, unit_group.code


def _unit_group(
    row: Row, versions: dict[str, Classification], minors: dict[tuple[str, str], Group]
) -> UnitGroup:
    version = row.one_of("classification", set(versions))
    code = row.text("code")
    if len(code) != 5 or not code.isdigit():
        raise row.refuse(f'code is "{code}", not five digits.')
    minor = minors.get((version, row.text("minor_group")))
    if minor is None or not code.startswith(minor.code):
        raise row.refuse(f"{row.cells['minor_group']} is not the minor group of {code}.")
    teer = row.integer("teer", 0, 5)
    if str(teer) != code[1]:
        raise row.refuse(f"the TEER of {code} is its second digit, not {teer}.")
    return UnitGroup(
        classification=versions[version],
        code=code,
        teer=teer,
        minor_group=minor,
        title_en=row.text("title_en"),
        title_fr=row.text("title_fr"),
    )
