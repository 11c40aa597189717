"""One change to one file of the engine: where it is, what it makes of the text, how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Edit(NamedTuple):
    """The bytes from `start` up to `end` replaced by `new`, which has as many line ends as they had."""

    start: int
    end: int
    new: bytes


class Place(NamedTuple):
    """What the running program knows a function by."""

    qualname: str
    first_line: int


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `within` names the function, or the version of the table, for people and for the list of
    equivalents; `place` is the function whose body is changed, None for what runs when the file is read;
    `reached` is the line of the statement, which a test that could notice runs.
    """

    file: str
    within: str
    line: int
    edits: tuple[Edit, ...]
    before: str
    after: str
    place: Place | None = None
    reached: int = 0

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What names a change for as long as the line it is in stays as it is."""
        return self.file, self.within, self.before, self.after

    @property
    def is_table(self) -> bool:
        """Whether a table is changed, not code."""
        return self.file.endswith(".toml")

    def applied(self, folder: Path) -> str:
        """The text of the file with the change made."""
        return edited((folder / self.file).read_bytes(), self.edits).decode()

    def told(self) -> str:
        """File, line and the change as a difference of one line."""
        return f"{self.file}:{self.line} {self.within}\n    - {self.before}\n    + {self.after}"


def edited(source: bytes, edits: tuple[Edit, ...]) -> bytes:
    """The source with every edit made."""
    for edit in sorted(edits, reverse=True):
        source = source[: edit.start] + edit.new + source[edit.end :]
    return source


def padded(source: bytes, start: int, end: int, new: str) -> Edit:
    """An edit that keeps every later line where it was."""
    lost = source.count(b"\n", start, end)
    return Edit(start, end, new.encode() + b"\n" * lost)


def change(
    file: str,
    source: bytes,
    edits: tuple[Edit, ...],
    within: str,
    place: Place | None = None,
    reached: int = 0,
) -> Change:
    """The change that some edits make, told by the lines they touch."""
    made = edited(source, edits)
    first, last = min(edit.start for edit in edits), max(edit.end for edit in edits)
    grown = len(made) - len(source)
    line = source.count(b"\n", 0, first) + 1
    before, after = _lines(source, first, last), _lines(made, first, last + grown)
    return Change(file, within, line, edits, before, after, place, reached)


def _lines(text: bytes, first: int, last: int) -> str:
    start = text.rfind(b"\n", 0, first) + 1
    end = text.find(b"\n", last)
    shown = text[start : end if end >= 0 else len(text)].decode()
    return " ".join(shown.split())
