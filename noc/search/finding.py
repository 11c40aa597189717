"""The one way from a query to unit groups."""

from __future__ import annotations

from dataclasses import dataclass, replace

from noc.language import in_language
from noc.search.codes import by_code, code_in
from noc.search.index import Entry, Index, current_index
from noc.search.ranking import Scored, best_by_code, highest, the_best, weight
from noc.search.reading import Term, read
from noc.search.telling import with_activities, with_descriptions
from noc.search.text import pairs, words

LONGEST_QUERY = 200  # characters of a title
LONGEST_DESCRIPTION = 1_000  # characters; what is longer is cut, not refused
_CANDIDATES = 300
_SOUGHT = 5  # words, those that tell most, of which a title has to have one
_BESIDE_EXACT = 150  # where the first place is taken, for the others
_ALWAYS = 5
_LETTERS = 3  # letters that are a name themselves begin no other
_WORTH_SAYING = 0.5  # of the best score; what comes after the first and has less is noise
_WEAK, _ENOUGH = 0.45, 0.5  # a title that covers less of a query that is less than half understood is a guess
_SURELY_RESPELT = 0.75
_INITIALS = 0.8
EXACT = 10.0  # above all that covers only a part


@dataclass(frozen=True, slots=True)
class Match:
    """A unit group found, best first.

    `matched` is what answered, in `language`, and `kind` what that is: a title ("title", "ircc", "everyday",
    "shown", "example", or "noc2016" for one of an older version), a "code", what people say they do ("told"),
    or nothing that can be quoted ("described").
    `exact` when it is the query itself; `corrected` the query as it was understood where a word was respelt;
    `weak` when it is only the nearest there is. Where the query is truly ambiguous, `apart_en` and `apart_fr`
    continue the sentence "It is more likely this one if you …".
    """

    code: str
    title_en: str
    title_fr: str
    teer: int | None
    matched: str
    kind: str
    exact: bool = False
    corrected: str | None = None
    language: str = "en"
    weak: bool = False
    apart_en: str = ""
    apart_fr: str = ""

    @property
    def title(self) -> str:
        """The official title in the language of the reader."""
        return in_language(self.title_en, self.title_fr)


def search(
    query: str,
    *,
    language: str = "en",
    limit: int = 8,
    version: str = "2021",
    respell: bool = True,
) -> list[Match]:
    """The unit groups that a query may mean. Any text gets a quick answer, if only an empty list.

    `language` is that of the reader and parts ties; titles of both are searched. Without `respell` every word
    is taken as it was typed.
    """
    query = query[:LONGEST_DESCRIPTION].replace("\x00", " ").lstrip()
    index = current_index(version)
    code = code_in(query.strip())
    if code:
        found = by_code(index, code)[:limit]
        return [Match(one, *index.groups[one], matched, kind, exact) for one, matched, kind, exact in found]
    return _by_words(index, query, read(index, query, respell), language, limit)


def unknown_words(query: str, *, version: str = "2021") -> list[str]:
    """The words of a query that no title and no activity has, and for which no near one was found."""
    index = current_index(version)
    terms = read(index, query[:LONGEST_DESCRIPTION] + " ")
    return [term.typed for term in terms if not _is_known(index, term)]


def _by_words(index: Index, query: str, terms: list[Term], language: str, limit: int) -> list[Match]:
    if not terms:
        return []
    exact = _exactly(index, query, language)
    if exact and len(terms) == 1 and len(terms[0].typed) <= _LETTERS:
        terms = [replace(terms[0], is_open=False)]
    best = _by_titles(index, terms, exact, language, limit)
    if not exact:
        best = with_activities(index, query, terms, best, language)
    ranked = _worth_saying(with_descriptions(index, query, terms, best))
    corrected = _corrected(index, terms)
    is_weak = _is_guess(index, terms, highest(best))
    ambiguous = list(exact) if len(exact) > 1 else []
    return [
        _match(index, code, score, best.get(code), corrected, is_weak, ambiguous)
        for code, score in ranked[:limit]
    ]


def _by_titles(
    index: Index, terms: list[Term], exact: dict[str, Scored], language: str, limit: int
) -> dict[str, Scored]:
    """The best title of each unit group, those that are the query itself in any case."""
    most = _BESIDE_EXACT if exact else _CANDIDATES
    entries = _candidates(index, terms, most) if len(exact) < limit else []
    best = best_by_code(index.rarity, entries, terms, language)
    return best | _by_initials(index, terms, exact, language) | exact


def _worth_saying(ranked: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Without what comes late and is far from the first."""
    least = _WORTH_SAYING * min(ranked[0][1], 1.0) if ranked else 0.0
    return ranked[:_ALWAYS] + [pair for pair in ranked[_ALWAYS:] if pair[1] >= least]


def _exactly(index: Index, query: str, language: str) -> dict[str, Scored]:
    """The titles that are the query, above all others; one that is it to the letter first."""
    asked = [surface for _, surface in pairs(query)]

    def score(entry: Entry) -> float:
        to_the_letter = [surface for _, surface in pairs(index.text(entry.title))] == asked
        return EXACT + weight(entry, language) + (1.0 if to_the_letter else 0.0)

    return the_best(Scored(entry, score(entry)) for entry in index.by_key("".join(words(query))))


def _by_initials(
    index: Index, terms: list[Term], exact: dict[str, Scored], language: str
) -> dict[str, Scored]:
    """Titles of which the query is the initials, where it is nothing else."""
    if exact or len(terms) != 1 or not 2 <= len(terms[0].typed) <= 4 or terms[0].spellings:
        return {}
    found = index.by_initials(terms[0].typed)
    return the_best(Scored(entry, _INITIALS + weight(entry, language)) for entry in found)


def _candidates(index: Index, terms: list[Term], most: int) -> list[Entry]:
    telling = sorted(terms, key=lambda term: -term.weight)[:_SOUGHT]
    sought = [f'"{word}"' for term in telling for word in term.spellings]
    sought += [f'"{term.typed}"*' for term in telling if term.is_open and len(term.typed) > 1]
    return index.candidates(sought, most) if sought else []


def _is_guess(index: Index, terms: list[Term], likeliest: float) -> bool:
    """Whether the answer is only the nearest there is: little is understood, or only by respelling much."""
    if all(term.is_respelt and max(term.spellings.values()) < _SURELY_RESPELT for term in terms):
        return True
    return likeliest < _WEAK and _understood(index, terms) < _ENOUGH


def _understood(index: Index, terms: list[Term]) -> float:
    """The share of the query that titles and activities have words for."""
    return sum(term.weight for term in terms if _is_known(index, term)) / sum(term.weight for term in terms)


def _is_known(index: Index, term: Term) -> bool:
    return bool(term.spellings) or term.typed in index.told_words


def _corrected(index: Index, terms: list[Term]) -> str | None:
    """The query as it was understood, where a word was respelt."""
    if not any(term.is_respelt for term in terms):
        return None
    understood = [term.best if term.is_respelt else term.typed for term in terms]
    return " ".join(index.surfaces.get(word, word) for word in understood)


def _match(
    index: Index,
    code: str,
    score: float,
    found: Scored | None,
    corrected: str | None,
    is_weak: bool,
    ambiguous: list[str],
) -> Match:
    title_en, title_fr, teer = index.groups[code]
    others = [other for other in ambiguous if other != code] if code in ambiguous else []
    apart = index.apart(code, others) if others else None
    entry = found.entry if found else None
    return Match(
        code=code,
        title_en=title_en,
        title_fr=title_fr,
        teer=teer,
        matched=_shown(index, entry) if entry else title_en,
        kind=entry.kind if entry else "described",
        exact=score >= EXACT,
        corrected=corrected,
        language=entry.language if entry else "en",
        weak=is_weak,
        apart_en=apart[0] if apart else "",
        apart_fr=apart[1] if apart else "",
    )


def _shown(index: Index, entry: Entry) -> str:
    """The title that matched; one of an older version says so."""
    text = index.text(entry.title)
    return f"{text} (NOC {entry.kind[3:]})" if entry.kind.startswith("noc") else text
