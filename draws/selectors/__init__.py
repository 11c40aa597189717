"""Questions about rounds, categories, occupations and the pool; each that depends on a day takes it."""

from draws.selectors.categories import Listing, VersionDiff, listings_of, version_diff, versions_of
from draws.selectors.coverage import Coverage, State, coverage, data_state, data_version
from draws.selectors.latest import Latest, latest_of_each_stream
from draws.selectors.lines import RoundLine, lines_of
from draws.selectors.pool import AtOrAbove, BandShare, at_or_above, latest_snapshot, shares
from draws.selectors.rounds import (
    Change,
    Range,
    YearToDate,
    change_between,
    change_since_previous,
    next_round,
    previous_in_stream,
    previous_round,
    range_in_year,
    usual_gap,
    year_to_date,
)
from draws.selectors.streams import (
    Stream,
    all_streams,
    last_round_of_each_stream,
    rounds_of,
    rounds_of_any,
    stream_of,
    stream_with_key,
)
from draws.selectors.years import Month, StreamRange, YearTotal, months_of, ranges_by_stream, year_totals

__all__ = [
    "AtOrAbove",
    "BandShare",
    "Change",
    "Coverage",
    "Latest",
    "Listing",
    "Month",
    "Range",
    "RoundLine",
    "State",
    "Stream",
    "StreamRange",
    "VersionDiff",
    "YearToDate",
    "YearTotal",
    "all_streams",
    "at_or_above",
    "change_between",
    "change_since_previous",
    "coverage",
    "data_state",
    "data_version",
    "last_round_of_each_stream",
    "latest_of_each_stream",
    "latest_snapshot",
    "lines_of",
    "listings_of",
    "months_of",
    "next_round",
    "previous_in_stream",
    "previous_round",
    "range_in_year",
    "ranges_by_stream",
    "rounds_of",
    "rounds_of_any",
    "shares",
    "stream_of",
    "stream_with_key",
    "usual_gap",
    "version_diff",
    "versions_of",
    "year_to_date",
    "year_totals",
]
