"""Facts as JSON become a candidate: every wrong value is named, every assumption is noted."""

from __future__ import annotations

from eligibility.rules.parsing.checks import check_dates
from eligibility.rules.parsing.errors import FactsError
from eligibility.rules.parsing.parse import errors, parse

__all__ = ["FactsError", "check_dates", "errors", "parse"]
