"""How a program is asked for the bare verdict of one of its conditions, without reasons and forecasts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from eligibility.rules.decisions import Verdict
from eligibility.rules.facts import Candidate
from eligibility.rules.reference import Reference

Judge: TypeAlias = Callable[[Candidate, date, Reference], Verdict]
