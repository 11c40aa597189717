"""The caption of a pasted table, and the day it names. Pure: text in, day out."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name
from datetime import date

_AS_OF = re.compile(r"^[^\W\d].*\bas of\b(?P<day>.*)", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"(?P<month>[a-z]+)\.? (?P<day>\d{1,2})(?:,| ) ?(?P<year>\d{4})\b")
_DAY_FIRST = re.compile(r"\b(?P<day>\d{1,2}) (?P<month>[a-z]+)\.? (?P<year>\d{4})\b")
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b")
_MONTHS = {
    name.lower(): place for names in (month_name, month_abbr) for place, name in enumerate(names) if name
} | {"sept": 9}


def is_caption(line: str) -> bool:
    """Whether a line says as of which day the table is."""
    return _AS_OF.match(line) is not None


def pool_day(text: str) -> date | None:
    """The day in the caption of a pasted table; None without one, or where captions disagree."""
    captions = [match["day"] for line in text.splitlines() if (match := _AS_OF.match(line.strip(" \t|")))]
    days = {_day(" ".join(caption.lower().split())) for caption in captions}
    return days.pop() if len(days) == 1 else None


def _day(text: str) -> date | None:
    match = _MONTH_FIRST.search(text) or _DAY_FIRST.search(text) or _ISO.search(text)
    if match is None:
        return None
    named = match["month"]
    try:
        return date(int(match["year"]), int(named) if named.isdigit() else _MONTHS[named], int(match["day"]))
    except (KeyError, ValueError):
        return None
