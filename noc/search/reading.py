"""What a query says: its words, each with the spellings it may stand for."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from noc.search.index import Index
from noc.search.text import sound, words

MOST_WORDS = 12
UNKNOWN = 8.0  # the weight of a word that no title has: about that of one that a single title has
_NEAR_ENOUGH = 0.66  # share of letters a respelt word keeps
_SHORTEST_RESPELT = 4
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
_SYNONYM = 0.85
_SAYS_LITTLE = 0.3
_OF_ANYBODY = frozenset(
    words(
        "am are be company do doing employee for from guy his is job lady like man me my myself old people "
        "person professional small staff take that their them they what who woman work working "
        "chez dans je ma mes mon personne petit pour suis travail travaille travailler"
    )
)


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

    Without `respell` an unknown word stays unknown.
    """
    typed = words(query)[:MOST_WORDS]
    asked = _joined(index, typed)
    terms = []
    for place, word in enumerate(asked):
        is_open = place == len(asked) - 1 and not query.endswith(" ")
        terms += [_term(index, part, is_open) for part in _parts(index, word, is_open)]
    if not respell:
        return [Term(term.typed, {}, UNKNOWN, term.is_open) if term.is_respelt else term for term in terms]
    for term in terms:
        term.is_respelt = term.is_respelt or term.typed not in "".join(typed)
    return terms


def _joined(index: Index, asked: list[str]) -> list[str]:
    """Words of which two together are one: "hair dresser", even when that is misspelt: "fire figther"."""
    found: list[str] = []
    for word in asked:
        if found and _is_one_word(index, found[-1], word):
            found[-1] += word if found[-1] + word in index.rarity else _respelt_after(index, found[-1], word)
        else:
            found.append(word)
    return found


def _is_one_word(index: Index, one: str, other: str) -> bool:
    if len(one) < _SHORTEST_PART or one + other in index.rarity:
        return len(one) >= _SHORTEST_PART
    if other in index.rarity or len(other) < _SHORTEST_RESPELT:
        return False
    return any(one + spelling in index.rarity for spelling in _spellings(index, other))


def _respelt_after(index: Index, one: str, other: str) -> str:
    return next(spelling for spelling in _spellings(index, other) if one + spelling in index.rarity)


def _parts(index: Index, word: str, is_open: bool) -> list[str]:
    """The word, or the two that it is made of: "truckdriver"."""
    if word in index.rarity or word in index.synonyms or len(word) <= 2 * _SHORTEST_PART:
        return [word]
    if is_open and index.begins_one(word):
        return [word]
    if max(_spellings(index, word).values(), default=0.0) >= _ALMOST:
        return [word]
    for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        if word[:cut] in index.rarity and word[cut:] in index.rarity:
            return [word[:cut], word[cut:]]
    return [word]


def _term(index: Index, word: str, is_open: bool) -> Term:
    meant = dict.fromkeys(index.synonyms.get(word, []), _SYNONYM)
    if word in index.rarity:
        return Term(word, {**meant, word: 1.0}, _weight(index, word, [word]), is_open)
    if meant:
        return Term(word, meant, _weight(index, word, list(meant)), is_open)
    near = {} if len(word) < _SHORTEST_RESPELT or word.isdigit() else _spellings(index, word)
    if is_open and index.begins_one(word):
        return Term(word, near, UNKNOWN / 2, is_open)
    return Term(word, near, _weight(index, word, list(near)), is_open, is_respelt=bool(near))


def _weight(index: Index, word: str, known: list[str]) -> float:
    """What a word tells; little where it says of anybody the same."""
    told = max((index.rarity[one] for one in known), default=UNKNOWN)
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
    near = {known: _BY_EAR for known in alike if known[0] == word[0] and abs(len(known) - len(word)) <= 2}
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


def _shapes(word: str) -> list[tuple[int, str]]:
    """Lengths and first letters of the words that may be meant: two letters more or fewer, another start."""
    initials = {word[0], word[1], *_MISTAKEN.get(word[0], "")}
    return [
        (length, initial) for length in range(len(word) - 2, len(word) + 3) for initial in sorted(initials)
    ]
