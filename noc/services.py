"""Changes of the catalogue that somebody asks for: loading Statistics Canada's files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from noc.loading import elements
from noc.loading.concordance import of_version
from noc.loading.elements import ElementRow, Elements, by_unit_group, read_elements
from noc.loading.headings import heading_lines
from noc.models import Classification, Element, ElementFile, TitleVariant, UnitGroup
from noc.tabular import RefusedRow

_TITLES = {
    elements.ILLUSTRATIVE: TitleVariant.Origin.ILLUSTRATIVE,
    elements.EXAMPLE: TitleVariant.Origin.EXAMPLE,
}
_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one file brought: titles, other elements, and the rows of kinds that were passed over, by name."""

    path: Path
    language: str
    version: str
    titles: int
    elements: int
    passed_over: dict[str, int]


@transaction.atomic
def load_elements(*paths: Path) -> list[Loaded]:
    """Put what published files hold in the place of what was loaded of their version and language before.

    All files or none. Raises RefusedRow for the first that is not such a file, or names an unknown code.
    """
    loaded = [_load(path) for path in paths]
    Classification.renew()
    return loaded


def _load(path: Path) -> Loaded:
    found = read_elements(path)
    version = Classification.objects.filter(version=found.version).first()
    if version is None:
        raise RefusedRow(path, 1, f"NOC {found.version} is not in the catalogue.")
    known = of_version(version)
    for row in found.rows:
        for code in filter(None, (row.code, row.target)):
            if code not in known:
                raise RefusedRow(path, row.line, f"{code} is not a unit group of {version}.")
    _clear(version, found.language)
    titles, others = list(_titles(found, known)), list(_elements(found, known))
    TitleVariant.objects.bulk_create(titles, batch_size=_BATCH)
    Element.objects.bulk_create(others, batch_size=_BATCH)
    _remember(path, version, found.language)
    return Loaded(path, found.language, found.version, len(titles), len(others), dict(found.passed_over))


def _clear(version: Classification, language: str) -> None:
    of_files = TitleVariant.objects.filter(origin__in=_TITLES.values())
    of_files.filter(unit_group__classification=version, language=language).delete()
    Element.objects.filter(unit_group__classification=version, language=language).delete()


def _titles(found: Elements, known: dict[str, UnitGroup]) -> Iterator[TitleVariant]:
    """Each example once: one that is printed among the first is not repeated from the index."""
    shown = {(row.code, row.text) for row in found.rows if row.kind == elements.ILLUSTRATIVE}
    for row in found.rows:
        if row.kind not in _TITLES or (row.kind == elements.EXAMPLE and (row.code, row.text) in shown):
            continue
        yield TitleVariant(
            unit_group=known[row.code],
            origin=_TITLES[row.kind],
            language=found.language,
            title=row.text[:250],
        )


def _elements(found: Elements, known: dict[str, UnitGroup]) -> Iterator[Element]:
    french = found.language == "fr"
    titles = {code: group.title_fr if french else group.title_en for code, group in known.items()}
    headings = heading_lines(found.rows, titles)
    for code, rows in by_unit_group([row for row in found.rows if row.kind not in _TITLES]):
        for position, row in enumerate(_told_once(rows)):
            yield Element(
                unit_group=known[code],
                kind=row.kind,
                language=found.language,
                position=position,
                text=row.text,
                is_heading=row.line in headings,
                target=known[row.target] if row.target else None,
            )


def _told_once(rows: list[ElementRow]) -> Iterator[ElementRow]:
    """Rows without those that only join the ones right after them, as some copies of the files do."""
    for place, row in enumerate(rows):
        after = rows[place + 1].text if place + 1 < len(rows) else ""
        if not (after and row.text != after and row.text.startswith(after)):
            yield row


def _remember(path: Path, version: Classification, language: str) -> None:
    """Keep the source and the day of what was loaded."""
    ElementFile.objects.update_or_create(
        classification=version,
        language=language,
        defaults={
            "name": path.name,
            "digest": hashlib.sha256(path.read_bytes()).hexdigest(),
            "loaded_at": timezone.now(),
        },
    )
