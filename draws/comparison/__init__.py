"""Two or three occupations side by side: what an address asks for, and what stands in each column."""

from draws.comparison.asked import MOST, Asked, Words, read
from draws.comparison.columns import CLAUSES, DUTIES, Box, Column, columns_of

__all__ = ["CLAUSES", "DUTIES", "MOST", "Asked", "Box", "Column", "Words", "columns_of", "read"]
