"""What a person tells us, as frozen dataclasses: the one shape of facts inside the engine.

`UNANSWERED` is not a value: it means that the person has not said, and leads to `unknown`.
`None` means that the person said "none". Parsing and validation live in `parsing.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypeAlias


class _Unanswered(Enum):
    TOKEN = "unanswered"

    def __repr__(self) -> str:
        return "UNANSWERED"

    def __bool__(self) -> bool:
        raise TypeError("an unanswered question is neither true nor false; compare with `is UNANSWERED`")


UNANSWERED: Final = _Unanswered.TOKEN
Unanswered: TypeAlias = Literal[_Unanswered.TOKEN]

ABILITIES = ("speaking", "listening", "reading", "writing")


class Day(NamedTuple):
    """A date known to the day (`first == last`) or only to the month."""

    first: date
    last: date

    @property
    def is_exact(self) -> bool:
        """Whether the day is known."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Credential:
    """A completed credential at the level that its assessment says it equals."""

    level: str | Unanswered
    country: str | Unanswered = UNANSWERED
    completed_on: Day | Unanswered = UNANSWERED
    eca_issued_on: Day | Unanswered | None = UNANSWERED
    eca_body: str | None = None
    full_time_in_canada: bool | Unanswered = UNANSWERED


@dataclass(frozen=True, slots=True)
class Study:
    """A period of study in Canada, for FSW adaptability."""

    start: Day | Unanswered
    end: Day | Unanswered | None
    programme_months: int | Unanswered = UNANSWERED
    full_time: bool | Unanswered = UNANSWERED
    authorized: bool | Unanswered = UNANSWERED


@dataclass(frozen=True, slots=True)
class LanguageTest:
    """One test report: raw scores as printed, exact (no binary floats)."""

    test: str | Unanswered
    taken_on: Day | Unanswered = UNANSWERED
    result_on: Day | None = None
    speaking: Fraction | Unanswered = UNANSWERED
    listening: Fraction | Unanswered = UNANSWERED
    reading: Fraction | Unanswered = UNANSWERED
    writing: Fraction | Unanswered = UNANSWERED


@dataclass(frozen=True, slots=True)
class Leave:
    """Unpaid leave within a job; both end days are away."""

    start: Day
    end: Day


@dataclass(frozen=True, slots=True)
class Job:
    """A job, or the part of one within which nothing changed. Both end days are worked.

    `index` is the place in the person's own list, which results point back to.
    """

    index: int
    noc: str | Unanswered
    noc_version: str
    country: str | Unanswered
    started_on: Day | Unanswered
    ended_on: Day | Unanswered | None
    hours_per_week: Fraction | Unanswered
    primary: bool | None = None
    paid: bool | Unanswered = UNANSWERED
    self_employed: bool | Unanswered = UNANSWERED
    authorized: bool | Unanswered = UNANSWERED
    full_time_student: bool | Unanswered = UNANSWERED
    leaves: tuple[Leave, ...] = ()
    duties: str | None = None
    remote_for_foreign_employer: bool = False
    publicly_funded_physician: bool = False
    qualified_on: Day | None = None


@dataclass(frozen=True, slots=True)
class Child:
    """A dependent child; counts in the size of the family whether coming or not."""

    birth_date: date | Unanswered = UNANSWERED
    accompanying: bool | Unanswered = UNANSWERED
    citizen_or_pr: bool | Unanswered = UNANSWERED


@dataclass(frozen=True, slots=True)
class Nomination:
    """An enhanced provincial nomination."""

    province: str | Unanswered
    issued_on: Day | Unanswered
    ends_on: Day | None


@dataclass(frozen=True, slots=True)
class Certificate:
    """A Canadian certificate of qualification in a trade."""

    noc: str | Unanswered
    issued_on: Day | Unanswered


@dataclass(frozen=True, slots=True)
class JobOffer:
    """An offer of a job in Canada. `months` None: permanent."""

    noc: str | Unanswered
    offered_on: Day | Unanswered
    months: int | Unanswered | None
    hours_per_week: Fraction | Unanswered
    seasonal: bool | Unanswered
    lmia: bool | Unanswered
    current_employer: bool | Unanswered
    with_employer_since: Day | Unanswered | None
    military_recruiting: bool | Unanswered


@dataclass(frozen=True, slots=True)
class WorkPermit:
    """The work permit held: `basis` is lmia, exempt_204_205, open or other."""

    valid_until: Day | Unanswered
    basis: str | Unanswered


@dataclass(frozen=True, slots=True)
class MilitaryService:
    """Service in a foreign military. `ended_on` None: still serving."""

    country: str | Unanswered
    started_on: Day | Unanswered
    ended_on: Day | Unanswered | None


@dataclass(frozen=True, slots=True)
class Person:
    """What both the candidate and the partner can have."""

    birth_date: date | Unanswered = UNANSWERED
    children: tuple[Child, ...] | Unanswered = UNANSWERED
    credentials: tuple[Credential, ...] | Unanswered = UNANSWERED
    studies_in_canada: tuple[Study, ...] | Unanswered = UNANSWERED
    language_tests: tuple[LanguageTest, ...] | Unanswered = UNANSWERED
    first_official_language: str | None = None
    jobs: tuple[Job, ...] | Unanswered = UNANSWERED
    nomination: Nomination | Unanswered | None = UNANSWERED
    sibling_in_canada: bool | Unanswered = UNANSWERED
    relative_in_canada: bool | Unanswered = UNANSWERED
    certificates: tuple[Certificate, ...] | Unanswered = UNANSWERED
    job_offers: tuple[JobOffer, ...] | Unanswered = UNANSWERED
    work_permit: WorkPermit | Unanswered | None = UNANSWERED
    funds_cad: int | Unanswered = UNANSWERED
    intends_quebec: bool | Unanswered = UNANSWERED
    military_service: MilitaryService | Unanswered | None = UNANSWERED
    profile_submitted_at: datetime | Unanswered | None = UNANSWERED


@dataclass(frozen=True, slots=True)
class Partner(Person):
    """A spouse or common-law partner; counts in scores only while accompanying and not Canadian."""

    accompanying: bool | Unanswered = UNANSWERED
    canadian_or_pr: bool | Unanswered = UNANSWERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate(Person):
    """The person being assessed. Only the date of birth is always there."""

    birth_date: date
    id: str | None = None
    partner: Partner | Unanswered | None = UNANSWERED
