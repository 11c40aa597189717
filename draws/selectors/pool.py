"""The pool by score."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from draws.models import PoolSnapshot
from draws.models.pool import BANDS


@dataclass(frozen=True, slots=True)
class BandShare:
    """A band of scores: its ends, the people in it, and the share of the pool in it or above, in percent."""

    lowest: int
    highest: int
    people: int
    at_or_above: float


def shares(pool: PoolSnapshot) -> list[BandShare]:
    """The bands of a snapshot from the highest scores down; shares are of the published total.

    People that the total has and no band count from their band on where it is known, else in the last row:
    see `band_of_the_unexplained`.
    """
    result = []
    above = 0
    late = band_of_the_unexplained(pool) or BANDS[-1]
    for band, people in pool.bands.items():
        lowest, highest = band.split("-")
        above += people + (pool.unexplained if band == late else 0)
        share = 100 * above / pool.total if pool.total else 0.0
        result.append(BandShare(int(lowest), int(highest), people, share))
    return result


def band_of_the_unexplained(pool: PoolSnapshot) -> str | None:
    """The band that lacks the people by which the total exceeds all bands: the only one its note names.

    None where the note names none or several, or nothing is lacking.
    """
    named = [band for band in BANDS if band in pool.note.replace("–", "-")]
    return named[0] if pool.unexplained and len(named) == 1 else None


@dataclass(frozen=True, slots=True)
class AtOrAbove:
    """How many people stand at or above a score: no fewer than `least`, no more than `most`.

    The two differ where the score lies inside a band, from `lowest` to `highest`: how the people of a band
    are spread over it is not published, and we do not pretend to know.
    """

    score: int
    least: int
    most: int
    lowest: int
    highest: int

    @property
    def exact(self) -> bool:
        """Whether the number is known."""
        return self.least == self.most


def latest_snapshot(on: date) -> PoolSnapshot | None:
    """The snapshot published with the last round up to the day that has one. One query."""
    return PoolSnapshot.objects.filter(round__date__lte=on).select_related("round").first()


def at_or_above(pool: PoolSnapshot, score: int) -> AtOrAbove:
    """How many people of a snapshot stand at or above a score. ValueError below 0 and above 1,200."""
    above = 0
    for band, people in pool.bands.items():
        lowest, highest = (int(end) for end in band.split("-"))
        if lowest <= score <= highest:
            least = above + people if score == lowest else above
            return AtOrAbove(score, least, above + people, lowest, highest)
        above += people
    raise ValueError(score)
