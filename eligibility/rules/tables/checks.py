"""What a table file must keep to: its keys, its sources, the order and the one shape of its versions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from eligibility.rules.tables.version import TableError

TABLE_KEYS = frozenset({"id", "label", "unit", "sources", "version"})
SOURCE_KEYS = frozenset({"title", "url", "retrieved"})
VERSION_KEYS = frozenset({"from", "source", "note", "values_unknown", "values", "bands"})


def check(name: str, data: Mapping[str, Any]) -> None:
    """Raises TableError, naming the table and the fault."""
    _keys(name, data, required=TABLE_KEYS)
    if data["id"] != name:
        raise TableError(f"{name}: the id is {data['id']!r}")
    for source in data["sources"].values():
        _keys(name, source, required=SOURCE_KEYS)
    for entry in data["version"]:
        _keys(name, entry, required=frozenset({"from", "source"}), allowed=VERSION_KEYS)
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
    if entries[0].get("values_unknown", False):
        raise TableError(f"{name}: the first version must have values")
    for entry in entries:
        has_values = "values" in entry or "bands" in entry
        if has_values == entry.get("values_unknown", False):
            raise TableError(f"{name}: from {entry['from']}, give values or say that they are unknown")
    shapes = {_shape(entry) for entry in entries if not entry.get("values_unknown", False)}
    if len(shapes) > 1:
        raise TableError(f"{name}: the versions differ in their keys")


def _shape(entry: Mapping[str, Any]) -> str:
    """The keys of a version's values, at every depth, as comparable text."""
    values = sorted(_paths(entry.get("values", {})))
    columns = sorted(f"{key}:{column}" for key, rows in entry.get("bands", {}).items() for column in rows[0])
    return "|".join(values + columns)


def _paths(values: Mapping[str, Any], prefix: str = "") -> list[str]:
    paths: list[str] = []
    for key, value in values.items():
        paths += _paths(value, f"{prefix}{key}.") if isinstance(value, dict) else [f"{prefix}{key}"]
    return paths
