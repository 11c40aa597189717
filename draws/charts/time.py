"""Dates along the bottom of a chart: years, or months where the time is short."""

from datetime import date

from django.utils.formats import date_format

from draws.charts.scale import Scale

ROOM = 44  # for a year
MONTH_ROOM = 72
FEW_DAYS = 550


def time_ticks(first: date, last: date, across: Scale, width: int) -> list[tuple[float, str]]:
    """Positions and names of the years, or of the quarters' first months, with room between them."""
    if (last - first).days > FEW_DAYS:
        days = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
        named = [(across(day.toordinal()), str(day.year)) for day in days if first <= day <= last]
        return _thinned(named, ROOM, width)
    months = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in (1, 4, 7, 10)]
    named = [(across(day.toordinal()), date_format(day, "M Y")) for day in months if first <= day <= last]
    return _thinned(named, MONTH_ROOM, width)


def _thinned(named: list[tuple[float, str]], room: float, width: int) -> list[tuple[float, str]]:
    """Every label, or every second, third … until none is nearer than `room` to the next or over the edge."""
    inside = [(x, text) for x, text in named if x <= width - room / 2]
    every = 1
    while len(inside) > 1 and every < len(inside) and (inside[1][0] - inside[0][0]) * every < room:
        every += 1
    return inside[::every]
