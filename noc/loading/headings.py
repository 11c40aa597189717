"""Which duties of a file only name those whose duties follow: the file does not mark them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from noc.loading.elements import DUTY, EXAMPLE, ILLUSTRATIVE, ElementRow
from noc.search.text import words

# What begins this many duties of a sentence's length is a verb, and what begins with it says what is done.
_VERB, _SENTENCE = 3, 7
_LONGEST = 9  # words
# A title's last word that several titles of a unit group share is what people in it are called.
_SHARED = 2
_ASIDE = re.compile(r"\([^)]*\)|\s-\s.*|\s(?:in|of|for|including)\s.*")
_JOINED = re.compile(r",\s*| and | et ")


def heading_lines(rows: list[ElementRow], titles: Mapping[str, str]) -> set[int]:
    """The lines of the duties that are headings; `titles` are those of the unit groups, by code.

    A heading is a title of its unit group word for word, or a short text that begins with no verb and ends
    with what people in it are called: "General duty registered nurses". That is a guess; a heading that is
    not known for one stands among the duties.
    """
    duties = [row for row in rows if row.kind == DUTY]
    names, called = _called(rows, titles)
    verbs = _verbs(duties)
    return {
        row.line
        for row in duties
        if (row.code, tuple(words(row.text))) in names
        or (_is_short_and_no_sentence(row.text, verbs) and _last_word(row.text) in called[row.code])
    }


def _called(
    rows: list[ElementRow], titles: Mapping[str, str]
) -> tuple[set[tuple[str, tuple[str, ...]]], defaultdict[str, set[str]]]:
    """All example titles, and what the people of each unit group are called, as folded words."""
    examples = [(row.code, row.text) for row in rows if row.kind in (ILLUSTRATIVE, EXAMPLE)]
    lasts = Counter((code, _last_word(text)) for code, text in examples)
    called: defaultdict[str, set[str]] = defaultdict(set)
    for (code, last), times in lasts.items():
        if times >= _SHARED:
            called[code].add(last)
    for code, title in titles.items():
        called[code] |= {_last_word(part) for part in _JOINED.split(title)}
    return {(code, tuple(words(text))) for code, text in examples}, called


def _verbs(duties: list[ElementRow]) -> set[str]:
    firsts = Counter(row.text.split()[0].casefold() for row in duties if len(row.text.split()) >= _SENTENCE)
    return {first for first, times in firsts.items() if times >= _VERB}


def _is_short_and_no_sentence(text: str, verbs: set[str]) -> bool:
    body = _ASIDE.sub("", text).strip()
    return (
        len(text.split()) <= _LONGEST
        and body.endswith("s")
        and not text.endswith(".")
        and text.split()[0].casefold() not in verbs
    )


def _last_word(text: str) -> str:
    return next(reversed(words(_ASIDE.sub("", text))), "")
