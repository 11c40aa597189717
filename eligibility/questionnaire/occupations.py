"""Finding an occupation by its title, and naming one by its code."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language

from noc.search import LONGEST_QUERY, Match, search
from noc.selectors import titles

SUGGESTIONS = 8
DIGITS_2016 = 4

__all__ = ["LONGEST_QUERY", "Candidate", "candidates", "describe"]


@dataclass(frozen=True)
class Candidate:
    """An occupation that may be meant.

    `matched` is the title by which it was found, where that is another one; `read_as` the words as they were
    understood, where one of them was respelt.
    """

    code: str
    title: str
    teer: int | None = None
    matched: str = ""
    read_as: str = ""

    @property
    def text(self) -> str:
        """How it stands in the box once chosen: the code is what counts."""
        return f"{self.code} {self.title}"


def candidates(query: str) -> list[Candidate]:
    """Occupations that the words may mean, the likeliest first; none for words of no occupation."""
    if "\x00" in query:
        return []
    return [_candidate(match) for match in search(query, language=_language(), limit=SUGGESTIONS)]


def describe(code: str) -> Candidate | None:
    """The occupation with this code: four digits are NOC 2016. None where there is no such code."""
    version = "2016" if len(code) == DIGITS_2016 else "2021"
    unit = titles([code], version).get(code)
    return Candidate(code, _in_language(unit.title_en, unit.title_fr), unit.teer) if unit else None


def _candidate(match: Match) -> Candidate:
    title = _in_language(match.title_en, match.title_fr)
    matched = "" if match.matched.casefold() in (title.casefold(), match.code) else match.matched
    return Candidate(match.code, title, match.teer, matched, match.corrected or "")


def _in_language(english: str, french: str) -> str:
    return french if french and _language() == "fr" else english


def _language() -> str:
    return "fr" if (get_language() or "en").startswith("fr") else "en"
