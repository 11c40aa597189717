"""Reading Statistics Canada's "elements" files: example titles, duties, requirements, exclusions."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from noc.tabular import RefusedRow, lines_of

ILLUSTRATIVE, EXAMPLE, DUTY, REQUIREMENT = "illustrative", "example", "duty", "requirement"
EXCLUSION, REMARK = "exclusion", "remark"

_KINDS = {
    "illustrative example(s)": ILLUSTRATIVE,
    "exemple(s) illustratif(s)": ILLUSTRATIVE,
    "all examples": EXAMPLE,
    "tous les exemples": EXAMPLE,
    "main duties": DUTY,
    "fonctions principales": DUTY,
    "employment requirements": REQUIREMENT,
    "conditions d'accès à la profession": REQUIREMENT,
    "exclusion(s)": EXCLUSION,
    "additional information": REMARK,
    "renseignements supplémentaires": REMARK,
}
_UNIT_GROUP_LEVEL = "5"
_COLUMNS = 5
_CODE = re.compile(r"(?<!\d)\d{5}(?!\d)")
_POINTER = re.compile(r"\s*(?:->|→|\(?(?:see|voir)\b:?)?\s*\(?\d{5}(?!\d).*$", re.IGNORECASE)


@dataclass(slots=True)
class ElementRow:
    """One row of a file: `kind` is one of the constants above, `target` the code an exclusion names."""

    line: int
    code: str
    kind: str
    text: str
    target: str = ""


@dataclass(slots=True)
class Elements:
    """What a file holds. `passed_over` counts the rows of kinds that we have no use for, by their name."""

    language: str
    version: str
    rows: list[ElementRow] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)


def read_elements(path: Path) -> Elements:
    """The rows of a file in the layout of NOC 2021, in English or French. Raises RefusedRow."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = lines_of(csv.reader(file, strict=True), path)
        _, header = next(lines, (1, []))
        found = Elements(*_layout(path, header))
        seen: set[tuple[str, str, str]] = set()
        for line, cells in lines:
            row = _row(path, line, cells, found)
            if row and (row.code, row.kind, row.text + row.target) not in seen:
                seen.add((row.code, row.kind, row.text + row.target))
                found.rows.append(row)
    return found


def _layout(path: Path, header: list[str]) -> tuple[str, str]:
    """Language and version of the classification, from the headings of the columns."""
    language = {"level": "en", "niveau": "fr"}.get(header[0].strip().casefold() if header else "")
    version = re.search(r"20\d\d", header[1]) if len(header) == _COLUMNS else None
    if language is None or version is None:
        raise RefusedRow(
            path,
            1,
            "this is not an elements file. Five columns are needed, the first headed Level or Niveau, the "
            'second like "Code - NOC 2021 V1.0", then title, type and text of the element.',
        )
    return language, version[0]


def _row(path: Path, line: int, cells: list[str], found: Elements) -> ElementRow | None:
    """One row as an element; None for other levels, and for kinds that are passed over."""
    if len(cells) != _COLUMNS:
        raise RefusedRow(path, line, f"{len(cells)} cells; {_COLUMNS} are needed.")
    level, code, _, name, text = (cell.replace("\xa0", " ").strip() for cell in cells)
    if level != _UNIT_GROUP_LEVEL:
        return None
    kind = _KINDS.get(name.casefold().replace("’", "'"))
    if kind is None:
        found.passed_over[name] += 1
        return None
    if not (code.isascii() and code.isdigit()):
        raise RefusedRow(path, line, f'the code is "{code}", not a number.')
    if not text:
        raise RefusedRow(path, line, "the text of the element is empty.")
    return _element(line, code.zfill(5), kind, text)


def _element(line: int, code: str, kind: str, text: str) -> ElementRow:
    """The element; the code in an exclusion is taken apart from its words."""
    codes = _CODE.findall(text) if kind == EXCLUSION else []
    if codes:
        return ElementRow(line, code, kind, _POINTER.sub("", text).strip(" -"), codes[-1])
    return ElementRow(line, code, kind, text)


def by_unit_group(rows: list[ElementRow]) -> Iterator[tuple[str, list[ElementRow]]]:
    """The rows of each unit group, in the order of the file."""
    groups: dict[str, list[ElementRow]] = {}
    for row in rows:
        groups.setdefault(row.code, []).append(row)
    yield from groups.items()
