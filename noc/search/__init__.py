"""Finding the unit group of a job from what a person types: a title, a sentence or a code."""

from __future__ import annotations

from noc.search.codes import code_in
from noc.search.finding import LONGEST_QUERY, Match, search, unknown_words
from noc.search.index import make_ready

__all__ = ["LONGEST_QUERY", "Match", "code_in", "make_ready", "search", "unknown_words"]
