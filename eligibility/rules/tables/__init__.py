"""The dated tables of the rules: ask for one as of a day, and it is exact or it refuses."""

from __future__ import annotations

from eligibility.rules.tables.bands import Bands
from eligibility.rules.tables.loader import as_of, digest, forget, names, versions
from eligibility.rules.tables.periods import Periods
from eligibility.rules.tables.version import NotLoaded, TableError, Version

__all__ = [
    "Bands",
    "NotLoaded",
    "Periods",
    "TableError",
    "Version",
    "as_of",
    "digest",
    "forget",
    "names",
    "versions",
]
