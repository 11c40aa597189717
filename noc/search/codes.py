"""Codes in a query: of this version, of an older one, or the first digits of some."""

from __future__ import annotations

import re

from noc.search.index import Index

_NAME = r"(?:noc|cnp)?[\s:#.-]*(?:20\d\d[\s:-]+)?"
_CODE = re.compile(_NAME + r"([0-9]{2,5})[\s.]*", re.IGNORECASE)
_CODE_AND_TITLE = re.compile(_NAME + r"([0-9]{5})\b.*", re.IGNORECASE | re.DOTALL)
SENIOR_MANAGERS = ("00011", "00012", "00013", "00014", "00015")
_DIGITS = 5  # of NOC 2021; lists in circulation drop the zeros in front
FOLDED = "00018"  # some federal tables write this for all five


def code_in(query: str) -> str | None:
    """The code that a query is, or begins with where all its digits are there; None where it is words."""
    found = _CODE.fullmatch(query) or _CODE_AND_TITLE.fullmatch(query)
    return found[1] if found else None


def by_code(index: Index, code: str) -> list[tuple[str, str, str, bool]]:
    """Unit groups of a code: each with what matched, the kind of match, and whether it is the code itself."""
    if code == FOLDED and code not in index.groups:
        return [(one, code, "code", False) for one in SENIOR_MANAGERS if one in index.groups]
    found = {code: (code, "code", True)} if code in index.groups else {}
    padded = code.zfill(_DIGITS)
    if padded in index.groups:
        found.setdefault(padded, (padded, "code", False))
    for version, title, new in index.became(code):
        found.setdefault(new, (f"{code} {title} (NOC {version})", f"noc{version}", True))
    for one in sorted(index.groups):
        if one.startswith(code):
            found.setdefault(one, (one, "code", False))
    return [(one, *how) for one, how in found.items()]
