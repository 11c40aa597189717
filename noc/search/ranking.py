"""Which titles answer best: how much of the query a title covers, and how much of it the query covers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from noc.search.index import Entry, Index
from noc.search.reading import Term

# How near a kind of title stands to what a person means; parts ties.
_KINDS = {"title": 0.05, "ircc": 0.04, "everyday": 0.1, "shown": -0.02, "example": -0.1}
_OLDER = -0.1
_LANGUAGE = 0.02
_QUALIFIER = 0.75  # of a word that stands after the dash


@dataclass(frozen=True, slots=True)
class Scored:
    """A title and how well it answers: about 1 where it covers the query and the query covers it."""

    entry: Entry
    score: float


def best_by_code(
    index: Index, entries: Iterable[Entry], terms: list[Term], language: str
) -> dict[str, Scored]:
    """The best title of each unit group."""
    best: dict[str, Scored] = {}
    total = sum(term.weight for term in terms)
    for entry in entries:
        score = _score(index, entry, terms, total, language)
        held = best.get(entry.code)
        if held is None or score > held.score:
            best[entry.code] = Scored(entry, score)
    return best


def _score(index: Index, entry: Entry, terms: list[Term], total: float, language: str) -> float:
    head, rest = entry.head.split(), entry.rest.split()
    shared = covered = 0.0
    for term in terms:
        word, share = _hit(head, term)
        if word:
            covered += index.rarity[word]
        elif rest:
            word, share = _hit(rest, term)
            share *= _QUALIFIER
        shared += term.weight * share
    of_title = sum(index.rarity[word] for word in set(head))
    score = min(shared / total, 1.0) ** 1.3 * (0.55 + 0.45 * min(covered / of_title, 1.0))
    return score + weight(entry, language)


def weight(entry: Entry, language: str) -> float:
    """What the kind of a title and its language add: little, to part ties."""
    return _KINDS.get(entry.kind, _OLDER) + (_LANGUAGE if entry.language == language else 0.0)


def _hit(known: list[str], term: Term) -> tuple[str, float]:
    """The word of a title that a term meets, and how well."""
    best, share = "", 0.0
    for word in known:
        found = term.spellings.get(word, 0.0)
        if found > share:
            best, share = word, found
    if not best and term.is_open and len(term.typed) > 1:
        best = min((word for word in known if word.startswith(term.typed)), key=len, default="")
        share = len(term.typed) / len(best) if best else 0.0
    return best, share
