"""How the bare verdict of one condition of a category is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from eligibility.rules.decisions import Verdict
from eligibility.rules.facts import Candidate
from eligibility.rules.reference import CategoryVersion, Reference

Judge: TypeAlias = Callable[[Candidate, CategoryVersion, date, Reference], Verdict]
