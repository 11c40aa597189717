"""What the unit groups of one version became in the next."""

from __future__ import annotations

import re
from pathlib import Path

from noc.loading.hierarchy import unit_group_key
from noc.models import Classification, Concordance, UnitGroup
from noc.sync import Counts, sync_links, sync_table
from noc.tabular import RefusedRow, Row, read

_NAME = re.compile(r"concordance_(\d{4})_(\d{4})\.csv")


def load_concordances(folder: Path, versions: dict[str, Classification]) -> dict[str, Counts]:
    """Load every file `concordance_OLD_NEW.csv`; what was done, by table. Raises RefusedRow.

    A version that has no unit groups of its own, as NOC 2016, gets those that its file names.
    """
    counts = {}
    for path in sorted(folder.glob("concordance_*.csv")):
        old, new = _versions(path, versions)
        rows = list(
            read(path, [f"code_{old}", f"title_{old}", f"code_{new}"], [f"code_{old}", f"code_{new}"])
        )
        if not UnitGroup.objects.filter(classification=versions[old], minor_group__isnull=False).exists():
            counts[f"unit groups, NOC {old}"] = _load_named(rows, versions[old])
        counts[f"concordance, {old} to {new}"] = _load_links(rows, versions[old], versions[new])
    return counts


def _versions(path: Path, versions: dict[str, Classification]) -> tuple[str, str]:
    named = _NAME.fullmatch(path.name)
    for version in named.groups() if named else ("",):
        if version not in versions:
            raise RefusedRow(path, 0, "the name must be concordance_OLD_NEW.csv, of two versions.")
    assert named is not None
    return named[1], named[2]


def _load_named(rows: list[Row], version: Classification) -> Counts:
    code_column, title_column = f"code_{version.version}", f"title_{version.version}"
    titles: dict[str, str] = {}
    for row in rows:
        code = row.text(code_column)
        if len(code) != 4 or not code.isdigit():
            raise row.refuse(f'{code_column} is "{code}", not four digits.')
        if titles.setdefault(code, row.text(title_column)) != row.cells[title_column]:
            raise row.refuse(f"{code} has another title further up.")
    wanted = [UnitGroup(classification=version, code=code, title_en=title) for code, title in titles.items()]
    return sync_table(UnitGroup, wanted, key=unit_group_key, fields=["title_en"])


def _load_links(rows: list[Row], old: Classification, new: Classification) -> Counts:
    old_groups, new_groups = of_version(old), of_version(new)
    wanted = []
    for row in rows:
        ends = []
        for version, known in ((old, old_groups), (new, new_groups)):
            code = row.text(f"code_{version.version}")
            if code not in known:
                raise row.refuse(f"{code} is not a unit group of {version}.")
            ends.append(known[code])
        wanted.append(Concordance(old=ends[0], new=ends[1]))
    existing = Concordance.objects.filter(old__classification=old, new__classification=new)
    return sync_links(existing, wanted, key=lambda link: (link.old_id, link.new_id))


def of_version(version: Classification) -> dict[str, UnitGroup]:
    """The unit groups of a version, by code."""
    return {group.code: group for group in UnitGroup.objects.filter(classification=version)}
