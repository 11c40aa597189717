"""From bytes to records: what is not the feed, or not all of it, is refused before anything is believed."""

from __future__ import annotations

import json
from typing import Any, BinaryIO, NoReturn

from django.utils.translation import gettext as _

from draws.feed.records import NotText, Record, Twice
from draws.feed.refusals import FeedRefused
from draws.figures import number

MAX_BYTES = 8_000_000  # ten times the feed of 2026
MAX_RECORDS = 5_000


def read_all(stream: BinaryIO) -> bytes:
    """The content of an open file, of which no more is read than a feed may hold. Raises FeedRefused."""
    data = stream.read(MAX_BYTES + 1)
    refuse_size(len(data))
    return data


def refuse_size(size: int) -> None:
    """Raises FeedRefused for a file of so many bytes that it cannot be the feed."""
    if size > MAX_BYTES:
        raise FeedRefused(
            _("The file is larger than %(most)s bytes, ten times what the feed ever was.")
            % {"most": number(MAX_BYTES)}
        )


def records_in(data: bytes) -> list[Record]:
    """The records of the feed, in its order, each still as text. Raises FeedRefused."""
    rounds = _rounds(_decoded(data))
    if not rounds:
        raise FeedRefused(_("The file names no round: its list “rounds” is empty."))
    if len(rounds) > MAX_RECORDS:
        raise FeedRefused(
            _("The file holds %(found)s records; more than %(most)s cannot be the feed.")
            % {"found": number(len(rounds)), "most": number(MAX_RECORDS)}
        )
    return [Record(place, cells) for place, cells in enumerate(rounds, start=1)]


def _decoded(data: bytes) -> str:
    """UTF-8 with or without a mark; else Windows-1252, in which the French feed has come."""
    refuse_size(len(data))
    if not data.strip():
        raise FeedRefused(_("The file is empty."))
    if b"\0" in data:
        raise FeedRefused(_("The file holds NUL bytes: it is damaged, or not text in UTF-8."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if text.lstrip()[:1] == "<":
        raise FeedRefused(_("This is a web page (HTML), not the feed."))
    return text


def _rounds(text: str) -> list[Any]:
    try:
        found = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=str,
            parse_float=NotText,
            parse_constant=_refuse_constant,
        )
    except json.JSONDecodeError as error:
        raise _not_json(error) from None
    except RecursionError:
        raise FeedRefused(_("The file is nested far deeper than the feed.")) from None
    if not isinstance(found, dict) or not isinstance(found.get("rounds"), list):
        raise FeedRefused(_("The file is JSON, but not the feed: it has no list “rounds”."))
    rounds: list[Any] = found["rounds"]
    return rounds


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object by its keys in lower case, which the feed writes unevenly."""
    cells: dict[str, Any] = {}
    for key, value in pairs:
        name = key.lower()
        cells[name] = Twice() if name in cells else value
    return cells


def _refuse_constant(name: str) -> NoReturn:
    raise FeedRefused(_("The file holds %(name)s, which is no figure.") % {"name": name})


def _not_json(error: json.JSONDecodeError) -> FeedRefused:
    place = {"line": number(error.lineno), "column": number(error.colno)}
    is_cut_off = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated string")
    if is_cut_off:
        return FeedRefused(
            _("The file is cut off: what begins in line %(line)s, column %(column)s has no end.") % place
        )
    return FeedRefused(_("The file is not JSON: see line %(line)s, column %(column)s.") % place)
