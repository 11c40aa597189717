"""A past round as the forecast sees it, and which two rounds compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

# From this day a job offer gave no points any more: the same person scored 50 or 200 less the day after.
JOB_OFFER_POINTS_ENDED = date(2025, 3, 25)


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

    They did not where the category had a new version between them, or points for job offers ended.
    """
    same_scale = not earlier.date < JOB_OFFER_POINTS_ENDED <= later.date
    return same_scale and earlier.version == later.version
