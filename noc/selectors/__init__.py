"""Questions about the classification; each that depends on a day is handed the day."""

from noc.selectors.codes import all_titles, concordance_2016, titles, unit_group_codes
from noc.selectors.tree import Below, groups_below, unit_groups_of, with_groups_above
from noc.selectors.versions import Versions, version_in_use, versions_on
from noc.selectors.words import (
    activities_of,
    elements_of,
    exclusions_to,
    neighbours_of,
    published_files,
    variants_of,
)

__all__ = [
    "Below",
    "Versions",
    "activities_of",
    "all_titles",
    "concordance_2016",
    "elements_of",
    "exclusions_to",
    "groups_below",
    "neighbours_of",
    "published_files",
    "titles",
    "unit_group_codes",
    "unit_groups_of",
    "variants_of",
    "version_in_use",
    "versions_on",
    "with_groups_above",
]
