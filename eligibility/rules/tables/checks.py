"""What a table file must keep to: its keys, its sources, the order and the one shape of its versions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from eligibility.rules.tables.shape import differences, mixtures
from eligibility.rules.tables.version import TableError

TABLE_KEYS = frozenset({"id", "label", "unit", "sources", "version"})
SOURCE_KEYS = frozenset({"title", "url", "retrieved"})
VERSION_NEEDS = frozenset({"from", "source"})
VERSION_KEYS = frozenset({"from", "source", "note", "values_unknown", "values", "bands"})


def check(name: str, data: Mapping[str, Any]) -> None:
    """Raises TableError, naming the table and the fault."""
    _keys(name, data, required=TABLE_KEYS)
    if data["id"] != name:
        raise TableError(f"{name}: the id is {data['id']!r}")
    for key, source in data["sources"].items():
        _keys(f"{name}, source {key}", source, required=SOURCE_KEYS)
        _check_date(f"{name}, source {key}", "retrieved", source["retrieved"])
    if not isinstance(data["version"], list):
        raise TableError(f"{name}: a version is written [[version]], in two brackets")
    for number, entry in enumerate(data["version"], start=1):
        _keys(f"{name}, version {number}", entry, required=VERSION_NEEDS, allowed=VERSION_KEYS)
        _check_date(f"{name}, version {number}", "from", entry["from"])
    _check_sources(name, data)
    _check_order(name, [entry["from"] for entry in data["version"]])
    _check_values(name, data["version"])


def _keys(
    name: str, found: Mapping[str, Any], *, required: frozenset[str], allowed: frozenset[str] | None = None
) -> None:
    if missing := sorted(required - set(found)):
        raise TableError(f"{name}: missing {', '.join(missing)}")
    if unknown := sorted(set(found) - (allowed or required)):
        raise TableError(f"{name}: unknown {', '.join(unknown)}")


def _check_date(place: str, key: str, value: object) -> None:
    # A moment is a date to Python too, and cannot be compared with one.
    if type(value) is not date:
        raise TableError(f"{place}: {key} must be a date without quotes, like 2026-11-03")


def _check_sources(name: str, data: Mapping[str, Any]) -> None:
    used = {entry["source"] for entry in data["version"]}
    if missing := sorted(used - set(data["sources"])):
        raise TableError(f"{name}: no source named {', '.join(missing)}")
    if unused := sorted(set(data["sources"]) - used):
        raise TableError(f"{name}: unused source {', '.join(unused)}")


def _check_order(name: str, starts: list[date]) -> None:
    if not starts:
        raise TableError(f"{name}: no version")
    for earlier, later in pairwise(starts):
        if later <= earlier:
            raise TableError(f"{name}: the version from {later.isoformat()} is repeated or out of order")


def _check_values(name: str, entries: list[Mapping[str, Any]]) -> None:
    if all(entry.get("values_unknown", False) for entry in entries):
        raise TableError(f"{name}: no version has values")
    for entry in entries:
        has_values = "values" in entry or "bands" in entry
        if has_values == entry.get("values_unknown", False):
            raise TableError(f"{name}: from {entry['from']}, give values or say that they are unknown")
    known = [entry for entry in entries if not entry.get("values_unknown", False)]
    for entry in known:
        _check_shape(name, entry, known[0])


def _check_shape(name: str, entry: Mapping[str, Any], first: Mapping[str, Any]) -> None:
    if found := mixtures(entry):
        raise TableError(f"{name}: from {entry['from']}, a column of two kinds: {', '.join(found)}")
    if found := differences(entry, first):
        raise TableError(
            f"{name}: from {entry['from']}, the versions differ in their keys: {', '.join(found)}"
        )
