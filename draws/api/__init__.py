"""The read API: rounds, categories, pool snapshots and occupations, for anyone."""

from draws.api.routes import router

__all__ = ["router"]
