"""The three programs of Express Entry: FSW, CEC and FST."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from eligibility.rules.decisions import ProgramDecision, Verdict
from eligibility.rules.facts import Candidate
from eligibility.rules.programs import cec, fst, fsw
from eligibility.rules.programs.judges import Judge
from eligibility.rules.reference import Reference


class Program(Protocol):
    """What every program's module answers: a decision with its reasons, and its bare verdict."""

    def decide(self, candidate: Candidate, on: date, reference: Reference) -> ProgramDecision: ...

    def verdict(self, candidate: Candidate, on: date, reference: Reference) -> Verdict: ...


PROGRAMS: dict[str, Program] = {"fsw": fsw, "cec": cec, "fst": fst}


def decide(candidate: Candidate, on: date, reference: Reference) -> tuple[ProgramDecision, ...]:
    """The candidate against each program; raises `tables.NotLoaded` for a day without rules."""
    return tuple(program.decide(candidate, on, reference) for program in PROGRAMS.values())


def verdict(name: str, candidate: Candidate, on: date, reference: Reference) -> Verdict:
    """The verdict of one program alone, without reasons and forecasts, which is much faster."""
    return PROGRAMS[name].verdict(candidate, on, reference)


# The bare verdict of each condition of each program, in the order of its decision; for FST those of whoever
# worked in one trade or in none.
JUDGES: dict[str, tuple[Judge, ...]] = {"fsw": fsw.JUDGES, "cec": cec.JUDGES, "fst": fst.JUDGES}
