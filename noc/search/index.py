"""The index of all titles: SQLite full text in memory, the same whatever the main database."""

from __future__ import annotations

import math
import re
import sqlite3
import weakref
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock

from noc.models import Concordance, TitleVariant, UnitGroup
from noc.search.text import words

# How near a kind of title stands to what IRCC prints; only parts ties.
WEIGHT = {"title": 0.05, "ircc": 0.04, "everyday": 0.06, "noc2016": 0.0}


@dataclass(frozen=True, slots=True)
class Entry:
    """One title of a unit group: official, IRCC's spelling, everyday, or that of NOC 2016."""

    code: str
    kind: str
    language: str
    text: str
    words: tuple[str, ...]


@dataclass(slots=True, weakref_slot=True)
class Index:
    """All titles, findable by word, and the unit groups behind them."""

    groups: dict[str, tuple[str, str, int]]
    entries: list[Entry]
    old_codes: dict[str, list[tuple[str, str]]]
    exact: dict[tuple[str, ...], list[Entry]] = field(default_factory=lambda: defaultdict(list))
    rarity: dict[str, float] = field(default_factory=dict)
    database: sqlite3.Connection = field(init=False)
    lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        counts: Counter[str] = Counter()
        for entry in self.entries:
            self.exact[entry.words].append(entry)
            counts.update(set(entry.words))
        self.rarity = {word: math.log(1 + len(self.entries) / n) for word, n in counts.items()}
        # One connection for all threads, one at a time: a look-up takes about a millisecond.
        self.database = sqlite3.connect(":memory:", check_same_thread=False)
        # A replaced index goes when the last thread that searches it is done; its connection goes with it.
        weakref.finalize(self, self.database.close)
        self.database.execute("CREATE VIRTUAL TABLE titles USING fts5(words, prefix='2 3')")
        rows = [(number, " ".join(entry.words)) for number, entry in enumerate(self.entries)]
        self.database.executemany("INSERT INTO titles (rowid, words) VALUES (?, ?)", rows)

    def candidates(self, wanted: list[str], prefix: str, limit: int = 300) -> list[Entry]:
        """Entries that share a word with the query, or begin a word as it ends; the likeliest first."""
        terms = [f'"{word}"' for word in wanted] + ([f'"{prefix}"*'] if prefix else [])
        sql = "SELECT rowid FROM titles WHERE titles MATCH ? ORDER BY bm25(titles) LIMIT ?"
        with self.lock:
            rows = self.database.execute(sql, (" OR ".join(terms), limit)).fetchall()
        return [self.entries[number] for (number,) in rows]


def build() -> Index:
    """The index of the catalogue as it is in the database now."""
    groups = {
        code: (title_en, title_fr, teer)
        for code, title_en, title_fr, teer in UnitGroup.objects.filter(
            classification__version="2021"
        ).values_list("code", "title_en", "title_fr", "teer")
        if teer is not None
    }
    old_codes: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    links = Concordance.objects.filter(old__classification__version="2016", new__code__in=groups)
    for old, title, new in links.values_list("old__code", "old__title_en", "new__code").order_by("new__code"):
        old_codes[old].append((new, title))
    entries = [*_official(groups), *_variants(groups), *_older(old_codes)]
    return Index(groups=groups, entries=entries, old_codes=dict(old_codes))


def _official(groups: dict[str, tuple[str, str, int]]) -> Iterator[Entry]:
    for code, (title_en, title_fr, _) in groups.items():
        yield Entry(code, "title", "en", title_en, tuple(words(title_en)))
        for half in _genders(title_fr):
            yield Entry(code, "title", "fr", title_fr, tuple(words(half)))


def _genders(title: str) -> list[str]:
    """A French title as printed and, where it is a simple pair, each half: "Cuisiniers/cuisinières"."""
    halves = title.split("/")
    simple = len(halves) == 2 and len(halves[0].split()) == len(halves[1].split())
    return [title, *halves] if simple and not re.search(r"[,;]| - | et ", title) else [title]


def _variants(groups: dict[str, tuple[str, str, int]]) -> Iterator[Entry]:
    variants = TitleVariant.objects.filter(unit_group__code__in=groups)
    for code, origin, language, title in variants.values_list(
        "unit_group__code", "origin", "language", "title"
    ):
        yield Entry(code, origin, language, title, tuple(words(title)))


def _older(old_codes: dict[str, list[tuple[str, str]]]) -> Iterator[Entry]:
    for links in old_codes.values():
        for code, title in links:
            yield Entry(code, "noc2016", "en", title, tuple(words(title)))
