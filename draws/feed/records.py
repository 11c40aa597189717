"""One record of the feed, still as text, with readers that refuse what does not fit."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from draws import ingest
from draws.feed.french import in_english
from draws.feed.refusals import Unreadable
from draws.models.rounds import NUMBER

_LONGEST = 2_000
_LONGEST_WORDS = 200
_HREF = re.compile(r"""<a\b[^<>]*\bhref\s*=\s*(?:'([^'<>]*)'|"([^"<>]*)")""", re.IGNORECASE)

T = TypeVar("T")


class NotText:
    """What stands where the feed has text: a fraction, for one."""

    def __init__(self, text: str = "") -> None:
        self.text = text


class Twice(NotText):
    """What a record says twice."""


@dataclass(slots=True)
class Record:
    """A record by its place in the file, and what it says by the names of its fields in lower case.

    `corrected` holds texts to read in place of the record's own. Every reader raises Unreadable.
    """

    place: int
    cells: Any
    corrected: dict[str, str] = field(default_factory=dict)

    @property
    def known_number(self) -> str:
        """The number of the round, "" where it has no readable one."""
        try:
            return self.number()
        except Unreadable:
            return ""

    @property
    def label(self) -> str:
        """What to call it: "round 437", or its place where it has no readable number."""
        if self.known_number:
            return _("round %(number)s") % {"number": self.known_number}
        return _("record %(place)s of the file") % {"place": self.place}

    def number(self) -> str:
        """The number of the round, such as "437" or "91a"."""
        text = self.words("drawNumber").lower()
        if not NUMBER.fullmatch(text):
            raise Unreadable("drawNumber", _("A round number looks like 448 or 91a."))
        return text

    def has(self, name: str) -> bool:
        """Whether the record has the field, with something in it."""
        return isinstance(self.cells, dict) and self.cells.get(name.lower(), "") != ""

    def raw(self, name: str) -> str:
        """What the field says, tidied: no entities, no stray blanks. Figures without quotes are text too."""
        if not isinstance(self.cells, dict):
            raise Unreadable(name, _("The record is no object with fields."))
        if name.lower() not in self.cells:
            raise Unreadable(name, _("The field is missing."))
        value = self.cells[name.lower()]
        if isinstance(value, Twice):
            raise Unreadable(name, _("The field stands there twice."))
        if not isinstance(value, str):
            raise Unreadable(name, _("The field holds no text."))
        return _tidied(name, value)

    def text(self, name: str) -> str:
        """What the field says, or what stands in its place."""
        said = self.raw(name)
        return self.corrected.get(name.lower(), said)

    def words(self, name: str) -> str:
        """Words without markup, at most 200 characters."""
        text = self.text(name)
        if "<" in text or ">" in text:
            raise Unreadable(name, _("The field holds markup, which does not belong there."))
        if len(text) > _LONGEST_WORDS:
            raise Unreadable(
                name, _("The field is longer than %(most)s characters.") % {"most": _LONGEST_WORDS}
            )
        return text

    def whole_number(self, name: str, least: int, most: int) -> int:
        """A whole number between two bounds, both allowed. A blank is refused, never read as zero."""
        found = self._read(name, ingest.whole_number)
        if not least <= found <= most:
            raise Unreadable(
                name, _("It must lie between %(least)s and %(most)s.") % {"least": least, "most": most}
            )
        return found

    def day(self, name: str) -> date:
        """A day written out, as in "August 16, 2026"."""
        return self._read(name, written_day)

    def href(self, name: str) -> str:
        """Where the link in the field leads, as the feed has it; "" where there is none."""
        match = _HREF.search(self.text(name)) if self.has(name) else None
        return (match[1] or match[2] or "").strip() if match else ""

    def _read(self, name: str, reader: Callable[[str], T]) -> T:
        return read(name, self.words(name), reader)


def read(name: str, text: str, reader: Callable[[str], T]) -> T:
    """The text of a field as `reader` understands it. Raises Unreadable, quoting the text."""
    if not text:
        raise Unreadable(name, _("The field is empty."))
    try:
        return reader(text)
    except ValueError as error:
        raise Unreadable(name, _("It says “%(text)s”. %(why)s") % {"text": text, "why": error}) from None


def written_day(text: str) -> date:
    """A day written out in English or French, "August 16, 2026" or "16 août 2026". ValueError for else."""
    return ingest.moment(f"{in_english(text)} at 00:00:00").date()


def _tidied(name: str, value: str) -> str:
    if len(value) > _LONGEST:
        raise Unreadable(name, _("The field is longer than %(most)s characters.") % {"most": _LONGEST})
    text = html.unescape(value)
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn") and not sign.isspace() for sign in text):
        raise Unreadable(name, _("The field holds signs that are no text."))
    return " ".join(text.split())
