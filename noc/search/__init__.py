"""Finding the unit group of a job from what a person types: a title in English or French, or a code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from noc.models import Classification
from noc.search.index import WEIGHT, Entry, Index, build
from noc.search.text import words

LONGEST_QUERY = 200  # characters; what is longer is cut, not refused
_MOST_WORDS = 12
_NEAR_ENOUGH = 0.75  # share of letters a corrected word keeps
_UNKNOWN = 8.0  # the weight of a word that no title has: about that of one that a single title has
_SENIOR_MANAGERS = ("00011", "00012", "00013", "00014", "00015")  # folded into "00018" by some federal tables


@dataclass(frozen=True, slots=True)
class Match:
    """A unit group found, best first.

    `matched` is the title or code that answered, `kind` what sort of title it is: "code", "title", "ircc",
    "everyday" or "noc2016". `exact` when it is the query itself; `corrected` the query as it was understood
    when a word was respelt.
    """

    code: str
    title_en: str
    title_fr: str
    teer: int
    matched: str
    kind: str
    exact: bool = False
    corrected: str | None = None


def search(query: str, *, language: str = "en", limit: int = 8) -> list[Match]:
    """The unit groups that a query may mean. Any text gets a quick answer, if only an empty list."""
    query = query[:LONGEST_QUERY].strip()
    index = _index()
    found = _by_code(index, query) if _is_code(query) else _by_words(index, query, language)
    return found[:limit]


def _index() -> Index:
    """The index of the catalogue as it is now, whichever process changed it."""
    return _index_of(Classification.objects.filter(version="2021").values_list("revision", flat=True).first())


@lru_cache(maxsize=1)
def _index_of(revision: str | None) -> Index:
    return build()


def _is_code(query: str) -> bool:
    return query.isascii() and query.isdigit() and len(query) <= 5


def _by_code(index: Index, query: str) -> list[Match]:
    """The code itself; what a NOC 2016 code became; then codes that begin so."""
    if query == "00018":
        return [_match(index, code, query, "code") for code in _SENIOR_MANAGERS]
    found = {}
    if query in index.groups:
        found[query] = _match(index, query, query, "code", exact=True)
    for code, title in index.old_codes.get(query, []):
        found[code] = _match(index, code, f"{query} {title} (NOC 2016)", "noc2016", exact=True)
    if len(query) >= 2:
        for code in sorted(index.groups):
            if code.startswith(query):
                found.setdefault(code, _match(index, code, code, "code"))
    return list(found.values())


def _match(
    index: Index, code: str, matched: str, kind: str, exact: bool = False, corrected: str | None = None
) -> Match:
    title_en, title_fr, teer = index.groups[code]
    return Match(code, title_en, title_fr, teer, matched, kind, exact, corrected)


def _by_words(index: Index, query: str, language: str) -> list[Match]:
    asked = words(query)[:_MOST_WORDS]
    if not asked:
        return []
    last = len(asked) - 1
    understood = [_known_word(index, word, last=place == last) for place, word in enumerate(asked)]
    corrected = " ".join(understood) if understood != asked else None
    entries = index.candidates(understood, prefix=understood[-1] if len(understood[-1]) > 1 else "")
    best: dict[str, tuple[float, Entry]] = {}
    for entry in entries + index.exact.get(tuple(understood), []):
        scored = _score(index, entry, understood, language), entry
        if entry.code not in best or scored[0] > best[entry.code][0]:
            best[entry.code] = scored
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
    return [
        _match(index, code, _shown(entry), entry.kind, entry.words == tuple(asked), corrected)
        for code, (_, entry) in ranked
    ]


def _shown(entry: Entry) -> str:
    """The title that matched; one of an older version says so."""
    return f"{entry.text} (NOC 2016)" if entry.kind == "noc2016" else entry.text


def _known_word(index: Index, word: str, last: bool) -> str:
    """The word as typed when a title has it or, being last, may still become one; else the nearest."""
    if word in index.rarity or len(word) < 4 or word.isdigit():
        return word
    if last and any(known.startswith(word) for known in index.rarity):
        return word
    near = process.extractOne(
        word,
        index.rarity.keys(),
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=_NEAR_ENOUGH,
    )
    return near[0] if near else word


def _score(index: Index, entry: Entry, asked: list[str], language: str) -> float:
    """How well a title answers: the share of the query it covers, times how much of it the query covers.

    Words weigh by their rarity. An exact title stands above all others.
    """
    shared, covered = 0.0, 0.0
    for position, word in enumerate(asked):
        hit = _hit(entry, word, last=position == len(asked) - 1)
        if hit:
            whole = 1.0 if hit == word else len(word) / len(hit)
            shared += index.rarity[hit] * whole
            covered += index.rarity[hit]
    query_weight = sum(index.rarity.get(word, _UNKNOWN) for word in asked)
    title_weight = sum(index.rarity[word] for word in set(entry.words))
    score = min(shared / query_weight, 1.0) ** 1.3 * (0.55 + 0.45 * min(covered / title_weight, 1.0))
    score += WEIGHT[entry.kind] + (0.02 if entry.language == language else 0.0)
    return score + (10.0 if entry.words == tuple(asked) else 0.0)


def _hit(entry: Entry, word: str, last: bool) -> str | None:
    if word in entry.words:
        return word
    if last and len(word) > 1:
        return min((w for w in entry.words if w.startswith(word)), key=len, default=None)
    return None
