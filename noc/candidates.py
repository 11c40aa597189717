"""Occupations that may be meant by what was typed, as they are offered to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from noc.language import in_language, reader_language
from noc.search import LONGEST_QUERY, Match, search
from noc.selectors import titles

SUGGESTIONS = 8
FEWEST_LETTERS = 2
DIGITS_2016 = 4

__all__ = ["LONGEST_QUERY", "SUGGESTIONS", "Candidate", "candidates", "describe"]


@dataclass(frozen=True)
class Candidate:
    """An occupation that may be meant.

    `matched` is the title by which it was found, where that is another one, in `language`; `read_as` the
    words as they were understood, where one of them was respelt; `when` says, where the words are truly
    ambiguous, when it is this one: it continues "if you …". `weak` when it is only the nearest there is.
    """

    code: str
    title: str
    teer: int | None = None
    matched: str = ""
    language: str = "en"
    read_as: str = ""
    when: str = ""
    weak: bool = False

    @property
    def text(self) -> str:
        """How it stands in the box once chosen: the code is what counts."""
        return f"{self.code} {self.title}"


def candidates(query: str) -> list[Candidate]:
    """Occupations that the words may mean, the likeliest first; none for a single letter."""
    if len(query.strip()) < FEWEST_LETTERS:
        return []
    return [_candidate(match) for match in search(query, language=reader_language(), limit=SUGGESTIONS)]


def describe(code: str) -> Candidate | None:
    """The occupation with this code: four digits are NOC 2016. None where there is no such code."""
    version = "2016" if len(code) == DIGITS_2016 else "2021"
    unit = titles([code], version).get(code)
    return Candidate(code, unit.title, unit.teer) if unit else None


def _candidate(match: Match) -> Candidate:
    is_another = match.kind != "described" and match.matched.casefold() not in (
        match.title.casefold(),
        match.code,
    )
    return Candidate(
        code=match.code,
        title=match.title,
        teer=match.teer,
        matched=match.matched if is_another else "",
        language=match.language,
        read_as=match.corrected or "",
        when=in_language(match.apart_en, match.apart_fr),
        weak=match.weak,
    )
