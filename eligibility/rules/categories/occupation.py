"""Categories by occupation: so many months in one listed occupation within a window.

Any job counts, whether of the primary occupation or not; several listed occupations are never added up.
"""

from __future__ import annotations

from datetime import date

from eligibility.rules.dates import years_later
from eligibility.rules.decisions import CategoryDecision, Scalar, Verdict
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
    forecast: bool = True,
) -> CategoryDecision:
    """The candidate by the listed occupation that serves best."""
    found = listed(candidate, version, on, reference)
    hours = (version.min_months or 0) * MONTH_HOURS
    together = _together(candidate, found, on, version)
    params: dict[str, Scalar | list[Scalar]] = {
        **_asked(version),
        **_nearest(found),
        "months": together.months.low,
        "months_at_most": together.months.high,
    }
    if candidate.jobs is UNANSWERED:
        params["case"] = "unanswered"
    elif not found:
        params["case"] = "not_listed"
    source, effective = version.source, version.effective_from
    condition = threshold(
        "category.experience", together, hours, source, effective, params, forecast=forecast
    )
    job = _job(found, hours, on, version)
    return CategoryDecision(version.category, version.version, (condition,), job)


def listed(
    candidate: Candidate, version: CategoryVersion, on: date, reference: Reference
) -> list[Occupation]:
    """Each listed occupation worked in, with the work that counts for the version."""
    if candidate.jobs is UNANSWERED:
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

    if not any(_may_be_listed(job, version, reference) for job in jobs):
        return ()
    found = by_occupation(jobs, counts, counting.effective, version.window_years or 0, reference)
    return tuple(_continuous(one) if version.must_be_continuous else one for one in found)


def _may_be_listed(job: Job, version: CategoryVersion, reference: Reference) -> bool:
    """Whether any code the job may have is listed; one whose codes are not known may have any."""
    found = codes(job, reference)
    return not found or not found.isdisjoint(version.occupations)


def _continuous(one: Occupation) -> Occupation:
    return Occupation(one.job, one.jobs, one.experience.continuous())


def _together(
    candidate: Candidate, found: list[Occupation], on: date, version: CategoryVersion
) -> Experience:
    """The best of the occupations, never their sum."""
    years = version.window_years or 0
    if candidate.jobs is UNANSWERED:
        return Experience((), (ANY_WORK,), on, years)
    certain = tuple(ledger for one in found for ledger in one.experience.certain)
    possible = tuple(ledger for one in found for ledger in one.experience.possible)
    return Experience(certain, possible, on, years)


def _asked(version: CategoryVersion) -> dict[str, Scalar | list[Scalar]]:
    return {
        "category": version.category,
        "months_needed": version.min_months,
        "continuous": bool(version.must_be_continuous),
        "canadian_only": version.canadian_only,
    }


def _nearest(found: list[Occupation]) -> dict[str, Scalar | list[Scalar]]:
    """The occupation that meets the condition, or comes nearest to it."""
    nearest = best(found)
    return {
        "noc": nearest.noc if nearest else None,
        "job": nearest.job.index if nearest else None,
    }


def _job(found: list[Occupation], hours: int, on: date, version: CategoryVersion) -> int | None:
    """The lowest index among the jobs, within the window, of the occupations that qualify.

    While none qualifies, of the one that comes nearest.
    """
    window = years_later(on, -(version.window_years or 0)), on
    nearest = best(found)
    qualifying = [one for one in found if one.experience.reaches(hours) is Verdict.MET]
    jobs = (
        job.index
        for one in qualifying or ([nearest] if nearest else [])
        for job in one.jobs
        if _lies_in(job, *window)
    )
    return min(jobs, default=None)


def _lies_in(job: Job, start: date, end: date) -> bool:
    return any(stretch.start < end and stretch.end > start for stretch in possible(job, None))
