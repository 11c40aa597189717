"""The draw history as files: the items of the read API as CSV and as JSON, one after another."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.text import slugify

from draws.reference import RoundRow

COLUMNS = [*(each.name for each in fields(RoundRow)), "url"]
_TELLS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_PART = 40


class _Line:
    """What `csv.writer` writes to: gives back the line instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def items(rounds: Iterable[RoundRow], site: str) -> Iterator[dict[str, Any]]:
    """The rounds in the shape of the read API; `site` is the address of the list of rounds."""
    for round_ in rounds:
        yield {**asdict(round_), "url": f"{site}{round_.number}/"}


def csv_lines(found: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The head and a line for each item; an absent value is an empty cell."""
    writer = csv.writer(_Line())
    yield writer.writerow(COLUMNS)
    for item in found:
        yield writer.writerow([_cell(item[name]) for name in COLUMNS])


def json_parts(found: Iterable[dict[str, Any]], count: int) -> Iterator[str]:
    """The items in the envelope of the read API: all of them, so that there is no next page."""
    yield '{"items":['
    for i, item in enumerate(found):
        yield ("," if i else "") + json.dumps(item, cls=DjangoJSONEncoder)
    yield f'],"count":{count},"next":null}}'


def _cell(value: Any) -> str:
    """A value as text, times as in JSON; before what a spreadsheet takes for a formula, an apostrophe."""
    if value is None:
        return ""
    text = str(DjangoJSONEncoder().default(value) if isinstance(value, date) else value)
    return f"'{text}" if text.startswith(_TELLS_A_FORMULA) else text


def file_name(asked: dict[str, Any], on: date, extension: str) -> str:
    """A name that tells the filters and the day: cutline-rounds-healthcare-2024-2026-10-02.csv."""
    parts = [part for name, value in asked.items() for part in _parts(name, value)]
    return "-".join(["cutline-rounds", *parts, on.isoformat()]) + f".{extension}"


def _parts(name: str, value: Any) -> list[str]:
    """A day needs the word that says which end it is; other values speak for themselves."""
    if name in ("from", "to"):
        return [name, value.isoformat()]
    return [slugify(value)[:_LONGEST_PART].strip("-") or "words"]
