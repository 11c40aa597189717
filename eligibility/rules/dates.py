"""Calendar arithmetic on whole years and months, in one convention for every rule.

Someone born on 29 February has the birthday on 1 March in other years, so every anniversary of
29 February falls on 1 March where the year has no such day, forwards and backwards.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date


def years_later(day: date, years: int) -> date:
    """The anniversary `years` on (or back, when negative), held within the years Python knows."""
    year = day.year + years
    try:
        return date(year, day.month, day.day)
    except ValueError:
        if year < MINYEAR:
            return date.min
        return date.max if year > MAXYEAR else date(year, 3, 1)


def months_later(day: date, months: int) -> date:
    """The same day of the month `months` on; where that month is too short, the first of the next."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year > MAXYEAR:
        return date.max
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        # December is never too short: the next month is of the same year.
        return date(year, month + 2, 1)


def completed_years(birth: date, on: date) -> int:
    """Age in completed years on the day; negative before birth."""
    years = on.year - birth.year
    return years if years_later(birth, years) <= on else years - 1


def days_later(day: date, days: int) -> date:
    """The day `days` on (or back), held within the years Python knows."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))
