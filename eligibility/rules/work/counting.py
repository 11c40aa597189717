"""Which jobs count for which purpose: yes, no, or None while an answer is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from eligibility.rules.facts import UNANSWERED, Job
from eligibility.rules.kept import kept
from eligibility.rules.logic import answered, every
from eligibility.rules.reference import Reference

Counts: TypeAlias = Callable[[Job], "bool | None"]

PHYSICIANS_COUNT_FROM = date(2023, 4, 25)
SKILLED_TEERS = frozenset("0123")


@kept
def codes(job: Job, reference: Reference) -> frozenset[str]:
    """The NOC 2021 codes that the job's occupation may be; empty when it cannot be told."""
    if job.noc is UNANSWERED:
        return frozenset()
    if job.noc_version == "2016":
        return frozenset(reference.concordance_2016.get(job.noc, ()))
    return frozenset({job.noc})


def duties_match(job: Job) -> bool | None:
    """Whether the work done is that of the code; assumed where the person does not say."""
    return True if job.duties in (None, "confirmed") else None


def among(job: Job, reference: Reference, belongs: Callable[[str], bool]) -> bool | None:
    """Whether the job's occupation is one of those; None where only some of its codes are."""
    found = {belongs(code) for code in codes(job, reference)}
    return every(found.pop() if len(found) == 1 else None, duties_match(job))


def teers(job: Job, reference: Reference) -> frozenset[str]:
    """The TEER (second digit of the code) that the job may have."""
    return frozenset(code[1] for code in codes(job, reference))


@kept
def skilled(job: Job, reference: Reference) -> bool | None:
    """Paid work of TEER 0 to 3, anywhere, at one's own account or not, also beside studies."""
    in_teer = among(job, reference, lambda code: code[1] in SKILLED_TEERS)
    return every(in_teer, answered(job.paid, True))


def in_canada(job: Job) -> bool | None:
    """Whether the work was done in Canada and not remotely for an employer elsewhere."""
    if job.country is UNANSWERED:
        return None
    return job.country == "CA" and not job.remote_for_foreign_employer


def abroad(job: Job) -> bool | None:
    """Whether the work was done outside Canada."""
    return None if job.country is UNANSWERED else job.country != "CA"


def own_canadian(job: Job, on: date, reference: Reference) -> bool | None:
    """Canadian work of the candidate, for CRS and CEC: no study, no self-employment, authorised."""
    return every(
        skilled(job, reference),
        in_canada(job),
        answered(job.authorized, True),
        answered(job.full_time_student, False),
        _employed(job, on),
    )


def partner_canadian(job: Job, reference: Reference) -> bool | None:
    """Canadian work of the partner, for CRS: no exclusion of studies or self-employment is known."""
    return every(skilled(job, reference), in_canada(job), answered(job.authorized, True))


def _employed(job: Job, on: date) -> bool | None:
    """Not self-employed, or a physician paid for publicly funded services (since 25 April 2023)."""
    if job.publicly_funded_physician and on >= PHYSICIANS_COUNT_FROM:
        return True
    return answered(job.self_employed, False)


def same_occupation(one: Job, other: Job, reference: Reference) -> bool | None:
    """Whether two jobs are in one occupation; None where their codes only may be the same."""
    if one.index == other.index:
        return True
    if one.noc is UNANSWERED or other.noc is UNANSWERED:
        return None
    if (one.noc, one.noc_version) == (other.noc, other.noc_version):
        return True
    mine, theirs = codes(one, reference), codes(other, reference)
    if not mine & theirs:
        return False
    return True if len(mine) == len(theirs) == 1 else None
