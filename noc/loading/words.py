"""Our own words about unit groups: what people call them, what they do, what they are confused with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from noc.loading.concordance import of_version
from noc.models import Activity, Classification, Neighbour, TitleVariant, UnitGroup
from noc.sync import Counts, sync, sync_links
from noc.tabular import Row, read

Find = Callable[[Row, str], UnitGroup]

_TITLES = ["classification", "code", "language", "title"]
_SUMMARIES = ["classification", "code", "summary_en", "summary_fr"]
_ACTIVITIES = ["classification", "code", "language", "text"]
_CLAUSES = ["code_when_en", "other_when_en", "code_when_fr", "other_when_fr"]
_NEIGHBOURS = ["classification", "code", "other", *_CLAUSES]


def finder(versions: dict[str, Classification]) -> Find:
    """A function that finds the unit group a row names in a column, or raises RefusedRow."""
    known = {name: of_version(version) for name, version in versions.items()}

    def find(row: Row, column: str) -> UnitGroup:
        version = row.one_of("classification", set(known))
        code = row.text(column)
        if code not in known[version]:
            raise row.refuse(f"{code} is not a unit group of NOC {version}.")
        return known[version][code]

    return find


def load_variants(path: Path, origin: str, find: Find) -> Counts:
    """Load the titles of one origin. Raises RefusedRow."""
    wanted = [
        TitleVariant(
            unit_group=find(row, "code"),
            origin=origin,
            language=row.one_of("language", {"en", "fr"}),
            title=row.text("title"),
        )
        for row in read(path, _TITLES, unique=_TITLES)
    ]
    existing = TitleVariant.objects.filter(origin=origin)
    return sync_links(existing, wanted, key=lambda v: (v.unit_group_id, v.language, v.title))


def load_summaries(path: Path, find: Find) -> Counts:
    """Load what people of each unit group do; one without a row has no summary. Raises RefusedRow."""
    summaries = {find(row, "code").pk: row for row in read(path, _SUMMARIES, unique=_SUMMARIES[:2])}
    existing = list(UnitGroup.objects.filter(minor_group__isnull=False))
    wanted = [_summed_up(group, summaries.get(group.pk)) for group in existing]
    return sync(
        existing,
        wanted,
        key=lambda group: group.pk,
        fields=_SUMMARIES[2:],
        create=UnitGroup.objects.bulk_create,
        update=UnitGroup.objects.bulk_update,
    )


def _summed_up(group: UnitGroup, row: Row | None) -> UnitGroup:
    english, french = (row.text("summary_en"), row.text("summary_fr")) if row else ("", "")
    return UnitGroup(pk=group.pk, summary_en=english, summary_fr=french)


def load_activities(path: Path, find: Find) -> Counts:
    """Load what people say they do. Raises RefusedRow."""
    wanted = [
        Activity(
            unit_group=find(row, "code"),
            language=row.one_of("language", {"en", "fr"}),
            text=row.text("text"),
        )
        for row in read(path, _ACTIVITIES, unique=_ACTIVITIES)
    ]
    return sync_links(Activity.objects.all(), wanted, key=lambda a: (a.unit_group_id, a.language, a.text))


def load_neighbours(path: Path, find: Find) -> Counts:
    """Load the pairs that are confused, each as two rows. Raises RefusedRow."""
    rows = read(path, _NEIGHBOURS, unique=_NEIGHBOURS[:3])
    wanted = [neighbour for row in rows for neighbour in _both_ways(row, find)]
    return sync_links(
        Neighbour.objects.all(),
        wanted,
        key=lambda pair: (pair.unit_group_id, pair.other_id),
        fields=["when_en", "when_fr"],
    )


def _both_ways(row: Row, find: Find) -> Iterator[Neighbour]:
    """Each of the two with the clause that says when it is rather the other one."""
    one, other = find(row, "code"), find(row, "other")
    if not one.code < other.code:
        raise row.refuse("the lower code of a pair stands first, so that no pair stands twice.")
    yield Neighbour(
        unit_group=one, other=other, when_en=row.text("other_when_en"), when_fr=row.text("other_when_fr")
    )
    yield Neighbour(
        unit_group=other, other=one, when_en=row.text("code_when_en"), when_fr=row.text("code_when_fr")
    )
