"""Questions about rounds, categories, occupations and the pool; each that depends on a day takes it."""

from draws.selectors.articles import Figures, Mention, mentions_of, rounds_numbered, rounds_that_fit
from draws.selectors.beside import rounds_beside
from draws.selectors.categories import Listing, VersionDiff, listings_of, version_diff, versions_of
from draws.selectors.coverage import Coverage, coverage, data_version
from draws.selectors.place import (
    Moves,
    Place,
    Rank,
    Since,
    moves_up_to,
    next_in_stream,
    place_of,
    year_up_to,
)
from draws.selectors.pool import BandShare, shares
from draws.selectors.rounds import (
    Change,
    Range,
    YearToDate,
    change_since_previous,
    next_round,
    previous_in_stream,
    previous_round,
    range_in_year,
    usual_gap,
    year_to_date,
)
from draws.selectors.streams import Stream, last_round_of_each_stream, rounds_of, stream_of
from draws.selectors.times import processing_times

__all__ = [
    "BandShare",
    "Change",
    "Coverage",
    "Figures",
    "Listing",
    "Mention",
    "Moves",
    "Place",
    "Range",
    "Rank",
    "Since",
    "Stream",
    "VersionDiff",
    "YearToDate",
    "change_since_previous",
    "coverage",
    "data_version",
    "last_round_of_each_stream",
    "listings_of",
    "mentions_of",
    "moves_up_to",
    "next_in_stream",
    "next_round",
    "place_of",
    "previous_in_stream",
    "previous_round",
    "processing_times",
    "range_in_year",
    "rounds_beside",
    "rounds_numbered",
    "rounds_of",
    "rounds_that_fit",
    "shares",
    "stream_of",
    "usual_gap",
    "version_diff",
    "versions_of",
    "year_to_date",
    "year_up_to",
]
