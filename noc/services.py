"""Loading the classification into the database."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from noc.models import Classification, Concordance, Group, Level, TitleVariant, UnitGroup
from noc.sync import Counts, sync_links, sync_table
from noc.tabular import Row, read

DATA = Path(__file__).resolve().parent / "data"

_GROUPS = ["classification", "level", "code", "parent", "title_en", "title_fr"]
_UNIT_GROUPS = ["classification", "code", "teer", "minor_group", "title_en", "title_fr"]
_CONCORDANCE = ["code_2016", "title_2016", "code_2021"]


@transaction.atomic
def load_catalogue(folder: Path = DATA) -> dict[str, Counts]:
    """Bring the catalogue in step with the files in `folder`; what was done, by table. Raises RefusedRow."""
    versions = _load_classifications()
    counts = {"groups": _load_groups(folder / "groups.csv", versions)}
    counts["unit groups, NOC 2021"] = _load_unit_groups(folder / "unit_groups.csv", versions)
    links = read(folder / "concordance_2016_2021.csv", _CONCORDANCE, unique=["code_2016", "code_2021"])
    concordance = list(links)
    counts["unit groups, NOC 2016"] = _load_older_unit_groups(concordance, versions["2016"])
    counts["concordance"] = _load_concordance(concordance)
    origins = TitleVariant.Origin
    counts["IRCC spellings"] = _load_variants(folder / "ircc_title_variants.csv", "title", origins.IRCC)
    counts["everyday titles"] = _load_variants(folder / "everyday_titles.csv", "term", origins.EVERYDAY)
    if any(count.wrote for count in counts.values()):
        Classification.renew()
    return counts


def _load_classifications() -> dict[str, Classification]:
    return {version: Classification.objects.get_or_create(version=version)[0] for version in ("2016", "2021")}


def _load_groups(path: Path, versions: dict[str, Classification]) -> Counts:
    """Level by level, so that every group finds its parent."""
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


def _load_unit_groups(path: Path, versions: dict[str, Classification]) -> Counts:
    minors = {(g.classification.version, g.code): g for g in _groups_of(Level.MINOR)}
    wanted = [_unit_group(row, versions, minors) for row in read(path, _UNIT_GROUPS, unique=_UNIT_GROUPS[:2])]
    fields = ["teer", "minor_group_id", "title_en", "title_fr"]
    return sync_table(UnitGroup, wanted, key=_unit_group_key, fields=fields)


def _unit_group_key(unit_group: UnitGroup) -> tuple[int, str]:
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


def _load_older_unit_groups(rows: list[Row], version: Classification) -> Counts:
    titles: dict[str, str] = {}
    for row in rows:
        code = row.text("code_2016")
        if len(code) != 4 or not code.isdigit():
            raise row.refuse(f'code_2016 is "{code}", not four digits.')
        if titles.setdefault(code, row.text("title_2016")) != row.cells["title_2016"]:
            raise row.refuse(f"{code} has another title further up.")
    wanted = [UnitGroup(classification=version, code=code, title_en=title) for code, title in titles.items()]
    return sync_table(UnitGroup, wanted, key=_unit_group_key, fields=["title_en"])


def _load_concordance(rows: list[Row]) -> Counts:
    old = _unit_groups("2016")
    new = _unit_groups("2021")
    wanted = []
    for row in rows:
        if row.text("code_2021") not in new:
            raise row.refuse(f"{row.cells['code_2021']} is not a unit group of NOC 2021.")
        wanted.append(Concordance(old=old[row.cells["code_2016"]], new=new[row.cells["code_2021"]]))
    return sync_links(Concordance.objects.all(), wanted, key=lambda link: (link.old_id, link.new_id))


def _unit_groups(version: str) -> dict[str, UnitGroup]:
    return {group.code: group for group in UnitGroup.objects.filter(classification__version=version)}


def _load_variants(path: Path, term: str, origin: str) -> Counts:
    known = _unit_groups("2021")
    wanted = []
    for row in read(path, [term, "code", "language"], unique=[term, "code", "language"]):
        if row.text("code") not in known:
            raise row.refuse(f"{row.cells['code']} is not a unit group of NOC 2021.")
        language = row.one_of("language", {"en", "fr"})
        unit_group = known[row.cells["code"]]
        wanted.append(
            TitleVariant(unit_group=unit_group, origin=origin, language=language, title=row.text(term))
        )
    existing = TitleVariant.objects.filter(origin=origin)
    return sync_links(existing, wanted, key=lambda v: (v.unit_group_id, v.language, v.title))
