"""A round among those of its stream. Pure: each function is handed the stream's rounds, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Literal

from draws.models import Round
from draws.selectors.rounds import Range
from draws.selectors.streams import a_year_before

# Fewer rounds than this in between, and "the lowest since" says no more than the change does.
FEWEST_BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Rank:
    """A cut-off among others: how many were lower, the same and higher."""

    lower: int
    same: int
    higher: int

    @property
    def of(self) -> int:
        """How many there are, this one included."""
        return self.lower + self.same + self.higher + 1


@dataclass(frozen=True, slots=True)
class Since:
    """The last round before this one whose cut-off was as low ("lowest") or as high ("highest")."""

    extreme: Literal["lowest", "highest"]
    round: Round


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cut-off stands in its stream, in the year of the round and since the stream's first.

    Each twice: when the round was held, and by now. `since` is None where a round shortly before was both
    as low and as high, or none before it ever was.
    """

    year: int
    first_year: int
    in_year_then: Rank
    in_year_now: Rank
    ever_then: Rank
    ever_now: Rank
    since: Since | None

    @property
    def has_changed(self) -> bool:
        """Whether the rounds held since then changed it."""
        return (self.in_year_then, self.ever_then) != (self.in_year_now, self.ever_now)


@dataclass(frozen=True, slots=True)
class Moves:
    """How often the next cut-off of a stream was lower, the same, higher; by how many points, either way."""

    lower: int
    same: int
    higher: int
    median: float
    largest: int

    @property
    def of(self) -> int:
        """How many changes that is."""
        return self.lower + self.same + self.higher


def place_of(round_: Round, in_stream: Sequence[Round]) -> Place:
    """The place of a round among the rounds of its stream, of which it is one."""
    before = [held for held in in_stream if held.sequence < round_.sequence]
    others = [held for held in in_stream if held.sequence != round_.sequence]
    year = round_.date.year
    return Place(
        year=year,
        first_year=in_stream[-1].date.year,
        in_year_then=_rank(round_, [held for held in before if held.date.year == year]),
        in_year_now=_rank(round_, [held for held in others if held.date.year == year]),
        ever_then=_rank(round_, before),
        ever_now=_rank(round_, others),
        since=_since(round_, before),
    )


def _rank(round_: Round, others: Sequence[Round]) -> Rank:
    cutoffs = [other.crs_cutoff for other in others]
    return Rank(
        lower=sum(cutoff < round_.crs_cutoff for cutoff in cutoffs),
        same=cutoffs.count(round_.crs_cutoff),
        higher=sum(cutoff > round_.crs_cutoff for cutoff in cutoffs),
    )


def _since(round_: Round, before: Sequence[Round]) -> Since | None:
    as_low = [place for place, held in enumerate(before) if held.crs_cutoff <= round_.crs_cutoff]
    as_high = [place for place, held in enumerate(before) if held.crs_cutoff >= round_.crs_cutoff]
    if as_low and as_low[0] >= FEWEST_BETWEEN:
        return Since("lowest", before[as_low[0]])
    if as_high and as_high[0] >= FEWEST_BETWEEN:
        return Since("highest", before[as_high[0]])
    return None


def next_in_stream(round_: Round, in_stream: Sequence[Round]) -> Round | None:
    """The round after this one in its stream, None for the last."""
    later = [held for held in in_stream if held.sequence > round_.sequence]
    return later[-1] if later else None


def year_up_to(round_: Round, in_stream: Sequence[Round]) -> Range:
    """The cut-offs of the stream in the year that ends with the round, which is one of them."""
    since = a_year_before(round_.date)
    cutoffs = [
        held.crs_cutoff for held in in_stream if held.sequence <= round_.sequence and held.date > since
    ]
    return Range(min(cutoffs), max(cutoffs), len(cutoffs))


def moves_up_to(round_: Round, in_stream: Sequence[Round]) -> Moves | None:
    """How the stream moved from round to round, up to this one; None for its first."""
    cutoffs = [held.crs_cutoff for held in in_stream if held.sequence <= round_.sequence]
    changes = [later - earlier for later, earlier in pairwise(cutoffs)]
    if not changes:
        return None
    return Moves(
        lower=sum(change < 0 for change in changes),
        same=changes.count(0),
        higher=sum(change > 0 for change in changes),
        median=median(abs(change) for change in changes),
        largest=max(abs(change) for change in changes),
    )
