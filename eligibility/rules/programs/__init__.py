"""The three programs of Express Entry: FSW, CEC and FST."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from eligibility.rules.decisions import ProgramDecision
from eligibility.rules.facts import Candidate
from eligibility.rules.programs import cec, fst, fsw
from eligibility.rules.reference import Reference


class Program(Protocol):
    """How every program is asked."""

    def __call__(
        self, candidate: Candidate, on: date, reference: Reference, *, forecast: bool = True
    ) -> ProgramDecision: ...


PROGRAMS: dict[str, Program] = {"fsw": fsw.decide, "cec": cec.decide, "fst": fst.decide}


def decide(
    candidate: Candidate, on: date, reference: Reference, *, forecast: bool = True
) -> tuple[ProgramDecision, ...]:
    """The candidate against each program; raises `tables.NotLoaded` for a day without rules.

    Without `forecast` the days on which time alone changes a verdict are left out, which is much faster.
    """
    return tuple(program(candidate, on, reference, forecast=forecast) for program in PROGRAMS.values())
