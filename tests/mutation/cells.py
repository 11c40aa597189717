"""Every change to one cell of a table: a value, the edge between two rows, the first day of a version."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tests.mutation.changes import Change, Edit, change

# What a table says of itself and where it was read: no result comes from it.
DESCRIBES = frozenset({"id", "label", "unit", "title", "url", "retrieved", "source", "note"})
KEYED = re.compile(rb"\s*([\w-]+)\s*=\s*")
CELL = re.compile(
    rb"""(?<![\w.-])(?:(\w+)\s*=\s*)?(\d{4}-\d\d-\d\d|"[^"]*"|\d[\d_]*(?:\.\d+)?|true|false)(?!\w)"""
)


def changes(file: str, source: bytes) -> Iterator[Change]:
    """The changes of one table, in the order of its text."""
    version, section, start = "", "", 0
    for line in source.splitlines(keepends=True):
        if line.startswith(b"["):
            section = line.decode().strip("[]\n").removeprefix("version").removeprefix(".")
        if line.startswith(b"from"):
            version = line.split(b"=")[1].decode().strip()
        for edits in _line(source, start, line):
            yield change(file, source, edits, f"{version} {section}".strip())
        start += len(line)


def _line(source: bytes, start: int, line: bytes) -> Iterator[tuple[Edit, ...]]:
    keyed = KEYED.match(line)
    if line.lstrip().startswith((b"#", b"[")) and not keyed:
        return
    key = keyed[1].decode() if keyed else ""
    if key in DESCRIBES:
        return
    if key.isdigit():
        yield (Edit(start, start + len(key), str(int(key) + 50).encode()),)
    for found in CELL.finditer(line, keyed.end() if keyed else 0):
        column = (found[1] or b"").decode()
        yield from _cell(source, column, start + found.start(2), start + found.end(2))


def _cell(source: bytes, column: str, start: int, end: int) -> Iterator[tuple[Edit, ...]]:
    old = source[start:end].decode()
    for place, new in enumerate(_others(old)):
        edit = Edit(start, end, new.encode())
        if column == "max":
            yield edit, _next_minimum(source, end, place)
        elif column != "min" or not _follows_an_end(source, start):
            yield (edit,)


def _next_minimum(source: bytes, after: int, place: int) -> Edit:
    """The row after one that ends: its `min` moves along, so that the rows still touch."""
    found = re.compile(rb"min\s*=\s*([\d_.]+)").search(source, after)
    assert found, "a row that ends is followed by one that starts"
    return Edit(found.start(1), found.end(1), _others(found[1].decode())[place].encode())


def _follows_an_end(source: bytes, start: int) -> bool:
    """Whether a `min` is that of a row after one with a `max`, with which it moves."""
    rows = source[:start].rsplit(b"\n", 2)
    return b"max" in rows[-2]


def _others(old: str) -> list[str]:
    """One more and one less of a number or a day; the other truth; another word."""
    if old.startswith('"'):
        word = old.strip('"')
        return [f'"{int(word) + 1:0{len(word)}}"' if word.isdigit() else f'"{word}?"']
    if old in ("true", "false"):
        return ["false" if old == "true" else "true"]
    if "-" in old:
        day = date.fromisoformat(old)
        return [(day + timedelta(days=step)).isoformat() for step in (1, -1)]
    number = float(old) if "." in old else int(old)
    step = 0.5 if "." in old else 1
    return [str(number + step), str(number - step)]
