"""Which titles answer best: how much of the query a title covers, and how much of it the query covers."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from noc.search.index import Entry
from noc.search.reading import Term

# How near a kind of title stands to what a person means; parts ties.
_KINDS = {"title": 0.05, "ircc": 0.04, "everyday": 0.1, "shown": -0.02, "example": -0.1, "told": 0.0}
_OLDER = -0.1
_LANGUAGE = 0.02
_QUALIFIER = 0.75  # of a word that stands after the dash


class Scored(NamedTuple):
    """A title and how well it answers: about 1 where it covers the query and the query covers it."""

    entry: Entry
    score: float


class _Wanted:
    """What a query asks of titles, turned round: from a word of a title to the terms that it answers."""

    def __init__(self, terms: list[Term]) -> None:
        self.weights = [term.weight for term in terms]
        self.total = sum(self.weights)
        self.by_word: dict[str, list[tuple[int, float]]] = {}
        for place, term in enumerate(terms):
            for word, share in term.spellings.items():
                self.by_word.setdefault(word, []).append((place, share))
        self.words = frozenset(self.by_word)
        last = terms[-1]
        self.beginning = last.typed if last.is_open and len(last.typed) > 1 else ""

    def answered_by(self, words: set[str]) -> list[tuple[str, list[tuple[int, float]]]]:
        """Those of the words that answer a term, with its place and how well; the last may be only begun."""
        found = [(word, self.by_word[word]) for word in words & self.words]
        if self.beginning:
            last, length = len(self.weights) - 1, len(self.beginning)
            begun = [word for word in words if word.startswith(self.beginning) and word not in self.words]
            found += [(word, [(last, length / len(word))]) for word in begun]
        return found


def best_by_code(
    rarity: Mapping[str, float], entries: Iterable[Entry], terms: list[Term], language: str
) -> dict[str, Scored]:
    """The best entry of each unit group, by words that are as rare as `rarity` says."""
    wanted = _Wanted(terms)
    return the_best(
        Scored(entry, _score(rarity, entry, wanted) + weight(entry, language)) for entry in entries
    )


def the_best(scored: Iterable[Scored]) -> dict[str, Scored]:
    """Of each unit group the title with the highest score, by code; of equal ones the first."""
    best: dict[str, Scored] = {}
    for one in scored:
        held = best.get(one.entry.code)
        if held is None or one.score > held.score:
            best[one.entry.code] = one
    return best


def highest(best: dict[str, Scored]) -> float:
    """The highest score."""
    return max((found.score for found in best.values()), default=0.0)


def _score(rarity: Mapping[str, float], entry: Entry, wanted: _Wanted) -> float:
    shares = [0.0] * len(wanted.weights)
    covered = 0.0
    for word, answered in wanted.answered_by(set(entry.head.split())):
        covered += rarity[word]
        for place, share in answered:
            shares[place] = max(shares[place], share)
    if entry.rest:
        for _, answered in wanted.answered_by(set(entry.rest.split())):
            for place, share in answered:
                shares[place] = max(shares[place], share * _QUALIFIER)
    shared = sum(map(operator.mul, wanted.weights, shares))
    return min(shared / wanted.total, 1.0) ** 1.3 * (0.55 + 0.45 * min(covered / entry.rarity, 1.0))


def weight(entry: Entry, language: str) -> float:
    """What the kind of a title and its language add: little, to part ties."""
    return _KINDS.get(entry.kind, _OLDER) + (_LANGUAGE if entry.language == language else 0.0)
