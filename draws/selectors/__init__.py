"""Questions about rounds, categories, occupations and the pool; each that depends on a day takes it."""

from draws.selectors.categories import Listing, VersionDiff, listings_of, version_diff, versions_of
from draws.selectors.coverage import Coverage, coverage, data_version
from draws.selectors.forecast import (
    Chance,
    Outlook,
    Record,
    chance_of,
    forecast_record,
    outlooks,
    past_rounds,
    stream_names,
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

__all__ = [
    "BandShare",
    "Chance",
    "Change",
    "Coverage",
    "Listing",
    "Outlook",
    "Range",
    "Record",
    "Stream",
    "VersionDiff",
    "YearToDate",
    "chance_of",
    "change_since_previous",
    "coverage",
    "data_version",
    "forecast_record",
    "last_round_of_each_stream",
    "listings_of",
    "next_round",
    "outlooks",
    "past_rounds",
    "previous_in_stream",
    "previous_round",
    "range_in_year",
    "rounds_of",
    "shares",
    "stream_names",
    "stream_of",
    "usual_gap",
    "version_diff",
    "versions_of",
    "year_to_date",
]
