"""Categories by occupation: so many months in one listed occupation within a window.

Any job counts, whether of the primary occupation or not; several listed occupations are never added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from eligibility.rules.categories.judges import Judge
from eligibility.rules.dates import years_later
from eligibility.rules.decisions import CategoryDecision, Params, Verdict
from eligibility.rules.facts import UNANSWERED, Candidate, Job
from eligibility.rules.kept import kept
from eligibility.rules.logic import answered, every
from eligibility.rules.reference import CategoryVersion, Reference
from eligibility.rules.tables import Version
from eligibility.rules.work import MONTH_HOURS, Experience, Occupation, best, by_occupation
from eligibility.rules.work.counting import among, codes, in_canada, rule
from eligibility.rules.work.occupations import ANY_WORK
from eligibility.rules.work.periods import possible
from eligibility.rules.work.report import threshold


def decide(
    candidate: Candidate,
    version: CategoryVersion,
    on: date,
    reference: Reference,
    *,
    forecast: bool,
) -> CategoryDecision:
    """The candidate by the listed occupation that serves best."""
    if candidate.jobs is UNANSWERED:
        anything = Experience((), (ANY_WORK,), on, _window(version))
        return _decided(version, (), anything, {"case": "unanswered"}, forecast=forecast)
    found = listed(candidate, version, on, reference)
    return _by_best(version, found, on, forecast=forecast) if found else _not_listed(version)


def _worked(candidate: Candidate, version: CategoryVersion, on: date, reference: Reference) -> Verdict:
    (condition,) = decide(candidate, version, on, reference, forecast=False).conditions
    return condition.verdict


# The bare verdict of each condition, by its key.
JUDGES: dict[str, Judge] = {"category.experience": _worked}


@kept
def _not_listed(version: CategoryVersion) -> CategoryDecision:
    """What is said on any day to whoever never worked in a listed occupation, which most never did."""
    nothing = Experience((), (), version.effective_from, _window(version))
    return _decided(version, (), nothing, {"case": "not_listed"}, forecast=False)


def _by_best(
    version: CategoryVersion, found: Sequence[Occupation], on: date, *, forecast: bool
) -> CategoryDecision:
    """By the best of the occupations, never by their sum."""
    certain = tuple(ledger for one in found for ledger in one.experience.certain)
    possible = tuple(ledger for one in found for ledger in one.experience.possible)
    together = Experience(certain, possible, on, _window(version))
    return _decided(version, found, together, {}, forecast=forecast)


def _decided(
    version: CategoryVersion,
    found: Sequence[Occupation],
    experience: Experience,
    case: Params,
    *,
    forecast: bool,
) -> CategoryDecision:
    hours, months, nearest = _hours(version), experience.months, best(found)
    params: Params = {
        "category": version.category,
        "months_needed": version.min_months,
        "continuous": bool(version.must_be_continuous),
        "canadian_only": version.canadian_only,
        "noc": nearest.noc if nearest else None,
        "job": nearest.job.index if nearest else None,
        "months": months.low,
        "months_at_most": months.high,
        **case,
    }
    source, effective = version.source, version.effective_from
    condition = threshold(
        "category.experience", experience, hours, source, effective, params, forecast=forecast
    )
    qualifying = [one for one in found if one.experience.reaches(hours) is Verdict.MET]
    named = qualifying or ([nearest] if nearest else [])
    return CategoryDecision(version.category, version.version, (condition,), _job(named, experience))


def _hours(version: CategoryVersion) -> int:
    """The hours asked for: every version of this rule names its months."""
    return (version.min_months or 0) * MONTH_HOURS


def _window(version: CategoryVersion) -> int:
    """The years of the window, which every version of this rule has."""
    return version.window_years or 0


def listed(
    candidate: Candidate, version: CategoryVersion, on: date, reference: Reference
) -> list[Occupation]:
    """Each listed occupation worked in, with the work that counts for the version."""
    if candidate.jobs is UNANSWERED or _surely_not_listed(candidate.jobs, version, reference):
        return []
    return [one.seen_on(on) for one in _listed(candidate.jobs, version, rule(on), reference)]


@kept
def _listed(
    jobs: tuple[Job, ...], version: CategoryVersion, counting: Version, reference: Reference
) -> tuple[Occupation, ...]:
    def counts(job: Job) -> bool | None:
        listed = among(job, reference, version.occupations.__contains__)
        where = in_canada(job) if version.canadian_only else True
        return every(listed, where, answered(job.paid, True))

    found = by_occupation(jobs, counts, counting.effective, _window(version), reference)
    return tuple(_continuous(one) if version.must_be_continuous else one for one in found)


def _surely_not_listed(jobs: tuple[Job, ...], version: CategoryVersion, reference: Reference) -> bool:
    known = _all_codes(jobs, reference)
    return known is not None and known.isdisjoint(version.occupations)


@kept
def _all_codes(jobs: tuple[Job, ...], reference: Reference) -> frozenset[str] | None:
    """Every code that the jobs may have; None where one of them may have any."""
    found = [codes(job, reference) for job in jobs]
    return frozenset().union(*found) if all(found) else None


def _continuous(one: Occupation) -> Occupation:
    return Occupation(one.job, one.jobs, one.experience.continuous())


def _job(named: Iterable[Occupation], experience: Experience) -> int | None:
    """The lowest index among the jobs of some occupations that lie in the window."""
    start, end = years_later(experience.on, -experience.window_years), experience.on
    jobs = (job.index for one in named for job in one.jobs if _lies_in(job, start, end))
    return min(jobs, default=None)


def _lies_in(job: Job, start: date, end: date) -> bool:
    return any(stretch.start < end and stretch.end > start for stretch in possible(job, None))
