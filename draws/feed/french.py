"""Days and times of the French feed, put into the English order that `draws.ingest` reads."""

from __future__ import annotations

import re
from calendar import month_name

_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_WRITTEN = re.compile(
    r"(?:le )?(?P<day>\d{1,2})(?:er)? (?P<month>[a-zéû]+),?(?: (?P<year>\d{4}))?,?(?: ?à)? ?(?P<rest>.*)",
    re.IGNORECASE,
)


def in_english(text: str) -> str:
    """ "19 août 2026 à 12:35:37 UTC" as "August 19, 2026 at 12:35:37 UTC"; anything else as it is."""
    match = _WRITTEN.fullmatch(text)
    if match is None or match["month"].lower() not in _MONTHS:
        return text
    month = month_name[_MONTHS.index(match["month"].lower()) + 1]
    year = f", {match['year']}" if match["year"] else ""
    rest = f" at {match['rest']}" if match["rest"] else ""
    return f"{month} {match['day']}{year}{rest}"
