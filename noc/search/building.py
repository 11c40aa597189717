"""Making the index: one SQLite file of a version, the same whatever the main database."""

from __future__ import annotations

import math
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from noc.models import Activity, Concordance, Element, Neighbour, TitleVariant, UnitGroup
from noc.search.text import pairs, stems, words
from noc.search.titles import forms
from noc.tabular import read

SYNONYMS = Path(__file__).resolve().parent.parent / "data" / "synonyms.csv"

_SCHEMA = """
CREATE TABLE groups (number INTEGER PRIMARY KEY, code TEXT, title_en TEXT, title_fr TEXT, teer INTEGER);
CREATE TABLE titles (id INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE entries (
    id INTEGER PRIMARY KEY, title INTEGER, code TEXT, kind TEXT, language TEXT, head TEXT, rest TEXT,
    rarity REAL, key TEXT
);
CREATE TABLE words (word TEXT PRIMARY KEY, surface TEXT, rarity REAL) WITHOUT ROWID;
CREATE TABLE synonyms (word TEXT, means TEXT);
CREATE TABLE initials (letters TEXT, entry INTEGER);
CREATE TABLE older (old TEXT, version TEXT, title TEXT, code TEXT);
CREATE TABLE apart (code TEXT, other TEXT, when_en TEXT, when_fr TEXT);
CREATE VIRTUAL TABLE heads USING fts5(
    head, rest, content='', prefix='2 3', tokenize="unicode61 tokenchars '+#'"
);
CREATE TABLE stems (stem TEXT PRIMARY KEY, rarity REAL) WITHOUT ROWID;
CREATE TABLE told_words (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIRTUAL TABLE told USING fts5(stems, content='', tokenize="unicode61 tokenchars '+#'");
CREATE VIRTUAL TABLE described USING fts5(
    titles, summary, duties, content='', tokenize="porter unicode61 tokenchars '+#'"
);
"""
_INDEXES = """
CREATE INDEX entries_key ON entries (key);
CREATE INDEX initials_letters ON initials (letters);
INSERT INTO heads (heads) VALUES ('optimize');
INSERT INTO heads (heads, rank) VALUES ('rank', 'bm25(1.0, 0.6)');
"""
_WITH_INITIALS = ("title", "everyday", "shown")
_FEWEST, _MOST = 2, 4  # words whose initials people use as a name

Title = tuple[str, str, str, str]  # code, kind, language, text


def build(database: sqlite3.Connection, version: str) -> None:
    """Fill an empty database with the index of a version as the catalogue is now."""
    database.executescript(_SCHEMA)
    groups = _groups(version)
    numbers = {group.code: group.pk for group in groups}
    rows = [(group.pk, group.code, group.title_en, group.title_fr, group.teer) for group in groups]
    database.executemany("INSERT INTO groups VALUES (?, ?, ?, ?, ?)", rows)
    older = _older(version)
    database.executemany("INSERT INTO older VALUES (?, ?, ?, ?)", older)
    titles = [*_official(groups), *_variants(version), *_older_titles(older)]
    _write_titles(database, titles)
    _write_activities(database, version)
    database.executemany("INSERT INTO apart VALUES (?, ?, ?, ?)", _apart(version))
    synonyms = read(SYNONYMS, ["word", "means", "language"], unique=["word", "means"])
    means = [(row.text("word"), row.text("means")) for row in synonyms]
    database.executemany("INSERT INTO synonyms VALUES (?, ?)", means)
    _write_descriptions(database, groups, titles, numbers)
    database.executescript(_INDEXES)
    database.commit()


def _groups(version: str) -> list[UnitGroup]:
    groups = UnitGroup.objects.filter(classification__version=version)
    return list(groups.select_related("minor_group__parent__parent__parent"))


def _older(version: str) -> list[tuple[str, str, str, str]]:
    links = Concordance.objects.filter(new__classification__version=version)
    columns = "old__code", "old__classification__version", "old__title_en", "new__code"
    return list(links.order_by("new__code").values_list(*columns))


def _apart(version: str) -> Iterable[tuple[str, str, str, str]]:
    pairs_of = Neighbour.objects.filter(unit_group__classification__version=version)
    return pairs_of.values_list("unit_group__code", "other__code", "when_en", "when_fr")


def _official(groups: list[UnitGroup]) -> Iterator[Title]:
    for group in groups:
        yield group.code, "title", "en", group.title_en
        if group.title_fr:
            yield group.code, "title", "fr", group.title_fr


def _variants(version: str) -> Iterator[Title]:
    variants = TitleVariant.objects.filter(unit_group__classification__version=version)
    yield from variants.values_list("unit_group__code", "origin", "language", "title")


def _older_titles(older: list[tuple[str, str, str, str]]) -> Iterator[Title]:
    for _, version, title, code in older:
        yield code, f"noc{version}", "en", title


def _write_titles(database: sqlite3.Connection, titles: list[Title]) -> None:
    """Titles, their forms, the words of these and the initials; numbered here to be written at once."""
    counts: Counter[str] = Counter()
    surfaces: defaultdict[str, set[str]] = defaultdict(set)
    written: list[tuple[int, Title, list[str], list[str]]] = []
    initials: list[tuple[str, int]] = []
    for number, title in enumerate(titles, start=1):
        for head, rest in _folded_forms(title, surfaces):
            written.append((number, title, head, rest))
            counts.update({*head, *rest})
            if title[1] in _WITH_INITIALS and not rest and _FEWEST <= len(head) <= _MOST:
                initials.append(("".join(word[0] for word in head), len(written)))
    rarity = {word: math.log(1 + len(written) / count) for word, count in counts.items()}
    entries = [
        (
            *(place, number, *title[:3], " ".join(head), " ".join(rest)),
            *(sum(rarity[word] for word in set(head)), "".join(head + rest)),
        )
        for place, (number, title, head, rest) in enumerate(written, start=1)
    ]
    texts = [(number, title[3]) for number, title in enumerate(titles, start=1)]
    database.executemany("INSERT INTO titles VALUES (?, ?)", texts)
    database.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", entries)
    database.execute("INSERT INTO heads (rowid, head, rest) SELECT id, head, rest FROM entries")
    database.executemany("INSERT INTO initials VALUES (?, ?)", initials)
    spelt = [(word, min(sorted(surfaces[word]), key=len), rarity[word]) for word in rarity]
    database.executemany("INSERT INTO words VALUES (?, ?, ?)", spelt)


def _write_activities(database: sqlite3.Connection, version: str) -> None:
    """What people say they do: entries that their stems find and nothing else, numbered after the titles."""
    of_version = Activity.objects.filter(unit_group__classification__version=version)
    told = list(of_version.values_list("unit_group__code", "language", "text"))
    stemmed = [stems(text, language) for _, language, text in told]
    counts = Counter(stem for found in stemmed for stem in set(found))
    rarity = {stem: math.log(1 + len(told) / count) for stem, count in counts.items()}
    title, entry = database.execute("SELECT max(title) + 1, max(id) + 1 FROM entries").fetchone()
    entries = [
        (
            *(entry + place, title + place, code, "told", language, " ".join(found), ""),
            *(sum(rarity[stem] for stem in set(found)), None),
        )
        for place, ((code, language, _), found) in enumerate(zip(told, stemmed, strict=True))
    ]
    texts = [(title + place, text) for place, (_, _, text) in enumerate(told)]
    used = {word for _, _, text in told for word in words(text)}
    database.executemany("INSERT INTO told_words VALUES (?)", [(word,) for word in used])
    database.executemany("INSERT INTO stems VALUES (?, ?)", rarity.items())
    database.executemany("INSERT INTO titles VALUES (?, ?)", texts)
    database.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", entries)
    database.executemany(
        "INSERT INTO told (rowid, stems) VALUES (?, ?)", [(row[0], row[5]) for row in entries]
    )


def _folded_forms(
    title: Title, surfaces: defaultdict[str, set[str]]
) -> Iterator[tuple[list[str], list[str]]]:
    """The words of each form of a title, none twice; notes how each word is written."""
    _, _, language, text = title
    seen = set()
    for form in forms(text, language):
        head, rest = pairs(form.head), pairs(form.qualifier) if form.qualifier else []
        folded = [word for word, _ in head], [word for word, _ in rest]
        if folded[0] and str(folded) not in seen:
            seen.add(str(folded))
            for word, surface in head + rest:
                surfaces[word].add(surface)
            yield folded


def _write_descriptions(
    database: sqlite3.Connection, groups: list[UnitGroup], titles: list[Title], numbers: dict[str, int]
) -> None:
    """One document a unit group: its titles, what we say it does, and its duties where they are loaded."""
    called: defaultdict[str, list[str]] = defaultdict(list)
    for code, kind, _, text in titles:
        if kind != "example":
            called[code].append(text)
    duties: defaultdict[int, list[str]] = defaultdict(list)
    of_groups = Element.objects.filter(kind=Element.Kind.DUTY, unit_group__in=numbers.values())
    for pk, text in of_groups.values_list("unit_group", "text"):
        duties[pk].append(text)
    documents = [
        (
            group.pk,
            _plain(" ".join(called[group.code] + _above(group))),
            _plain(f"{group.summary_en} {group.summary_fr}"),
            _plain(" ".join(duties[group.pk])),
        )
        for group in groups
    ]
    statement = "INSERT INTO described (rowid, titles, summary, duties) VALUES (?, ?, ?, ?)"
    database.executemany(statement, documents)


def _above(group: UnitGroup) -> list[str]:
    minor = group.minor_group
    return [minor.title_en, minor.title_fr] if minor else []


def _plain(text: str) -> str:
    return " ".join(words(text))
