"""What IRCC did, as rows: categories with their dated versions, rounds, and snapshots of the pool."""

from draws.models.categories import Category, CategoryOccupation, CategoryVersion, Rule
from draws.models.pool import BANDS, PoolSnapshot
from draws.models.rounds import Kind, Program, Round
from draws.models.state import DataState

__all__ = [
    "BANDS",
    "Category",
    "CategoryOccupation",
    "CategoryVersion",
    "DataState",
    "Kind",
    "PoolSnapshot",
    "Program",
    "Round",
    "Rule",
]
