"""The index of all titles, as a file that is only read: opened, or made where it is missing."""

from __future__ import annotations

import hashlib
import logging
import os
import sqlite3
import tempfile
import weakref
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from django.conf import settings

from noc.models import Classification
from noc.search.building import SYNONYMS, build
from noc.search.text import sound

_FORMAT = 8  # another layout of the file is another number
_KEPT_FILES = 4  # of earlier revisions, which a process that is about to notice may still open
log = logging.getLogger(__name__)


class Entry(NamedTuple):
    """One form of a title: the words of its head, how rare these are together, and those after the dash."""

    title: int
    code: str
    kind: str
    language: str
    head: str
    rest: str
    rarity: float


@dataclass(slots=True, weakref_slot=True)
class Index:
    """Titles, findable by word, and the unit groups behind them. One connection, one reader at a time."""

    database: sqlite3.Connection
    groups: dict[str, tuple[str, str, int | None]] = field(init=False)
    rarity: dict[str, float] = field(init=False)
    surfaces: dict[str, str] = field(init=False)
    stems: dict[str, float] = field(init=False)
    told_words: frozenset[str] = field(init=False)
    by_shape: dict[tuple[int, str], list[str]] = field(init=False)
    in_order: list[str] = field(init=False)
    near: dict[str, dict[str, float]] = field(default_factory=dict)
    by_sound: dict[str, list[str]] = field(init=False)
    synonyms: dict[str, list[str]] = field(init=False)
    lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        # A replaced index goes when the last thread that searches it is done; its connection goes with it.
        weakref.finalize(self, self.database.close)
        self.groups = {
            row[0]: row[1:] for row in self.rows("SELECT code, title_en, title_fr, teer FROM groups")
        }
        found = self.rows("SELECT word, surface, rarity FROM words")
        self.rarity = {word: rarity for word, _, rarity in found}
        self.surfaces = {word: surface for word, surface, _ in found if surface != word}
        self.stems = dict(self.rows("SELECT stem, rarity FROM stems"))
        self.told_words = frozenset(word for (word,) in self.rows("SELECT word FROM told_words"))
        self.by_shape, self.by_sound, self.synonyms = {}, {}, {}
        self.in_order = sorted(self.rarity)
        for word in self.rarity:
            self.by_shape.setdefault((len(word), word[0]), []).append(word)
            self.by_sound.setdefault(sound(word), []).append(word)
        for word, means in self.rows("SELECT word, means FROM synonyms"):
            if means in self.rarity:
                self.synonyms.setdefault(word, []).append(means)

    def begins_one(self, beginning: str) -> bool:
        """Whether a word of some title begins so."""
        place = bisect_left(self.in_order, beginning)
        return place < len(self.in_order) and self.in_order[place].startswith(beginning)

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple]:
        """The rows of a query."""
        with self.lock:
            return self.database.execute(sql, values).fetchall()

    def by_key(self, key: str) -> list[Entry]:
        """The titles that are these words and no others, however they are spaced."""
        return self._entries("WHERE e.key = ?", [key])

    def by_initials(self, letters: str) -> list[Entry]:
        """The titles whose words begin with these letters."""
        return self._entries("JOIN initials i ON i.entry = e.id WHERE i.letters = ?", [letters])

    def candidates(self, terms: Iterable[str], limit: int) -> list[Entry]:
        """Titles that match one of the FTS5 terms at least; the likeliest first."""
        found = "SELECT rowid FROM heads WHERE heads MATCH ? ORDER BY rank LIMIT ?"
        return self._entries(f"WHERE e.id IN ({found})", [" OR ".join(terms), limit])

    def told(self, stems: Iterable[str], limit: int) -> list[Entry]:
        """Activities with one of the stems at least; the likeliest first."""
        found = "SELECT rowid FROM told WHERE told MATCH ? ORDER BY rank LIMIT ?"
        return self._entries(f"WHERE e.id IN ({found})", [" OR ".join(stems), limit])

    def _entries(self, clause: str, values: Sequence[object]) -> list[Entry]:
        columns = ", ".join(f"e.{name}" for name in Entry._fields)
        return list(map(Entry._make, self.rows(f"SELECT {columns} FROM entries e {clause}", values)))

    def text(self, title: int) -> str:
        """A title as it is written."""
        return str(self.rows("SELECT text FROM titles WHERE id = ?", [title])[0][0])

    def described(self, terms: Iterable[str], limit: int) -> list[tuple[str, float]]:
        """Unit groups by what is said of them, with a weight that only compares within one answer."""
        sql = """
            SELECT g.code, -bm25(described, 2.0, 3.0, 1.0) AS weight FROM described
            JOIN groups g ON g.number = described.rowid WHERE described MATCH ? ORDER BY weight DESC LIMIT ?
        """
        return self.rows(sql, [" OR ".join(terms), limit])

    def became(self, old: str) -> list[tuple[str, str, str]]:
        """What an older code became: version and title of the old one, and the new code."""
        return self.rows(
            "SELECT version, title, code FROM older WHERE old = ? ORDER BY version DESC, code", [old]
        )

    def apart(self, code: str, others: Sequence[str]) -> tuple[str, str] | None:
        """When it is this code rather than one of the others, in English and French."""
        marks = ", ".join("?" * len(others))
        sql = (
            f"SELECT when_en, when_fr FROM apart WHERE other = ? AND code IN ({marks}) ORDER BY code LIMIT 1"
        )
        return next(iter(self.rows(sql, [code, *others])), None)


def current_index(version: str) -> Index:
    """The index of a version as the catalogue is now, whichever process changed it. Raises DoesNotExist."""
    found = Classification.objects.filter(version=version).values_list("revision", flat=True)
    return _index_of(version, found.get())


def make_ready(version: str = "2021") -> None:
    """Write the index of a version where it is missing, so that no reader waits for it."""
    if settings.NOC_INDEX_FOLDER:
        current_index(version)


@lru_cache(maxsize=4)
def _index_of(version: str, revision: str) -> Index:
    folder = settings.NOC_INDEX_FOLDER
    if not folder or not revision:
        return Index(_in_memory(version))
    path = Path(folder) / f"noc-{version}-{revision}-{_FORMAT}-{_digest()}.sqlite3"
    if not path.exists() and not _made(path, version):
        return Index(_in_memory(version))
    return opened(path)


def opened(path: Path) -> Index:
    """The index in a file."""
    return Index(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False))


@cache
def _digest() -> str:
    """Of what goes into the index and does not come from the database."""
    return hashlib.sha256(SYNONYMS.read_bytes()).hexdigest()[:8]


def _in_memory(version: str) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", check_same_thread=False)
    build(database, version)
    return database


def _made(path: Path, version: str) -> bool:
    """Make the file beside its place and move it there, so that nobody opens half of one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        os.close(handle)
        database = sqlite3.connect(beside)
        build(database, version)
        database.close()
        os.chmod(beside, 0o644)
        os.replace(beside, path)
        _forget_older(path)
    except OSError:
        log.warning("noc.index_not_written", extra={"folder": str(path.parent)})
        return False
    return True


def _forget_older(path: Path) -> None:
    files = sorted(
        path.parent.glob(f"{path.name.rsplit('-', 3)[0]}-*"), key=lambda file: file.stat().st_mtime
    )
    for old in files[:-_KEPT_FILES]:
        old.unlink(missing_ok=True)
