"""Canadian Experience Class: a year of work in Canada in the last three, and language (IRPR 87.1)."""

from __future__ import annotations

from datetime import date

from eligibility.rules.decisions import Condition, ProgramDecision, Scalar, Verdict, all_of
from eligibility.rules.facts import UNANSWERED, Candidate, Job
from eligibility.rules.kept import kept
from eligibility.rules.programs import intent, language
from eligibility.rules.programs.judges import Judge
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version, as_of
from eligibility.rules.work import Occupation, canadian_jobs, cec_experience, each_occupation
from eligibility.rules.work.counting import levels
from eligibility.rules.work.counting import rule as counting_rule
from eligibility.rules.work.crossing import in_window
from eligibility.rules.work.ledger import Ledger, together
from eligibility.rules.work.periods import possible
from eligibility.rules.work.report import threshold


def decide(candidate: Candidate, on: date, reference: Reference) -> ProgramDecision:
    """The candidate on the day; raises `tables.NotLoaded` before Express Entry."""
    found = (
        _work(candidate, on, reference),
        _language(candidate, on, reference),
        _intent(candidate, on, reference),
    )
    return ProgramDecision("cec", found)


def verdict(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    """The verdict of `decide`, found as soon as one condition is not met."""
    return all_of(judged(candidate, on, reference) for judged in JUDGES)


def _work(candidate: Candidate, on: date, reference: Reference) -> Condition:
    rule = as_of("cec", on)
    years: int = rule.values["window_years"]
    experience = cec_experience(candidate.jobs, on, reference, years)
    params: dict[str, Scalar | list[Scalar]] = {"case": "unanswered"} if candidate.jobs is UNANSWERED else {}
    hours: int = rule.values["hours"]
    return threshold("cec.work", experience, hours, rule.source, rule.effective, params, forecast=True)


def _worked(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    rule = as_of("cec", on).values
    return cec_experience(candidate.jobs, on, reference, rule["window_years"]).reaches(rule["hours"])


def _language(candidate: Candidate, on: date, reference: Reference) -> Condition:
    rule = as_of("cec", on)
    heaviest = _heaviest(candidate, on, reference, rule)
    lowest, highest = _minimums_asked(heaviest, reference, rule)
    condition = language.condition("cec", candidate, on, lowest, rule, highest)
    no_occupation = not heaviest and candidate.jobs is not UNANSWERED
    if no_occupation and condition.params["case"] == "unknown":
        return condition._replace(params={**condition.params, "case": "no_occupation"})
    return condition


def _spoken(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    rule = as_of("cec", on)
    asked = _minimums_asked(_heaviest(candidate, on, reference, rule), reference, rule)
    return language.verdict(candidate.language_tests, on, *asked)


def _minimums_asked(
    heaviest: list[Occupation], reference: Reference, rule: Version
) -> tuple[language.Minimum, language.Minimum]:
    """The lowest and the highest level that may be asked for, in every ability."""
    asked = _levels_asked(heaviest, reference, rule)
    return language.all_four(min(asked)), language.all_four(max(asked))


def asks_alike(candidate: Candidate, on: date) -> bool:
    """Whether the language condition comes out the same for every occupation."""
    levels, tests = _minimums(as_of("cec", on)).values(), candidate.language_tests
    lowest = language.verdict(tests, on, language.all_four(min(levels)))
    return lowest is language.verdict(tests, on, language.all_four(max(levels)))


def _intent(candidate: Candidate, on: date, reference: Reference) -> Condition:
    return intent.condition("cec", candidate, as_of("cec", on))


# The bare verdict of each condition, in the order of the decision.
JUDGES: tuple[Judge, ...] = (
    _worked,
    _spoken,
    lambda candidate, on, reference: _intent(candidate, on, reference).verdict,
)


def _levels_asked(heaviest: list[Occupation], reference: Reference, rule: Version) -> set[int]:
    """The levels that may be asked for: that of the occupation with most work in the window.

    With equal weight the lower one; without an occupation in the window any of them.
    """
    found = {level for one in heaviest for level in levels_of(one, reference, rule)}
    if len(heaviest) > 1 and all(_is_exact(one) for one in heaviest):
        return {min(found)}
    return found or set(_minimums(rule).values())


def _heaviest(candidate: Candidate, on: date, reference: Reference, rule: Version) -> list[Occupation]:
    """The occupations that may have the largest weight, each alone.

    An occupation without work of its own code in the window has none: what it may share belongs to another.
    """
    years: int = rule.values["window_years"]
    held = occupations(candidate, on, reference, rule)
    found = [one for one in held if in_window(own_work(one), years, on) > 0]
    certain = max((one.experience.worked[0] for one in found), default=0)
    return [one for one in found if one.experience.worked[1] >= certain]


def own_work(occupation: Occupation) -> Ledger:
    """The possible work in jobs of the very code that the occupation was given."""
    code = occupation.job.noc, occupation.job.noc_version
    return together([possible(job, None) for job in occupation.jobs if (job.noc, job.noc_version) == code])


def occupations(candidate: Candidate, on: date, reference: Reference, rule: Version) -> list[Occupation]:
    """The occupations worked in that count for the class, each with its work in the window."""
    if candidate.jobs is UNANSWERED:
        return []
    years: int = rule.values["window_years"]
    return [one.seen_on(on) for one in _occupations(candidate.jobs, counting_rule(on), reference, years)]


@kept
def _occupations(
    jobs: tuple[Job, ...], rule: Version, reference: Reference, years: int
) -> tuple[Occupation, ...]:
    found = canadian_jobs(jobs, rule, reference, False)
    return tuple(each_occupation(found, rule.effective, years, reference))


def _is_exact(occupation: Occupation) -> bool:
    low, high = occupation.experience.worked
    return low == high


def levels_of(occupation: Occupation, reference: Reference, rule: Version) -> set[int]:
    """The language levels that an occupation may ask for, by its skill level or TEER."""
    minimums = _minimums(rule)
    skills = levels(occupation.job, reference, rule.values["classification"])
    return {minimums[skill] for skill in skills if skill in minimums} or set(minimums.values())


@kept
def _minimums(rule: Version) -> dict[str, int]:
    """The language level that each skill level or TEER asks for."""
    return dict(zip(rule.values["skills"], rule.values["minimum_levels"], strict=True))
