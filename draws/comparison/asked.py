"""Which occupations are asked for: codes to compare, and words that are not a code yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _

from noc.language import reader_language
from noc.search import LONGEST_QUERY, Match, search
from noc.selectors import unit_group_codes

MOST = 3
_MOST_READ = 10  # values of an address; what follows is passed over
_MOST_FOUND = 6
_LIST = re.compile(r"[\d\s,;]*", re.ASCII)
_BETWEEN = re.compile(r"[\s,;]+")
_LONGEST_SAID = 60  # characters of what is named in a problem
# As a box holds it once chosen: the code, then the title.
_CODE = re.compile(r"(\d{5})(?:\s.*)?", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """What was typed in place of a code, and the occupations it may mean, the likeliest first."""

    text: str
    matches: tuple[Match, ...]

    @property
    def older(self) -> str:
        """The version of the NOC of which this is a code, "" where it is none of an older one."""
        kind = self.matches[0].kind if self.matches else ""
        return kind.removeprefix("noc") if kind.startswith("noc") else ""

    @property
    def question(self) -> str:
        """What to ask for a choice among the matches."""
        if self.older:
            question = _("%(code)s is a code of NOC %(version)s. Which one of today do you mean?")
            return question % {"code": self.text, "version": self.older}
        return _("Which one do you mean by “%(words)s”?") % {"words": self.text}


@dataclass(slots=True)
class Asked:
    """Codes that exist, each once, at most three; words to choose for; and what could not be taken.

    `unknown` are the codes that do not exist, so that a page can show them for correction.
    """

    codes: list[str] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    @property
    def is_clear(self) -> bool:
        """Whether all that was asked for is a code that can be shown."""
        return not self.words and not self.problems


def read(values: Iterable[str], version: str) -> Asked:
    """What these values of an address or of boxes ask for; any text is read, or named as a problem."""
    asked = Asked()
    known: frozenset[str] = frozenset()
    for text in _parts(values):
        code = _CODE.fullmatch(text)
        if code is None:
            _take_words(asked, text, version)
            continue
        known = known or unit_group_codes(version)
        _take_code(asked, code[1], known, version)
    _leave_out_compared(asked)
    return asked


def _parts(values: Iterable[str]) -> list[str]:
    """The values one by one: a list of numbers is taken apart, a title with a comma is not."""
    lists = (_BETWEEN.split(value) if _LIST.fullmatch(value) else [value] for value in values)
    return [part.strip() for parts in lists for part in parts if part.strip()][:_MOST_READ]


def _take_code(asked: Asked, code: str, known: frozenset[str], version: str) -> None:
    if code not in known:
        problem = _("%(code)s is not a code of NOC %(version)s. Check the digits, or type a job title.")
        asked.problems.append(problem % {"code": code, "version": version})
        asked.unknown.append(code)
    elif code in asked.codes:
        problem = _("%(code)s was given twice: choose another occupation to compare it with.")
        asked.problems.append(problem % {"code": code})
    elif len(asked.codes) == MOST:
        problem = _("Three occupations at most stand side by side: %(code)s is left out. Take one out first.")
        asked.problems.append(problem % {"code": code})
    else:
        asked.codes.append(code)


def _take_words(asked: Asked, text: str, version: str) -> None:
    if "\x00" in text:
        asked.problems.append(_("A job title has a character that cannot be read. Type the title again."))
        return
    if len(text) > LONGEST_QUERY:
        problem = _("A job title has at most %(most)s characters; this has %(count)s. Its start was read.")
        asked.problems.append(problem % {"most": LONGEST_QUERY, "count": len(text)})
    text = text[:LONGEST_QUERY]
    if text.casefold() in {words.text.casefold() for words in asked.words}:
        return
    if len(asked.words) == MOST:
        problem = _("Three occupations at most are looked for at once: “%(words)s” is left out.")
        asked.problems.append(problem % {"words": text[:_LONGEST_SAID]})
        return
    found = search(text, language=reader_language(), limit=_MOST_FOUND, version=version)
    asked.words.append(Words(text, tuple(found)))


def _leave_out_compared(asked: Asked) -> None:
    """Offer nothing that is compared already; words that mean nothing else become a problem."""
    rest = []
    for words in asked.words:
        left = tuple(match for match in words.matches if match.code not in asked.codes)
        if words.matches and not left:
            asked.problems.append(_compared_already(words))
        else:
            rest.append(replace(words, matches=left))
    asked.words = rest


def _compared_already(words: Words) -> str:
    codes = ", ".join(match.code for match in words.matches)
    if words.older:
        problem = _("%(code)s is a code of NOC %(version)s: what it became is compared already (%(codes)s).")
        return problem % {"code": words.text, "version": words.older, "codes": codes}
    problem = _("All that “%(words)s” may mean is compared already (%(codes)s).")
    return problem % {"words": words.text[:_LONGEST_SAID], "codes": codes}
