"""How far the data go, said on every page of draws."""

from __future__ import annotations

from django.utils import timezone

from draws import selectors, wording


def coverage() -> wording.CoverageLine:
    """The last recorded round as seen today, in Ottawa."""
    return wording.coverage_line(selectors.coverage(), timezone.localdate())
