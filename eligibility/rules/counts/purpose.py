"""One purpose that work is counted for: what the engine counts for it, and within which window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from eligibility.rules.decisions import Params
from eligibility.rules.facts import Job
from eligibility.rules.work import Experience, Occupation
from eligibility.rules.work.traces import Counting

Occupations: TypeAlias = Callable[[tuple[Job, ...]], list[Occupation]]


@dataclass(frozen=True, slots=True)
class Purpose:
    """What work is counted for on a day: `key` and `params` name it.

    `needed` are the hours that the rule asks for or gives points for. `counting` is what the engine counts
    of some jobs, `single` what it counts of one alone, breaks or not; `ideal` names an occupation and a
    country that count. `occupations` gives each occupation with its work where only one of them counts,
    `several` says that by another reading all of them do. `source` and `effective` are those of the rule;
    `unknown_from` is the day from which its points are not known.
    """

    key: str
    on: date
    window_years: int
    needed: tuple[int, ...]
    source: str
    effective: date
    counting: Counting
    single: Counting
    ideal: Mapping[str, Any]
    occupations: Occupations | None = None
    several: bool = False
    continuous: bool = False
    full_time_only: bool = False
    unknown_from: date | None = None
    params: Params = field(default_factory=dict)


def alternatives(occupations: Occupations, on: date, years: int) -> Counting:
    """The work of whichever occupation serves best, as the engine holds it."""

    def counting(jobs: tuple[Job, ...]) -> Experience:
        found = [one.experience for one in occupations(jobs)]
        certain = tuple(ledger for one in found for ledger in one.certain)
        possible = tuple(ledger for one in found for ledger in one.possible)
        return Experience(certain, possible, on, years)

    return counting
