"""The three programs of Express Entry: FSW, CEC and FST."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from eligibility.rules.decisions import ProgramDecision
from eligibility.rules.facts import Candidate
from eligibility.rules.programs import cec, fst, fsw
from eligibility.rules.reference import Reference

Program: TypeAlias = Callable[[Candidate, date, Reference], ProgramDecision]

PROGRAMS: dict[str, Program] = {"fsw": fsw.decide, "cec": cec.decide, "fst": fst.decide}


def decide(candidate: Candidate, on: date, reference: Reference) -> tuple[ProgramDecision, ...]:
    """The candidate against each program; raises `tables.NotLoaded` for a day without rules."""
    return tuple(program(candidate, on, reference) for program in PROGRAMS.values())
