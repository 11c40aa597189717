"""How the code of a job is read on a day: the classification of the day, and the codes it may be there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from eligibility.rules.classification import level
from eligibility.rules.facts import Job
from eligibility.rules.reference import Reference
from eligibility.rules.tables import NotLoaded
from eligibility.rules.work.counting import codes, rule


@dataclass(frozen=True, slots=True)
class Reading:
    """The codes that a job may have in the classification of a day, in order.

    None of them where it cannot be told, several where the code became several and nothing says which.
    """

    classification: str
    codes: tuple[str, ...]

    @property
    def levels(self) -> tuple[str, ...]:
        """The TEERs (NOC 2021) or skill levels (NOC 2016) that the job may have, each once."""
        return tuple(sorted({level(code, self.classification) for code in self.codes}))


def read_on(job: Job, on: date, reference: Reference) -> Reading:
    """The reading of a day; before there were rules, in the classification that the code was given in."""
    try:
        classification: str = rule(on).values["classification"]
    except NotLoaded:
        classification = job.noc_version
    return Reading(classification, tuple(sorted(codes(job, reference, classification))))
