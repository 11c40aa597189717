"""Which jobs count for which purpose: yes, no, or None while an answer is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from eligibility.rules.classification import NOC_2021, level, read_as
from eligibility.rules.facts import UNANSWERED, Job
from eligibility.rules.logic import agreed, answered, every
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version, as_of

from .ledger import FULL_TIME

Counts: TypeAlias = Callable[[Job], "bool | None"]

NO_CODES: frozenset[str] = frozenset()
# More than there are codes in both classifications, each read in either.
CODES_KEPT = 4096


def rule(on: date) -> Version:
    """The rule of counting work as of a day; the same for all days between two changes of it."""
    return as_of("work_counting", on)


def codes(job: Job, reference: Reference, classification: str = NOC_2021) -> frozenset[str]:
    """The codes of a classification that the job's occupation may be; empty when it cannot be told."""
    return NO_CODES if job.noc is UNANSWERED else _codes(job.noc, job.noc_version, classification, reference)


@lru_cache(CODES_KEPT)
def _codes(code: str, coded_in: str, classification: str, reference: Reference) -> frozenset[str]:
    return frozenset(read_as(classification, code, coded_in, reference))


def duties_match(job: Job) -> bool | None:
    """Whether the work done is that of the code; assumed where the person does not say."""
    return True if job.duties in (None, "confirmed") else None


def among(
    job: Job, reference: Reference, belongs: Callable[[str], bool], classification: str = NOC_2021
) -> bool | None:
    """Whether the job's occupation is one of those; None where only some of its codes are."""
    return every(agreed(map(belongs, codes(job, reference, classification))), duties_match(job))


def levels(job: Job, reference: Reference, classification: str = NOC_2021) -> frozenset[str]:
    """The skill levels of NOC 2016, or the TEERs of NOC 2021, that the job may have."""
    return frozenset(level(code, classification) for code in codes(job, reference, classification))


def skilled(job: Job, on: date, reference: Reference) -> bool | None:
    """Paid work of skill 0, A or B (from NOC 2021 on: TEER 0 to 3), anywhere.

    Work at one's own account or beside studies is not left out here.
    """
    return skilled_under(job, rule(on), reference)


def skilled_under(job: Job, rule: Version, reference: Reference) -> bool | None:
    """The same under a version of the rule of counting."""
    by_code = _skilled_code(codes(job, reference, rule.values["classification"]), rule)
    return every(by_code, duties_match(job), answered(job.paid, True))


@lru_cache(CODES_KEPT)
def _skilled_code(codes: frozenset[str], rule: Version) -> bool | None:
    classification, wanted = rule.values["classification"], rule.values["skilled"]
    return agreed(level(code, classification) in wanted for code in codes)


def in_canada(job: Job) -> bool | None:
    """Whether the work was done in Canada and not remotely for an employer elsewhere."""
    if job.country is UNANSWERED:
        return None
    return job.country == "CA" and not job.remote_for_foreign_employer


def abroad(job: Job) -> bool | None:
    """Whether the work was done outside Canada."""
    return None if job.country is UNANSWERED else job.country != "CA"


def own_canadian(job: Job, on: date, reference: Reference) -> bool | None:
    """Canadian work of the candidate, for CRS and CEC: skilled, no study, no self-employment, authorised."""
    return every(skilled(job, on, reference), own_in_canada(job, rule(on)))


def own_in_canada(job: Job, rule: Version) -> bool | None:
    """What makes skilled work Canadian work of the candidate."""
    return every(
        in_canada(job),
        answered(job.authorized, True),
        answered(job.full_time_student, False),
        _employed(job, rule),
    )


def partner_canadian(job: Job, on: date, reference: Reference) -> bool | None:
    """Canadian work of the partner, for CRS: no exclusion of studies or self-employment is known."""
    return every(skilled(job, on, reference), partner_in_canada(job))


def partner_in_canada(job: Job) -> bool | None:
    """What makes skilled work Canadian work of the partner."""
    return every(in_canada(job), answered(job.authorized, True))


def full_time(job: Job) -> bool | None:
    """Whether the job alone is of 30 hours a week or more."""
    return None if job.hours_per_week is UNANSWERED else job.hours_per_week >= FULL_TIME


def _employed(job: Job, rule: Version) -> bool | None:
    """Not self-employed, or a physician paid for publicly funded services once these count."""
    if job.publicly_funded_physician and rule.values["publicly_funded_physicians"]:
        return True
    return answered(job.self_employed, False)


def same_occupation(one: Job, other: Job, on: date, reference: Reference) -> bool | None:
    """Whether two jobs are in one occupation of the day's classification.

    None where their codes only may be the same.
    """
    if one.index == other.index:
        return True
    if one.noc is not UNANSWERED and (one.noc, one.noc_version) == (other.noc, other.noc_version):
        return True
    classification: str = rule(on).values["classification"]
    return same_codes(codes(one, reference, classification), codes(other, reference, classification))


def same_codes(mine: frozenset[str], theirs: frozenset[str]) -> bool | None:
    """Whether two occupations are one, by the codes that each may have."""
    if not mine or not theirs:
        return None
    if not mine & theirs:
        return False
    return True if len(mine) == len(theirs) == 1 else None
