"""The pages of docs/rules, and what a page must hold to stay in step with the tables it tells of."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from eligibility.rules.tables import loader

FOLDER = Path(__file__).parents[2] / "docs" / "rules"
INDEX = "README.md"
HEADINGS = ("Our reading", "Values", "Source", "Read on", "Known gaps", "Proof")
TABLE = re.compile(r"\]\(\.\./\.\./eligibility/rules/tables/(\w+)\.toml\)")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")
DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def pages() -> list[str]:
    """The names of the pages, without the index."""
    return sorted(path.name for path in FOLDER.glob("*.md") if path.name != INDEX)


def text(page: str) -> str:
    """A page as it is written."""
    return (FOLDER / page).read_text(encoding="utf-8")


def parts(page: str) -> dict[str, str]:
    """What stands under each heading of the second rank."""
    found = re.split(r"^## (.+)$", text(page), flags=re.MULTILINE)[1:]
    return dict(zip(found[::2], found[1::2], strict=True))


def tables_named(page: str) -> list[str]:
    """The tables that a page tells of: it links their files."""
    return sorted(set(TABLE.findall(text(page))))


def read_on(page: str) -> date | None:
    """The day on which the sources were last read; None where the page does not say."""
    days = DAY.findall(parts(page).get("Read on", ""))
    return date.fromisoformat(max(days)) if days else None


def links(page: str) -> list[str]:
    """Every place inside the repository that a page points to."""
    return LINK.findall(text(page))


def faults(page: str) -> list[str]:
    """What is wrong with a page, in words: headings, days, tables."""
    return [
        *(f"{page}: no heading {name}" for name in HEADINGS if not parts(page).get(name, "").strip()),
        *([] if read_on(page) else [f"{page}: Read on has no day"]),
        *(fault for name in tables_named(page) for fault in _behind(page, name)),
    ]


def _behind(page: str, name: str) -> Iterator[str]:
    """How a page falls behind a table: a version it does not name, a source read later than it says."""
    if name not in loader.names():
        yield f"{page}: there is no table {name}"
        return
    table = _raw(name)
    for version in table["version"]:
        if version["from"].isoformat() not in text(page):
            yield f"{page}: not a word of {name} from {version['from']}"
    latest = max(source["retrieved"] for source in table["sources"].values())
    if latest > (read_on(page) or date.min):
        yield f"{page}: {name} was read on {latest}"


def _raw(name: str) -> dict[str, Any]:
    return tomllib.loads((loader.FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
