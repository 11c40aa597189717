"""Questions about rounds, categories, occupations and the pool; each that depends on a day takes it."""

from draws.selectors.categories import Listing, VersionDiff, listings_of, version_diff, versions_of
from draws.selectors.coverage import Coverage, State, coverage, data_state, data_version
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

__all__ = [
    "BandShare",
    "Change",
    "Coverage",
    "Listing",
    "Range",
    "State",
    "Stream",
    "VersionDiff",
    "YearToDate",
    "change_since_previous",
    "coverage",
    "data_state",
    "data_version",
    "last_round_of_each_stream",
    "listings_of",
    "next_round",
    "previous_in_stream",
    "previous_round",
    "range_in_year",
    "rounds_of",
    "shares",
    "stream_of",
    "usual_gap",
    "version_diff",
    "versions_of",
    "year_to_date",
]
