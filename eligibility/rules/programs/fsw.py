"""Federal Skilled Worker: work, language, education, 67 points, funds (IRPR 75 to 83)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from eligibility.rules.classification import level
from eligibility.rules.decisions import Condition, ProgramDecision, Scalar, Span, Verdict, all_of
from eligibility.rules.education import Education
from eligibility.rules.facts import UNANSWERED, Candidate, Job, Unanswered
from eligibility.rules.kept import kept
from eligibility.rules.logic import some
from eligibility.rules.programs import fsw_grid, funds, intent, language
from eligibility.rules.programs.judges import Judge
from eligibility.rules.programs.offers import funds_waived
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version, as_of
from eligibility.rules.work import Experience, Occupation, best, each_occupation, skilled_jobs
from eligibility.rules.work.counting import codes, same_occupation
from eligibility.rules.work.counting import rule as counting_rule
from eligibility.rules.work.occupations import ANY_WORK
from eligibility.rules.work.report import threshold

LEAST_EDUCATION = "secondary"


def decide(candidate: Candidate, on: date, reference: Reference) -> ProgramDecision:
    """The candidate on the day; raises `tables.NotLoaded` before Express Entry."""
    points, lines = fsw_grid.score(candidate, on, reference)
    found = (
        _work(candidate, on, reference),
        _language(candidate, on, reference),
        _education(candidate, on, reference),
        _grid(points, on),
        _funds(candidate, on, reference),
        _intent(candidate, on, reference),
    )
    return ProgramDecision("fsw", found, points, lines)


def verdict(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    """The verdict of `decide`, found as soon as one condition is not met."""
    return all_of(judged(candidate, on, reference) for judged in JUDGES)


def _work(candidate: Candidate, on: date, reference: Reference) -> Condition:
    """A year without a break in the primary occupation; where none is named, the best one."""
    rule = as_of("fsw", on)
    found = primary(candidate, on, reference, rule.values["window_years"])
    chosen, experience = best(found), _experience(candidate.jobs, found, on, rule)
    params: dict[str, Scalar | list[Scalar]] = {
        "noc": chosen.noc if chosen else None,
        "job": chosen.job.index if chosen else None,
        "chosen": not _named(candidate.jobs),
    }
    if candidate.jobs is UNANSWERED:
        params["case"] = "unanswered"
    hours: int = rule.values["hours"]
    return threshold("fsw.work", experience, hours, rule.source, rule.effective, params, forecast=True)


def _worked(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    rule = as_of("fsw", on)
    found = primary(candidate, on, reference, rule.values["window_years"])
    return _experience(candidate.jobs, found, on, rule).reaches(rule.values["hours"])


def primary(candidate: Candidate, on: date, reference: Reference, years: int) -> list[Occupation]:
    """The occupations that may be the primary one, each with its unbroken work only."""
    if candidate.jobs is UNANSWERED:
        return []
    return [one.seen_on(on) for one in _primary(candidate.jobs, counting_rule(on), reference, years)]


@kept
def _primary(
    jobs: tuple[Job, ...], rule: Version, reference: Reference, years: int
) -> tuple[Occupation, ...]:
    on = rule.effective
    found = each_occupation(skilled_jobs(jobs, rule, reference), on, years, reference)
    named = _named(jobs)
    declared = [(one, _declared(one.job, named, on, reference)) for one in found]
    return tuple(_unbroken(one, answer) for one, answer in declared if answer is not False)


def _declared(job: Job, named: list[Job], on: date, reference: Reference) -> bool | None:
    """Whether a job is of the primary occupation, as the day's codes have it; where none is named, any is."""
    if not named:
        return True
    return some(
        False if _never_skilled_as(one, job, on, reference) else same_occupation(job, one, on, reference)
        for one in named
    )


def _never_skilled_as(one: Job, job: Job, on: date, reference: Reference) -> bool:
    """Whether a job could only be of an occupation by a code that is not skilled, and then does not count.

    A job whose code is not known may have that of the other.
    """
    rule = counting_rule(on).values
    mine, theirs = (codes(each, reference, rule["classification"]) for each in (job, one))
    shared = mine & theirs if mine else theirs
    return bool(shared) and all(level(code, rule["classification"]) not in rule["skilled"] for code in shared)


def _unbroken(one: Occupation, declared: bool | None) -> Occupation:
    """Its unbroken work only, possible only where it may not be the primary occupation."""
    found = one.experience.continuous()
    certain = found.certain if declared else ()
    return Occupation(one.job, one.jobs, replace(found, certain=certain))


def _named(jobs: tuple[Job, ...] | Unanswered) -> list[Job]:
    """The jobs marked as of the primary occupation."""
    return [] if jobs is UNANSWERED else [job for job in jobs if job.primary]


def _experience(
    jobs: tuple[Job, ...] | Unanswered, found: list[Occupation], on: date, rule: Version
) -> Experience:
    """The best of the occupations that may be the primary one; any work while jobs are not answered."""
    years: int = rule.values["window_years"]
    if jobs is UNANSWERED:
        return Experience((), (ANY_WORK,), on, years)
    certain = tuple(run for one in found for run in one.experience.certain)
    possible = tuple(run for one in found for run in one.experience.possible)
    return Experience(certain, possible, on, years)


def _minimum(on: date) -> language.Minimum:
    return language.all_four(as_of("fsw_grid", on).values["minimum_level"])


def _language(candidate: Candidate, on: date, reference: Reference) -> Condition:
    return language.condition("fsw", candidate, on, _minimum(on), as_of("fsw", on))


def _spoken(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    return language.verdict(candidate.language_tests, on, _minimum(on))


def _education(candidate: Candidate, on: date, reference: Reference) -> Condition:
    """A Canadian credential, or a foreign one with a valid assessment; secondary is enough."""
    rule, found = as_of("fsw", on), fsw_grid.level(candidate, on, reference)
    verdict = found.at_least(LEAST_EDUCATION)
    params: dict[str, Scalar | list[Scalar]] = {
        "case": _education_case(candidate, found, verdict),
        "level": found.low,
        "level_at_most": found.high,
        "credential": found.credential,
        "without_eca": list(found.without_eca),
    }
    touches = ("credentials",)
    return Condition("fsw.education", verdict, rule.source, rule.effective, params, touches=touches)


def _educated(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    return fsw_grid.level(candidate, on, reference).at_least(LEAST_EDUCATION)


def _education_case(candidate: Candidate, found: Education, verdict: Verdict) -> str:
    if candidate.credentials is UNANSWERED:
        return "unanswered"
    if verdict is Verdict.NOT_MET:
        return "without_eca" if found.without_eca else "none"
    return "open" if verdict is Verdict.UNKNOWN else "met"


def _grid(points: Span, on: date) -> Condition:
    """Whether the points of the grid reach the pass mark of the day."""
    grid = as_of("fsw_grid", on)
    needed: int = grid.values["pass_mark"]
    verdict = points.at_least(needed)
    params: dict[str, Scalar | list[Scalar]] = {
        "case": str(verdict),
        "points": points.low,
        "points_at_most": points.high,
        "needed": needed,
    }
    touches = ("language_tests", "credentials", "jobs", "job_offers", "partner")
    return Condition("fsw.grid", verdict, grid.source, grid.effective, params, touches=touches)


def _funds(candidate: Candidate, on: date, reference: Reference) -> Condition:
    return funds.condition("fsw", candidate, on, funds_waived(candidate, on, reference), as_of("fsw", on))


def _intent(candidate: Candidate, on: date, reference: Reference) -> Condition:
    return intent.condition("fsw", candidate, as_of("fsw", on))


# The bare verdict of each condition, in the order of the decision.
JUDGES: tuple[Judge, ...] = (
    _worked,
    _spoken,
    _educated,
    fsw_grid.passes,
    lambda candidate, on, reference: _funds(candidate, on, reference).verdict,
    lambda candidate, on, reference: _intent(candidate, on, reference).verdict,
)
