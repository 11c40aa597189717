"""How long to wait before the feed is asked again: politely, and ever longer while it fails."""

from __future__ import annotations

import re
from datetime import timedelta

from django.utils.translation import gettext as _

LEAST = timedelta(minutes=1)
MOST = timedelta(hours=6)
_UNITS = {"s": 1, "m": 60, "h": 3600}


def interval(text: str) -> timedelta:
    """An interval such as "15m", "1h" or "900s". Raises ValueError for anything else, and under a minute."""
    match = re.fullmatch(r"(\d{1,6})([smh])", text.strip().lower())
    if match is None:
        raise ValueError(_("Write an interval as in 15m, 1h or 900s."))
    found = timedelta(seconds=int(match[1]) * _UNITS[match[2]])
    if not LEAST <= found <= timedelta(days=7):
        raise ValueError(_("The interval must lie between one minute and seven days."))
    return found


def wait(every: timedelta, *, failures: int, retry_after: float | None, chance: float) -> timedelta:
    """The wait after an answer (`failures` is 0) or after so many failures in a row.

    Failures double it from one minute up to six hours, or `every` where that is longer. `chance`, from 0 to
    1, spreads it by a tenth, so that not everybody asks at once. A server that asks for more time gets it,
    up to a day.
    """
    pause = every
    if failures:
        pause = min(LEAST * 2 ** min(failures - 1, 20), max(every, MOST))
    pause *= 0.9 + 0.2 * chance
    asked = min(timedelta(seconds=retry_after or 0), timedelta(days=1))
    return max(pause, asked, LEAST)
