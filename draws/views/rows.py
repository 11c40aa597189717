"""Rounds as rows of a table with every figure and day already written, so that a row costs but its text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from django.urls import reverse
from django.utils.translation import gettext as _

from draws.figures import number, short_day
from draws.selectors import RoundLine, StreamRange


class Row(TypedDict):
    """One round, in words."""

    number: str
    address: str
    iso: str
    day: str
    stream: str
    version: str
    invitations: str
    cutoff: str


def rows_of(lines: Iterable[RoundLine]) -> list[Row]:
    """The lines in their order."""
    return [_row(line) for line in lines]


def _row(line: RoundLine) -> Row:
    return {
        "number": line.number,
        "address": line.address,
        "iso": line.date.isoformat(),
        "day": short_day(line.date),
        "stream": line.stream.name,
        "version": _("version %(version)s") % {"version": line.version} if line.version else "",
        "invitations": number(line.invitations),
        "cutoff": number(line.crs_cutoff),
    }


class RangeRow(TypedDict):
    """The cut-offs of a stream, in words, and where its rounds are listed."""

    stream: str
    address: str
    rounds: str
    invitations: str
    lowest: str
    median: str
    highest: str


def range_rows(
    ranges: Iterable[StreamRange], *, year: int | None = None, since: int | None = None
) -> list[RangeRow]:
    """The ranges in their order; each leads to its rounds of the year, or since the year."""
    folder = reverse("draws:round-list")
    time = f"&year={year}" if year else f"&from={since}-01-01" if since else ""
    return [
        {
            "stream": found.stream.name,
            "address": f"{folder}?{found.stream.filter}{time}",
            "rounds": number(found.rounds),
            "invitations": number(found.invitations),
            "lowest": number(found.lowest),
            "median": number(found.median),
            "highest": number(found.highest),
        }
        for found in ranges
    ]
