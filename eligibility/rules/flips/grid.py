"""Whether time alone can still bring the points of the FSW grid to what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from eligibility.rules import tables
from eligibility.rules.decisions import ProgramDecision, Verdict
from eligibility.rules.facts import UNANSWERED, Candidate, Day, Job, Unanswered
from eligibility.rules.language import ESTIMATES, LANGUAGES

TABLES = (
    "fsw_grid",
    "validity",
    "work_counting",
    *(f"language_{name}" for name in LANGUAGES.keys() - ESTIMATES),
)


def out_of_reach(decision: ProgramDecision, candidate: Candidate, on: date) -> bool:
    """Whether no later day can reach the pass mark of the day, so that none needs to be looked at.

    What is there can only lapse, and age only costs; what may still grow is given the most it can.
    """
    assert decision.points is not None
    growing = set(_growing(candidate, on))
    growth = sum([line.most - line.points.high for line in decision.lines if line.key in growing])
    needed: int = tables.as_of("fsw_grid", on).values["pass_mark"]
    if decision.points.high + growth >= needed or _begins_later(candidate, on):
        return False
    return all(tables.versions(name)[0][-1] <= on for name in TABLES)


def age_decides(verdict: Verdict, candidate: Candidate, on: date) -> bool:
    """Whether a birthday may give the pass mark another verdict: age never brings points that are missing."""
    return verdict is not Verdict.NOT_MET or _is_growing_up(candidate, on)


def _is_growing_up(candidate: Candidate, on: date) -> bool:
    """Whether the candidate is not of age, or came of age this year: from then on age only costs."""
    return candidate.birth_date.year + 19 > on.year


def _growing(candidate: Candidate, on: date) -> Iterator[str]:
    """The lines that time alone may raise."""
    works = candidate.jobs is UNANSWERED or any(_goes_on(job, on) for job in candidate.jobs)
    offered = candidate.job_offers is UNANSWERED or bool(candidate.job_offers)
    studies = candidate.studies_in_canada
    if works:
        yield "fsw.grid.experience"
    if offered:
        yield "fsw.grid.arranged_employment"
    if works or offered or candidate.partner is not None or studies is UNANSWERED or studies:
        yield "fsw.grid.adaptability"


def _goes_on(job: Job, on: date) -> bool:
    return not isinstance(job.ended_on, Day) or job.ended_on.last >= on


def _begins_later(candidate: Candidate, on: date) -> bool:
    """Whether a test or a credential begins to count later, or the candidate is not of age."""
    tests = () if candidate.language_tests is UNANSWERED else candidate.language_tests
    credentials = () if candidate.credentials is UNANSWERED else candidate.credentials
    dated: list[Day | Unanswered | None] = [day for one in tests for day in (one.taken_on, one.result_on)]
    dated += [day for one in credentials for day in (one.completed_on, one.eca_issued_on)]
    return _is_growing_up(candidate, on) or any(isinstance(day, Day) and day.last > on for day in dated)
