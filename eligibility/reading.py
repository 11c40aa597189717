"""Strict reading of JSON from strangers: one meaning or an error, never a guess."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from django.utils.translation import gettext as _

# A facts object is a few kilobytes; far above that nobody is describing a person.
MOST_BYTES = 1_000_000
# Far more than any field accepts, and few enough to be read in no time.
MOST_DIGITS = 30


class Unreadable(ValueError):
    """The text is not one JSON value; the message says what is wrong, for whoever wrote it."""


def read_json(data: bytes) -> Any:
    """The JSON value in UTF-8 text, with or without a byte order mark. Raises Unreadable.

    A name given twice in one object is an error, not a choice. NaN, Infinity and numbers beyond all bounds
    are read as such: no field accepts them, and the error can name the one where they stand.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(_("This is longer than 1,000,000 bytes; send less at a time."))
    try:
        return _decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable(_("This is not UTF-8 text.")) from error
    except json.JSONDecodeError as error:
        raise Unreadable(
            _("This is not JSON: %(problem)s at character %(place)s.")
            % {"problem": error.msg, "place": error.pos + 1}
        ) from error
    except RecursionError as error:
        raise Unreadable(_("This is nested too deeply.")) from error


def _decoded(text: str) -> Any:
    """As `json.loads` does it, which makes a new decoder for each text."""
    if text.startswith("\ufeff"):
        raise json.JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0)
    return DECODER.decode(text)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        times = Counter(name for name, _value in pairs)
        twice = next(name for name in times if times[name] > 1)
        raise Unreadable(_("“%(name)s” is given twice in one object.") % {"name": twice[:60]})
    return found


def _whole(digits: str) -> int:
    """The number, or of a very long one as much as it takes to refuse it."""
    return int(digits[:MOST_DIGITS])


DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_int=_whole)
