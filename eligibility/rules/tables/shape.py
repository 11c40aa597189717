"""The one shape that all versions of a table share: their keys, and what kind of value stands under each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

# True is a whole number to Python, so it is asked for first.
KINDS: tuple[tuple[type, str], ...] = (
    (bool, "true or false"),
    (int, "a whole number"),
    (Fraction, "a number with a fraction"),
    (str, "text"),
    (date, "a date"),
)
# The ends of a band may be 4 in one row and 4.5 in the next; everything else is of one kind.
ENDS = frozenset({"min", "max"})
NUMBERS = frozenset({"a whole number", "a number with a fraction"})
# What it holds in another version cannot be told from an empty list, so it may be a list of anything.
LIST = "a list of "
EMPTY = LIST + "nothing"


def differences(entry: Mapping[str, Any], model: Mapping[str, Any]) -> list[str]:
    """How the values of a version depart from those of another one of the same table, in words."""
    mine, wanted = _shape(entry), _shape(model)
    found = [f"without {key}" for key in sorted(wanted.keys() - mine.keys())]
    found += [f"with {key}" for key in sorted(mine.keys() - wanted.keys())]
    shared = sorted(mine.keys() & wanted.keys())
    return found + [
        f"{key} is {mine[key]}, not {wanted[key]}" for key in shared if not _alike(mine[key], wanted[key])
    ]


def _alike(one: str, other: str) -> bool:
    return one == other or (EMPTY in (one, other) and one.startswith(LIST) and other.startswith(LIST))


def mixtures(entry: Mapping[str, Any]) -> list[str]:
    """The columns of a version's bands whose rows are not all of one kind."""
    return [f"{key} is {kind}" for key, kind in sorted(_shape(entry).items()) if " and " in kind]


def _shape(entry: Mapping[str, Any]) -> dict[str, str]:
    """The kind of value under each key, at every depth, and in each column of the bands."""
    return {**dict(_values(entry.get("values", {}))), **dict(_columns(entry.get("bands", {})))}


def _values(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _values(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", _kind(value)


def _columns(bands: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, rows in bands.items():
        for column in rows[0] if rows else ():
            kinds = {_kind(row[column]) for row in rows if column in row}
            if column in ENDS and kinds <= NUMBERS:
                kinds = {"a number"}
            yield f"{key}.{column}", " and ".join(sorted(kinds))


def _kind(value: Any) -> str:
    if isinstance(value, list):
        return LIST + (" or ".join(sorted({_kind(item) for item in value})) or "nothing")
    return next(name for kind, name in KINDS if isinstance(value, kind))
