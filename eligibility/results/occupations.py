"""Names for the occupations that facts mention only by code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language

from noc.selectors import titles


def titles_of(facts: Mapping[str, Any]) -> dict[str, str]:
    """The titles of the occupations of the candidate's jobs, by code, in the language of the page."""
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for job in facts.get("jobs") or ():
        codes[job.get("noc_version", "2021")].add(job.get("noc", ""))
    french = (get_language() or "en").startswith("fr")
    return {
        code: group.title_fr if french else group.title_en
        for version, wanted in codes.items()
        for code, group in titles(wanted, version).items()
    }
