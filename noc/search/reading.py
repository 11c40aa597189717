"""What a query says: its words, each with the spellings it may stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from noc.search.index import Index
from noc.search.text import sound, stems, words

MOST_WORDS = 60
MOST_TERMS = 12  # of a long query the words that tell most
SENTENCE = 4  # words from which on a query is rather a sentence than a title
UNKNOWN = 8.0  # the weight of a word that no title has: about that of one that a single title has
_NEAR_ENOUGH = 0.66  # share of letters a respelt word keeps
_SHORTEST_RESPELT = 4
_SHORT = 5
_BEGINS_AS_ONE = re.compile(r"\s*(i|i'm|we|my|je|j'|nous|on)\b", re.IGNORECASE)
_SHORTEST_PART = 3
_SPELLINGS = 4
_LOOKED_AT = 12
_REMEMBERED = 4_096  # words whose neighbours are kept
_MISTAKEN = {
    "c": "ks",
    "k": "cq",
    "q": "k",
    "f": "p",
    "p": "f",
    "s": "c",
    "i": "e",
    "e": "i",
    "h": "o",
    "v": "w",
}
_ALMOST = 0.85  # a respelt word that keeps so much is taken before one made of two
_BY_EAR = 0.8
_HEARD_AND_SEEN = 0.5
_SYNONYM = 0.85
_SAYS_LITTLE = 0.3
_OF_ANYBODY = frozenset(
    words(
        "am are be company do doing employee for from guy his is job lady like man me my myself old people "
        "person professional small staff take that their them they what who woman work working "
        "chez dans je ma mes mon personne petit pour suis travail travaille travailler"
    )
)


class Care(Enum):
    """How much is respelt: in a title what is near, in a sentence what is almost the same, or nothing."""

    TITLE = "title"
    SENTENCE = "sentence"
    NEVER = "never"


@dataclass(slots=True)
class Term:
    """A word of the query. `spellings` are the words of titles it may stand for, with how near each is.

    `weight` says how much the word tells. `is_open` when it may be the beginning of a word, `is_respelt` when
    no title has it and what has was found by letters or by ear.
    """

    typed: str
    spellings: dict[str, float]
    weight: float
    is_open: bool = False
    is_respelt: bool = False

    @property
    def best(self) -> str:
        """The word as it is understood."""
        return max(self.spellings, key=self.spellings.__getitem__, default=self.typed)


def read(index: Index, query: str, respell: bool = True) -> list[Term]:
    """The terms of a query, the last one open where the query does not end in a space.

    Without `respell` an unknown word stays unknown. In a sentence only long words that nearly are one are
    respelt, for most are words that no title needs; of a long one the words that tell most are kept.
    """
    typed = words(query)[:MOST_WORDS]
    care = Care.SENTENCE if is_sentence(query) else Care.TITLE
    asked = _joined(index, typed, care if respell else Care.NEVER)
    terms = []
    for place, word in enumerate(asked):
        is_open = place == len(asked) - 1 and not query.endswith(" ")
        parts = _parts(index, word, is_open)
        terms += [_term(index, part, is_open, care if respell else Care.NEVER) for part in parts]
    for term in terms:
        term.is_respelt = term.is_respelt or term.typed not in "".join(typed)
    heaviest = sorted(terms, key=lambda term: -term.weight)[:MOST_TERMS]
    return [term for term in terms if term in heaviest]


def stemmed(index: Index, terms: list[Term]) -> list[Term]:
    """The terms of a query by the stems of what people say they do, in either language.

    One that says little in titles says little here: fewer activities than titles name a technician.
    """
    return [_stemmed(index, term) for term in terms]


def _stemmed(index: Index, term: Term) -> Term:
    spellings: dict[str, float] = {}
    for word, share in {**term.spellings, term.typed: 1.0}.items():
        for stem in {*stems(word, "en"), *stems(word, "fr")} & index.stems.keys():
            spellings[stem] = max(share, spellings.get(stem, 0.0))
    weight = _weight(index.stems, term.typed, list(spellings), UNKNOWN * _SAYS_LITTLE)
    return Term(term.typed, spellings, min(weight, term.weight) if term.typed in index.rarity else weight)


def is_sentence(query: str) -> bool:
    """Whether somebody tells what they do, rather than how they are called."""
    return len(words(query)) >= SENTENCE or bool(_BEGINS_AS_ONE.match(query))


def _joined(index: Index, asked: list[str], care: Care) -> list[str]:
    """Words of which two together are one: "hair dresser", even when that is misspelt: "fire figther"."""
    found: list[str] = []
    for word in asked:
        if found and len(found[-1]) >= _SHORTEST_PART and found[-1] + word in index.rarity:
            found[-1] += word
        elif found and care is Care.TITLE and (ending := _respelt_after(index, found[-1], word)):
            found[-1] += ending
        else:
            found.append(word)
    return found


def _respelt_after(index: Index, one: str, other: str) -> str | None:
    """The spelling of a word with which it makes one with the word before, None where there is none."""
    if len(one) < _SHORTEST_PART or other in index.rarity or len(other) < _SHORTEST_RESPELT:
        return None
    return next((spelling for spelling in _spellings(index, other) if one + spelling in index.rarity), None)


def _parts(index: Index, word: str, is_open: bool) -> list[str]:
    """The word, or the two that it is made of: "truckdriver"."""
    if any(word in known for known in (index.rarity, index.synonyms, index.told_words)):
        return [word]
    if len(word) <= 2 * _SHORTEST_PART:
        return [word]
    if is_open and index.begins_one(word):
        return [word]
    if max(_spellings(index, word).values(), default=0.0) >= _ALMOST:
        return [word]
    for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        if word[:cut] in index.rarity and word[cut:] in index.rarity:
            return [word[:cut], word[cut:]]
    return [word]


def _term(index: Index, word: str, is_open: bool, care: Care) -> Term:
    meant = dict.fromkeys(index.synonyms.get(word, []), _SYNONYM)
    if care is Care.SENTENCE:
        doers = (word + "er", word + "r", word.removesuffix("e") + "or")
        meant |= {doer: _SYNONYM for doer in doers if doer in index.rarity}
    if word in index.rarity:
        return Term(word, {**meant, word: 1.0}, _weight(index.rarity, word, [word]), is_open)
    if meant:
        return Term(word, meant, _weight(index.rarity, word, list(meant)), is_open)
    near = {} if word in index.told_words else _near(index, word, care)
    if is_open and index.begins_one(word):
        return Term(word, near, UNKNOWN / 2, is_open)
    unknown = UNKNOWN * (_SAYS_LITTLE if care is Care.SENTENCE else 1.0)
    weight = _weight(index.rarity, word, list(near)) if near else unknown
    return Term(word, near, weight, is_open, is_respelt=bool(near))


def _near(index: Index, word: str, care: Care) -> dict[str, float]:
    if care is Care.NEVER or len(word) < _SHORTEST_RESPELT or word.isdigit():
        return {}
    near = _spellings(index, word)
    if care is Care.TITLE:
        return near
    return {known: share for known, share in near.items() if share >= _ALMOST} if len(word) > _SHORT else {}


def _weight(rarity: Mapping[str, float], word: str, known: list[str], unknown: float = UNKNOWN) -> float:
    """What a word tells; little where it says of anybody the same."""
    told = max((rarity[one] for one in known), default=unknown)
    return told * _SAYS_LITTLE if word in _OF_ANYBODY else told


def _spellings(index: Index, word: str) -> dict[str, float]:
    """The nearest words of titles, by letters or by ear; of equally near ones the commoner first."""
    found = index.near.get(word)
    if found is None:
        if len(index.near) >= _REMEMBERED:
            index.near.clear()
        found = index.near[word] = _nearest(index, word)
    return found


def _nearest(index: Index, word: str) -> dict[str, float]:
    heard = sound(word)
    alike = index.by_sound.get(heard, []) if len(heard) > 1 else []
    near = {known: _BY_EAR for known in alike if _may_be_heard(word, known)}
    for known, share, _ in process.extract(
        word,
        [known for shape in _shapes(word) for known in index.by_shape.get(shape, ())],
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=_NEAR_ENOUGH,
        limit=_LOOKED_AT,
    ):
        near[known] = max(share, near.get(known, 0.0))
    likeliest = sorted(near, key=lambda known: (-round(near[known], 1), index.rarity[known]))
    return {known: near[known] for known in likeliest[:_SPELLINGS]}


def _may_be_heard(word: str, known: str) -> bool:
    """Whether words of one sound are alike to the eye, too: "cheff" is no "cfo"."""
    if known[0] != word[0] or abs(len(known) - len(word)) > 2:
        return False
    return DamerauLevenshtein.normalized_similarity(word, known) >= _HEARD_AND_SEEN


def _shapes(word: str) -> list[tuple[int, str]]:
    """Lengths and first letters of the words that may be meant: two letters more or fewer, another start."""
    initials = {word[0], word[1], *_MISTAKEN.get(word[0], "")}
    return [
        (length, initial) for length in range(len(word) - 2, len(word) + 3) for initial in sorted(initials)
    ]
