"""Strict reading of the project's data files: a row that is not right is refused by file, line and reason."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any


class RefusedRow(Exception):
    """A data file holds something that cannot be loaded; the text names the file, the line and the reason."""

    def __init__(self, path: Path, line: int, why: str) -> None:
        super().__init__(f"{path.name}, line {line}: {why}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a data file, with readers that refuse what does not fit."""

    path: Path
    line: int
    cells: dict[str, str]

    def refuse(self, why: str) -> RefusedRow:
        """The error to raise about this row."""
        return RefusedRow(self.path, self.line, why)

    def text(self, column: str) -> str:
        """The text of a cell that must not be empty."""
        if not self.cells[column]:
            raise self.refuse(f"{column} is empty.")
        return self.cells[column]

    def optional(self, column: str) -> str:
        """The text of a cell, "" where it is empty."""
        return self.cells[column]

    def integer(self, column: str, least: int = 0, most: int = 10_000_000) -> int:
        """A whole number between two bounds, both allowed."""
        text = self.text(column)
        if not (text.isascii() and text.isdigit()):
            raise self.refuse(f'{column} is "{text}", not a whole number.')
        if not least <= int(text) <= most:
            raise self.refuse(f"{column} is {text}; it must lie between {least} and {most}.")
        return int(text)

    def optional_integer(self, column: str, least: int = 0, most: int = 10_000_000) -> int | None:
        """A whole number, None where the cell is empty."""
        return self.integer(column, least, most) if self.cells[column] else None

    def yes_no(self, column: str) -> bool:
        """True for "yes", False for "no"."""
        return self.one_of(column, {"yes", "no"}) == "yes"

    def optional_yes_no(self, column: str) -> bool | None:
        """True for "yes", False for "no", None where the cell is empty."""
        return self.yes_no(column) if self.cells[column] else None

    def one_of(self, column: str, allowed: set[str]) -> str:
        """A word that must be one of those allowed."""
        text = self.text(column)
        if text not in allowed:
            raise self.refuse(f'{column} is "{text}"; it must be one of {", ".join(sorted(allowed))}.')
        return text

    def day(self, column: str) -> date:
        """A date written 2026-02-20."""
        text = self.text(column)
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is None or day.isoformat() != text:
            raise self.refuse(f'{column} is "{text}", not a date like 2026-02-20.')
        return day

    def optional_day(self, column: str) -> date | None:
        """A date, None where the cell is empty."""
        return self.day(column) if self.cells[column] else None

    def optional_moment(self, column: str) -> datetime | None:
        """A moment written 2026-02-20T12:02:57Z, None where the cell is empty."""
        text = self.cells[column]
        if not text:
            return None
        try:
            return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        except ValueError:
            raise self.refuse(f'{column} is "{text}", not a time like 2026-02-20T12:02:57Z.') from None


def read(path: Path, columns: Sequence[str], unique: Sequence[str]) -> Iterator[Row]:
    """The rows of a file that has exactly these columns, in this order; none twice by its `unique` columns.

    Raises RefusedRow.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        lines = lines_of(reader, path)
        _, header = next(lines, (1, []))
        if header != list(columns):
            raise RefusedRow(path, 1, _about_header(header, columns))
        seen: dict[tuple[str, ...], int] = {}
        for line, cells in lines:
            if len(cells) != len(columns):
                raise RefusedRow(path, line, f"{len(cells)} cells; {len(columns)} are needed.")
            row = Row(path, line, dict(zip(columns, (cell.strip() for cell in cells), strict=True)))
            key = tuple(row.cells[name] for name in unique)
            if seen.setdefault(key, line) != line:
                raise row.refuse(f"{' '.join(key)} stands in line {seen[key]} already.")
            yield row


def lines_of(reader: Any, path: Path) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells; what cannot be read is refused like any other row."""
    try:
        for cells in reader:
            yield reader.line_num, cells
    except (csv.Error, UnicodeDecodeError) as error:
        raise RefusedRow(path, reader.line_num, f"cannot be read: {error}.") from error


def _about_header(header: list[str], columns: Sequence[str]) -> str:
    unknown = [name for name in header if name not in columns]
    missing = [name for name in columns if name not in header]
    if unknown:
        return f"unknown column {', '.join(unknown)}."
    if missing:
        return f"missing column {', '.join(missing)}."
    return f"the columns must come once each, in the order {', '.join(columns)}."
