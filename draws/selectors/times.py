"""Processing times as staff entered them."""

from __future__ import annotations

from datetime import date

from draws.models import ProcessingTime


def processing_times(on: date) -> list[ProcessingTime]:
    """The newest of each program up to the day; the one for all programs first. One query."""
    newest: dict[str, ProcessingTime] = {}
    for time in ProcessingTime.objects.filter(as_of__lte=on):
        newest.setdefault(time.program, time)
    return list(newest.values())
