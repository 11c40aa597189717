"""FSW adaptability: ties to Canada of the candidate and an accompanying partner, at most ten points."""

from __future__ import annotations

from datetime import MAXYEAR, date

from eligibility.rules.dates import days_later, months_later
from eligibility.rules.decisions import Line, Params, Span, Verdict, all_of, any_of
from eligibility.rules.facts import UNANSWERED, Candidate, Credential, Day, Job, Partner, Person, Study
from eligibility.rules.kept import kept
from eligibility.rules.logic import answered, every, exists, some
from eligibility.rules.programs import language
from eligibility.rules.programs.offers import arranged
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version
from eligibility.rules.work import (
    YEAR_HOURS,
    Experience,
    Jobs,
    all_work,
    narrowed,
    skilled_jobs,
    work_in,
)
from eligibility.rules.work.counting import in_canada, rule

EVER = MAXYEAR
UNKNOWN_PARTNER = Partner()
NO_TIES = dict.fromkeys(("language", "study", "work", "relative"), Verdict.NOT_MET)
PROGRAMME_MONTHS = 24
ACADEMIC_YEARS_MONTHS = 16
STUDIED_TWO_YEARS = frozenset({"two_year", "three_year_or_bachelor", "doctoral"})
MAY_HAVE_STUDIED_TWO_YEARS = frozenset({"masters", "professional"})


def adaptability(candidate: Candidate, on: date, reference: Reference, grid: Version) -> Line:
    """The line of the grid; its parameters give the verdict of each tie."""
    ties = _ties(candidate, on, reference, grid)
    most: int = grid.values["caps"]["adaptability"]
    params: Params = {tie: str(verdict) for tie, verdict in ties.items()}
    touches = ("partner", "studies_in_canada", "jobs", "relative_in_canada", "job_offers")
    key = "fsw.grid.adaptability"
    return Line(key, _points(ties, grid), most, grid.source, grid.effective, params, touches)


def points(candidate: Candidate, on: date, reference: Reference, grid: Version) -> Span:
    """The points of the line alone."""
    return _points(_ties(candidate, on, reference, grid), grid)


def _points(ties: dict[str, Verdict], grid: Version) -> Span:
    table, most = grid.values["adaptability"], grid.values["caps"]["adaptability"]
    low = sum([table[tie] for tie, verdict in ties.items() if verdict is Verdict.MET])
    high = sum([table[tie] for tie, verdict in ties.items() if verdict is not Verdict.NOT_MET])
    return Span(min(low, most), min(high, most))


def _ties(candidate: Candidate, on: date, reference: Reference, grid: Version) -> dict[str, Verdict]:
    theirs = _of_partner(candidate, on, reference, grid.values["adaptability"]["partner_language_level"])
    return {
        "partner_language": theirs["language"],
        "study_in_canada": Verdict.of(studied(candidate, on)),
        "partner_study_in_canada": theirs["study"],
        "work_in_canada": canadian_work(candidate, on, reference, own=True).reaches(YEAR_HOURS),
        "partner_work_in_canada": theirs["work"],
        "relative_in_canada": any_of((_relative(candidate), theirs["relative"])),
        "arranged_employment": arranged(candidate, on, reference),
    }


def _of_partner(candidate: Candidate, on: date, reference: Reference, level: int) -> dict[str, Verdict]:
    """The ties of a partner, each only as far as the partner comes along."""
    coming = Verdict.of(accompanies(candidate))
    if coming is Verdict.NOT_MET:
        return NO_TIES
    partner = candidate.partner
    theirs = partner if isinstance(partner, Partner) else UNKNOWN_PARTNER
    found = {
        "language": language.verdict(theirs.language_tests, on, language.all_four(level)),
        "study": Verdict.of(studied(theirs, on)),
        "work": canadian_work(theirs, on, reference, own=False).reaches(YEAR_HOURS),
        "relative": _relative(theirs),
    }
    return {tie: all_of((coming, verdict)) for tie, verdict in found.items()}


def accompanies(candidate: Candidate) -> bool | None:
    """Whether a partner comes along who is neither a citizen nor a permanent resident."""
    partner = candidate.partner
    if partner is UNANSWERED:
        return None
    if partner is None:
        return False
    return every(answered(partner.accompanying, True), answered(partner.canadian_or_pr, False))


def _relative(person: Person) -> Verdict:
    """A sibling is a relative too; an answered "no relative" covers siblings left unanswered."""
    if person.sibling_in_canada is not UNANSWERED and person.sibling_in_canada:
        return Verdict.MET
    return Verdict.of(answered(person.relative_in_canada, True))


def canadian_work(person: Person, on: date, reference: Reference, *, own: bool) -> Experience:
    """Full-time authorised work in Canada at any time; the candidate's own must be TEER 0 to 3."""
    return _canadian_work(person.jobs, rule(on), reference, own).seen_on(on)


@kept
def _canadian_work(jobs: Jobs, rule: Version, reference: Reference, own: bool) -> Experience:
    if own and jobs is not UNANSWERED:
        found = narrowed(skilled_jobs(jobs, rule, reference), lambda job: _own_counts(job, rule))
        return work_in(found, rule.effective, EVER).full_time()
    return all_work(jobs, _counts_in_canada, rule.effective, EVER).full_time()


def _own_counts(job: Job, rule: Version) -> bool | None:
    return every(_counts_in_canada(job), _not_self_employed(job, rule))


def _counts_in_canada(job: Job) -> bool | None:
    return every(in_canada(job), answered(job.authorized, True), answered(job.paid, True))


def _not_self_employed(job: Job, rule: Version) -> bool | None:
    """Whether a publicly funded physician's own practice counts here, once it counts at all, is not known."""
    employed = answered(job.self_employed, False)
    open_case = job.publicly_funded_physician and rule.values["publicly_funded_physicians"]
    return None if employed is False and open_case else employed


def studied(person: Person, on: date) -> bool | None:
    """Two academic years of full-time, authorised study in Canada in a programme of two years or more."""
    if person.studies_in_canada is UNANSWERED:
        return _studied_by_credentials(person, on)
    return some(_counts(study, on) for study in person.studies_in_canada)


def _studied_by_credentials(person: Person, on: date) -> bool | None:
    """Told from the credentials where studies were not asked: the length of a master's is not known."""
    if person.credentials is UNANSWERED:
        return None
    return some(_by_credential(one, on) for one in person.credentials)


def _by_credential(credential: Credential, on: date) -> bool | None:
    in_canada = None if credential.country is UNANSWERED else credential.country == "CA"
    full_time = answered(credential.full_time_in_canada, True)
    if credential.level in MAY_HAVE_STUDIED_TWO_YEARS:
        long_enough = None
    else:
        long_enough = credential.level in STUDIED_TWO_YEARS
    return every(in_canada, full_time, long_enough, exists(credential.completed_on, on))


def _counts(study: Study, on: date) -> bool | None:
    full_time, authorized = answered(study.full_time, True), answered(study.authorized, True)
    return every(full_time, authorized, _programme(study), _two_years(study, on))


def _programme(study: Study) -> bool | None:
    """A programme of 24 months; one of 16 to 23 may be called two academic years by its school."""
    months = study.programme_months
    if months is UNANSWERED or ACADEMIC_YEARS_MONTHS <= months < PROGRAMME_MONTHS:
        return None
    return months >= PROGRAMME_MONTHS


def _two_years(study: Study, on: date) -> bool | None:
    """Two academic years of eight months each from the first day to the last, or to the day before `on`."""
    if study.start is UNANSWERED or study.end is UNANSWERED:
        return None
    yesterday = days_later(on, -1)
    until = study.end or Day(yesterday, yesterday)
    narrow = _spans(study.start.last, min(until.first, yesterday))
    wide = _spans(study.start.first, min(until.last, yesterday))
    return narrow if narrow == wide else None


def _spans(first: date, last: date) -> bool:
    return months_later(first, ACADEMIC_YEARS_MONTHS) <= days_later(last, 1)
