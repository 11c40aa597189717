"""Each job of a person on a day: how its code is read, and what it does for each purpose and category."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from eligibility.rules.decisions import Verdict, any_of
from eligibility.rules.facts import Candidate, Job
from eligibility.rules.reference import CategoryVersion, Reference
from eligibility.rules.work.counting import codes

from .apart import Apart, apart
from .counted import Counted
from .listing import BY_WORK, Listing, listings
from .reading import Reading, read_on
from .toward import Toward, toward

# Points and programs, in the order of a result.
WHOLE = ("crs.canadian", "crs.foreign", "fsw", "cec", "fst")


@dataclass(frozen=True, slots=True)
class Next:
    """A later version of a category, and what the job does for it on its first day.

    `toward` is None where that version does not list the occupation.
    """

    version: CategoryVersion
    toward: Toward | None


@dataclass(frozen=True, slots=True)
class InCategory:
    """A category of which some version lists the occupation of a job, or may.

    `version` is the one in force on the day, None without one; `toward` is what the job does for it, None
    where it does not list the occupation.
    """

    listing: Listing
    version: CategoryVersion | None
    toward: Toward | None
    next: Next | None

    @property
    def verdict(self) -> Verdict:
        """Whether days of the job are counted for the category on the day."""
        return self.toward.verdict if self.toward else Verdict.NOT_MET


@dataclass(frozen=True, slots=True)
class JobStanding:
    """One job on a day. `unlisted` are the categories by work of which no version lists its occupation.

    `is_read` says whether its occupation can be told at all; where not, every category may list it.
    """

    job: Job
    reading: Reading
    toward: tuple[Toward, ...]
    categories: tuple[InCategory, ...]
    unlisted: tuple[str, ...]
    is_read: bool

    @property
    def all_toward(self) -> tuple[Toward, ...]:
        """What it does for points, programs and the categories that list it on the day."""
        return (*self.toward, *(one.toward for one in self.categories if one.toward))

    @property
    def counts(self) -> Verdict:
        """Whether it counts for anything on the day."""
        return any_of(one.verdict for one in self.all_toward)


@dataclass(frozen=True, slots=True)
class Standings:
    """The jobs of a person on a day, and work in several occupations that is not added up.

    `has_rules` says whether there were rules on the day.
    """

    jobs: tuple[JobStanding, ...]
    apart: tuple[Apart, ...]
    has_rules: bool


def standings(candidate: Candidate, on: date, reference: Reference) -> Standings:
    """Each job of the candidate in their own order; none where nothing is said of jobs."""
    counted = Counted(candidate, reference)
    jobs = tuple(_standing(job, counted, on) for job in counted.jobs)
    return Standings(jobs, tuple(filter(None, map(apart, counted.on(on)))), has_rules=bool(counted.on(on)))


def _standing(job: Job, counted: Counted, on: date) -> JobStanding:
    found = listings(job, counted.reference)
    whole = [one for key in WHOLE for one in counted.on(on) if one.purpose.key == key]
    return JobStanding(
        job=job,
        reading=read_on(job, on, counted.reference),
        toward=tuple(toward(job, counted.jobs, one) for one in whole),
        categories=tuple(_in_category(job, one, counted, on) for one in found),
        unlisted=_unlisted(found, counted.reference),
        is_read=bool(codes(job, counted.reference)),
    )


def _unlisted(found: Sequence[Listing], reference: Reference) -> tuple[str, ...]:
    by_work = dict.fromkeys(one.category for one in reference.categories if one.rule == BY_WORK)
    listed = {one.category for one in found}
    return tuple(category for category in by_work if category not in listed)


def _in_category(job: Job, listing: Listing, counted: Counted, on: date) -> InCategory:
    later = listing.after(on)
    return InCategory(
        listing=listing,
        version=listing.on(on),
        toward=_toward(job, listing, counted, on),
        next=Next(later, _toward(job, listing, counted, later.effective_from)) if later else None,
    )


def _toward(job: Job, listing: Listing, counted: Counted, day: date) -> Toward | None:
    """What a job does for the version of a category in force on a day, where that lists it or may."""
    count = counted.of_category(listing.category, day)
    if count is None or listing.is_listed_by(listing.on(day)) is False:
        return None
    return toward(job, counted.jobs, count)
