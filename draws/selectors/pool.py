"""The pool by score."""

from __future__ import annotations

from dataclasses import dataclass

from draws.models import PoolSnapshot


@dataclass(frozen=True, slots=True)
class BandShare:
    """A band of scores: its ends, the people in it, and the share of the pool in it or above, in percent."""

    lowest: int
    highest: int
    people: int
    at_or_above: float


def shares(pool: PoolSnapshot) -> list[BandShare]:
    """The bands of a snapshot from the highest scores down; shares are of the published total."""
    result = []
    above = 0
    for band, people in pool.bands.items():
        lowest, highest = band.split("-")
        above += people
        share = 100 * above / pool.total if pool.total else 0.0
        result.append(BandShare(int(lowest), int(highest), people, share))
    return result
