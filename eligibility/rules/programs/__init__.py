"""The three programs of Express Entry: FSW, CEC and FST."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from eligibility.rules.decisions import Condition, ProgramDecision, Verdict
from eligibility.rules.facts import Candidate
from eligibility.rules.programs import cec, fst, fsw
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


# The conditions of each program in the order of its decision, each judged by itself and without forecast;
# for FST those of whoever worked in one trade or in none.
CONDITIONS: dict[str, tuple[Callable[[Candidate, date, Reference], Condition], ...]] = {
    "fsw": fsw.CONDITIONS,
    "cec": cec.CONDITIONS,
    "fst": fst.CONDITIONS,
}
