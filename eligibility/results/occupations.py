"""Names for the occupations that facts mention only by code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from eligibility.rules.parsing.jobs import version_of
from noc.selectors import titles


def titles_of(facts: Mapping[str, Any]) -> dict[str, str]:
    """The titles of the occupations of the candidate's jobs, by code, in the language of the page."""
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for job in facts.get("jobs") or ():
        code = job.get("noc", "")
        codes[job.get("noc_version") or version_of(code)].add(code)
    return titles_in(codes)


def titles_in(codes: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The titles of codes, given by their version, in the language of the page. A query for each version."""
    return {
        code: group.title
        for version, wanted in codes.items()
        for code, group in titles(wanted, version).items()
    }
