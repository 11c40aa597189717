"""Reads the table files once, checks them, and answers for any day."""

from __future__ import annotations

import hashlib
import tomllib
from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from sys import intern
from types import MappingProxyType
from typing import Any

from eligibility.rules import kept
from eligibility.rules.tables.bands import Bands
from eligibility.rules.tables.checks import check
from eligibility.rules.tables.version import NotLoaded, TableError, Version

FOLDER = Path(__file__).parent
# Enough for every table on every day that a round was held, so that judging all rounds never forgets one.
ANSWERS_KEPT = 16_384


@lru_cache(maxsize=ANSWERS_KEPT)
def as_of(name: str, on: date) -> Version:
    """The version of a table in force on a day; raises NotLoaded before its first one.

    Where the version in force is known to exist but not its values, gives the last known values marked
    `values_unknown`; none at all (`known` is false) where no version before it has any.
    """
    starts, answers = versions(name)
    place = bisect_right(starts, on)
    if place == 0:
        raise NotLoaded(name, on)
    return answers[place - 1]


@cache
def versions(name: str) -> tuple[tuple[date, ...], tuple[Version, ...]]:
    """The first days of a table's versions, and what holds from each; raises TableError for a bad file."""
    path = FOLDER / f"{name}.toml"
    if not path.is_file():
        raise TableError(f"there is no table named {name}")
    return read(name, path.read_text(encoding="utf-8"))


def read(name: str, text: str) -> tuple[tuple[date, ...], tuple[Version, ...]]:
    """A table from its text, checked."""
    try:
        data = tomllib.loads(text, parse_float=Fraction)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{name}: {error}") from error
    check(name, data)
    answers: list[Version] = []
    for entry in data["version"]:
        unknown = entry.get("values_unknown", False)
        found = answers[-1] if unknown and answers else _version(name, data, entry)
        answers.append(found.left_unknown(entry["from"]) if unknown else found)
    return tuple(entry["from"] for entry in data["version"]), tuple(answers)


def _version(name: str, data: Mapping[str, Any], entry: Mapping[str, Any]) -> Version:
    source = data["sources"][entry["source"]]
    return Version(
        table=name,
        effective=entry["from"],
        source=f"{source['title']}, {source['url']}",
        values=_frozen(entry.get("values", {})),
        bands={key: _bands(name, key, rows) for key, rows in entry.get("bands", {}).items()},
    )


def _bands(name: str, key: str, rows: list[Mapping[str, Any]]) -> Bands:
    try:
        return Bands([MappingProxyType(dict(row)) for row in rows])
    except (ValueError, KeyError) as error:
        raise TableError(f"{name}, {key}: {error}") from error


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(item) for key, item in value.items()})
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    # The same text is the same object in every table: what is kept by it is found wherever it was read.
    return intern(value) if isinstance(value, str) else value


_on_forget: list[Callable[[], None]] = []


def on_forget(clear: Callable[[], None]) -> None:
    """Have `clear` called when the tables are forgotten, by whoever keeps something made of them."""
    _on_forget.append(clear)


def forget() -> None:
    """Read the files again when next asked, for tables that have changed under a running process."""
    for answers in (as_of, versions, digest):
        answers.cache_clear()
    for clear in _on_forget:
        clear()
    kept.forget()


def names() -> tuple[str, ...]:
    """The names of all tables, in alphabetical order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def digest() -> str:
    """The SHA-256 of all table files in order of name, as hexadecimal text."""
    total = hashlib.sha256()
    for name in names():
        total.update(name.encode() + b"\n" + (FOLDER / f"{name}.toml").read_bytes())
    return total.hexdigest()
