"""A past round as the forecast sees it, and which two rounds compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

# Days from which the same person may score otherwise: job offers stopped giving 50 or 200 points; the points
# are reported to have changed again, to values that were not found.
SCALE_CHANGES = (date(2025, 3, 25), date(2026, 11, 3))


@dataclass(frozen=True, slots=True)
class PastRound:
    """One round: its number and day, its stream (`Stream.key`), its cut-off in CRS points.

    `version` is that of the category, empty where a stream has none.
    """

    number: str
    date: date
    stream: str
    cutoff: int
    version: str = ""


def comparable(earlier: PastRound, later: PastRound) -> bool:
    """Whether both rounds of a stream chose among the same people on the same scale.

    They did not where the category had a new version between them, or the points changed for many.
    """
    same_scale = scale_changed_between(earlier.date, later.date) is None
    return same_scale and earlier.version == later.version


def scale_changed_between(earlier: date, later: date) -> date | None:
    """The last day after `earlier`, up to `later`, from which points changed for many; None without one."""
    return max((day for day in SCALE_CHANGES if earlier < day <= later), default=None)
