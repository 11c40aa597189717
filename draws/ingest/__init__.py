"""Reading figures and times as IRCC prints them. Pure: text in, value out, ValueError in words."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import UTC, date, datetime
from typing import TypeVar

from django.utils.translation import gettext as _

D = TypeVar("D", date, datetime)

# Express Entry began in 2015, and nothing of it lies further ahead.
FIRST_YEAR, LAST_YEAR = 2015, 2100

_MONTHS = [name.lower() for name in month_name if name]
_PRINTED = re.compile(
    r"(?P<month>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:[,.] ?| )"
    r"(?:(?P<year>\d{4})?,? ?)(?:at ?)?(?:\d{4}-\d{2}-\d{2} )?"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?: ?(?P<half>am|pm))?(?P<zone> .+)?"
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(:\d{2})?( ?(z|utc|[+-]\d{2}:?\d{2}))?")
_ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_PRINTED_DAYS = (
    re.compile(r"(?P<month>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?[,.]? ?(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[a-z]+)\.?,? (?P<year>\d{4})"),
)
# More digits than any figure here has; far longer ones are no figures.
_GROUPED = re.compile(r"\d{1,3}(?:[, \u00a0\u202f]\d{3}){1,4}|\d{1,15}")


def whole_number(text: str) -> int:
    """A number as printed: "5,000", "20 784", "467". ValueError for anything else."""
    text = text.strip()
    if not text.isascii():
        text = text.replace("\u00a0", " ").replace("\u202f", " ")
    if not text.isascii() or not _GROUPED.fullmatch(text):
        raise ValueError(_("Write a whole number, as in 4,000."))
    return int(re.sub(r"[, ]", "", text))


def moment(text: str, *, not_after: date | None = None) -> datetime:
    """A moment as printed, "September 05, 2025 at 0:59:13 UTC", or in ISO form; in UTC.

    Stray blanks, stops, ordinals and a stray "AM" or "PM" after a 24-hour time are survived. A missing zone
    is UTC, the only one IRCC has used. A missing year is the latest that does not pass `not_after`; without
    `not_after` it is an error. Raises ValueError for what could be read in two ways.
    """
    cleaned = " ".join(text.split()).lower()
    if _ISO.fullmatch(cleaned):
        return _iso(cleaned)
    match = _PRINTED.fullmatch(cleaned)
    if match is None or _month(match["month"]) is None:
        raise ValueError(_("Paste the time as printed, as in “September 05, 2025 at 0:59:13 UTC”."))
    zone = (match["zone"] or "utc").strip(" .()").upper()
    if zone != "UTC":
        raise ValueError(_("IRCC gives times in UTC; “%(zone)s” is something else.") % {"zone": zone})
    return _assembled(match, not_after)


def day(text: str) -> date:
    """A day in ISO form or as printed: 2026-10-15, October 15, 2026, 15 Oct. 2026. ValueError in words."""
    cleaned = " ".join(text.split()).lower()
    found = (form.fullmatch(cleaned) for form in (_ISO_DAY, *_PRINTED_DAYS))
    match = next((one for one in found if one), None)
    month = match and (int(match["month"]) if match["month"].isdecimal() else _month(match["month"]))
    if match is None or month is None:
        raise ValueError(_("Write the day as 2026-10-15, or as printed: October 15, 2026."))
    try:
        found_day = date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        raise ValueError(_("There is no such day.")) from None
    return _in_our_time(found_day)


def _month(name: str) -> int | None:
    """The month of a name, whole or shortened to three letters or more."""
    found = [place for place, whole in enumerate(_MONTHS, 1) if len(name) > 2 and whole.startswith(name)]
    return found[0] if found else None


def _in_our_time(found: D) -> D:
    """The same day or moment. Raises ValueError for a year that cannot be meant."""
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValueError(
            _("The year %(year)s cannot be meant: Express Entry began in 2015.") % {"year": found.year}
        )
    return found


def _iso(text: str) -> datetime:
    text = re.sub(r" ?(z|utc)$", "+00:00", text)
    try:
        found = datetime.fromisoformat(text)
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError(_("There is no such day or time.")) from None
    return _in_our_time(found)


def _assembled(match: re.Match[str], not_after: date | None) -> datetime:
    if match["half"]:
        _refuse_twelve_hour_time(int(match["hour"]), match["half"])
    month, day = _month(match["month"]) or 0, int(match["day"])
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    year = int(match["year"]) if match["year"] else _latest_year(month, day, not_after)
    try:
        found = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        raise ValueError(_("There is no such day or time.")) from None
    return _in_our_time(found)


def _refuse_twelve_hour_time(hour: int, half: str) -> None:
    """IRCC has put "AM" and "PM" after 24-hour times; only where both readings agree is the time certain."""
    certain = hour > 12 or (half == "am" and hour != 12) or (half == "pm" and hour == 12)
    if not certain:
        raise ValueError(_("AM or PM makes this time ambiguous: write it on the 24-hour clock."))


def _latest_year(month: int, day: int, not_after: date | None) -> int:
    if not_after is None:
        raise ValueError(_("The year is missing."))
    return not_after.year if (month, day) <= (not_after.month, not_after.day) else not_after.year - 1
