"""The development set: what people type, written before the search was tuned, and what they should get.

Each query has a half: "tune" may be looked at when the search is changed, "held" only counted. Those of
"last" were written by somebody else and are counted when all is done: whoever tunes does not read them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from noc.search import search

FILE = Path(__file__).parent / "queries.csv"


@dataclass(frozen=True, slots=True)
class Query:
    """A query with the codes that an expert would take as its first answer, and the kind of query it is."""

    text: str
    codes: tuple[str, ...]
    kind: str
    language: str
    half: str


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How many of some queries got a right code first, and among the first five."""

    total: int
    first: int
    in_five: int

    def __str__(self) -> str:
        first, five = 100 * self.first / self.total, 100 * self.in_five / self.total
        return f"top-1 {first:5.1f} %   top-5 {five:5.1f} %   of {self.total}"


def queries(path: Path = FILE) -> list[Query]:
    """All queries of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Query(row["query"], tuple(row["codes"].split("|")), row["kind"], row["language"], row["half"])
            for row in csv.DictReader(file)
        ]


def place_of(query: Query, limit: int = 5) -> int | None:
    """At which place, from 0, a right code stands; None where it is not among the first."""
    found = [match.code for match in search(query.text, language=query.language, limit=limit)]
    return next((place for place, code in enumerate(found) if code in query.codes), None)


def accuracy(asked: Iterable[Query]) -> Accuracy:
    """How well the search answers these queries as it is now."""
    places = [place_of(query) for query in asked]
    return Accuracy(len(places), places.count(0), len(places) - places.count(None))
