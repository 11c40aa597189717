"""Two or three occupations side by side: what an address asks for, and what stands in each column."""

from draws.comparison.asked import MOST, Asked, Words, read
from draws.comparison.columns import Box, Column, columns_of
from draws.comparison.counts import CLAUSES, DUTIES, Count, Said, counts_said

__all__ = [
    "CLAUSES",
    "DUTIES",
    "MOST",
    "Asked",
    "Box",
    "Column",
    "Count",
    "Said",
    "Words",
    "columns_of",
    "counts_said",
    "read",
]
