"""Finding the unit group of a job from what a person types: a title, a sentence or a code."""

from __future__ import annotations

from noc.search.finding import LONGEST_QUERY, Match, search, unknown_words

__all__ = ["LONGEST_QUERY", "Match", "search", "unknown_words"]
