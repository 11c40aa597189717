"""Reading a pasted list of occupations. Pure: text and what is known in, codes and complaints out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

# A word that holds a digit, and what stands before the codes of a whole table.
_WORDS = re.compile(r"\w*\d\w*")
_NAME_OF_NOC = re.compile(r"\bNOC\s*(2021|2016)\b", re.IGNORECASE)
_CODE, _OLD_CODE, _ORDINAL = (re.compile(rf"[0-9]{{{size}}}") for size in ("5", "4", "1,2"))
_SHOWN = 60  # characters of a line that a complaint quotes


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The codes of NOC 2021, and what became of each code of NOC 2016."""

    codes: frozenset[str]
    became: Mapping[str, tuple[str, ...]]


@dataclass(slots=True)
class Reading:
    """The codes read, in their order, and what is wrong, line by line."""

    codes: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def read_codes(text: str, known: Catalogue) -> Reading:
    """The codes in a text: one or more a line, with or without titles, "NOC", commas or table columns.

    Numbers of one or two digits count lines or say the TEER, and are passed over. Whatever else could be
    meant for a code and is none, and a line of words without one, is told by its number.
    """
    reading, lines = Reading(), text.splitlines()
    first: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        for complaint in _read_line(_NAME_OF_NOC.sub("NOC", line), number, known, reading, first):
            reading.wrong.append(_("Line %(line)s: %(complaint)s") % {"line": number, "complaint": complaint})
    return reading


def _read_line(
    line: str, number: int, known: Catalogue, reading: Reading, first: dict[str, int]
) -> list[str]:
    words = [word for word in _WORDS.findall(line) if not _ORDINAL.fullmatch(word)]
    if not words:
        return [_no_code(line)] if re.search(r"[^\W\d_]{2}", line) else []
    complaints = []
    for word in words:
        complaint = _complaint(word, known)
        if complaint is None and word in first:
            complaint = _("%(code)s stands on line %(first)s already.") % {"code": word, "first": first[word]}
        if complaint is None:
            first[word] = number
            reading.codes.append(word)
        else:
            complaints.append(complaint)
    return complaints


def _complaint(word: str, known: Catalogue) -> str | None:
    """What is wrong with a word that may be a code; None for a code of NOC 2021."""
    if word in known.codes:
        return None
    if _CODE.fullmatch(word):
        return _("NOC 2021 has no code %(code)s.") % {"code": word}
    if _OLD_CODE.fullmatch(word) and word in known.became:
        now = known.became[word]
        told = ngettext(
            "%(code)s is a code of NOC 2016. In NOC 2021 it became %(now)s.",
            "%(code)s is a code of NOC 2016. In NOC 2021 it became one of %(now)s.",
            len(now),
        )
        return told % {"code": word, "now": ", ".join(now)}
    return _("“%(word)s” is no code: a code of NOC 2021 has five digits.") % {"word": word[:_SHOWN]}


def _no_code(line: str) -> str:
    quoted = line.strip()
    if len(quoted) > _SHOWN:
        quoted = f"{quoted[:_SHOWN]}…"
    return _("no code in “%(text)s”. Add it, or take the line out.") % {"text": quoted}
