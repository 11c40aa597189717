"""Each credential: whether it counts, what it gives, and what is wanting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules import education, tables
from eligibility.rules.crs import total
from eligibility.rules.dates import years_later
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.education import POST_SECONDARY, RANK, TWO_OR_MORE, Education
from eligibility.rules.facts import UNANSWERED, Candidate, Credential, Day, Partner
from eligibility.rules.reference import Reference

BONUS = "additional.canadian_education"


@dataclass(frozen=True, slots=True)
class CredentialSaid:
    """One credential by its `index` in the person's list.

    `case`: "gives" the level, "with_another" makes it two or more together with others, "adds_nothing", or
    why it does not count: "not_yet", "no_assessment", "assessment_later", "assessment_expired", or why it may
    not: "other_body", "unanswered", "month". `assessment_ends_on` is the first day on which its assessment no
    longer holds. `with_assessment` is the level that a valid assessment of it would give, where that is more.
    `bonus` are the points for study in Canada that it gives alone.
    """

    index: int
    credential: Credential
    counts: Verdict
    case: str
    assessment_ends_on: date | None
    with_assessment: str | None
    bonus: Span


@dataclass(frozen=True, slots=True)
class EducationSaid:
    """The level as certain and as possible, the points for study in Canada, and each credential."""

    standing: Education
    bonus: Span
    credentials: tuple[CredentialSaid, ...]


def education_said(candidate: Candidate, on: date, reference: Reference) -> EducationSaid | None:
    """Every credential of the candidate; None while they are not answered.

    Raises NotLoaded for a day without rules.
    """
    if candidate.credentials is UNANSWERED:
        return None

    def bonus(credentials: tuple[Credential, ...]) -> Span:
        return _bonus(replace(candidate, credentials=credentials), on, reference)

    return _said(candidate.credentials, education.primary_codes(candidate.jobs, reference), bonus, on)


def partners_education_said(candidate: Candidate, on: date) -> EducationSaid | None:
    """Every credential of the partner, whose study in Canada gives no points; None without answers."""
    partner = candidate.partner
    if not isinstance(partner, Partner) or partner.credentials is UNANSWERED:
        return None
    return _said(partner.credentials, education.ANY_OCCUPATION, lambda _: Span.exactly(0), on)


def _said(
    credentials: tuple[Credential, ...],
    primary: frozenset[str],
    bonus: Callable[[tuple[Credential, ...]], Span],
    on: date,
) -> EducationSaid:
    standing = education.standing(credentials, on, primary)
    each = (
        CredentialSaid(
            index=index,
            credential=one,
            counts=education.counts(one, on, primary),
            case=_case(index, one, education.counts(one, on, primary), standing, on),
            assessment_ends_on=_assessment_ends(one, on),
            with_assessment=_with_assessment(index, credentials, standing, primary, on),
            bonus=bonus((one,)),
        )
        for index, one in enumerate(credentials)
    )
    return EducationSaid(standing, bonus(credentials), tuple(each))


def _bonus(candidate: Candidate, on: date, reference: Reference) -> Span:
    """The points for study in Canada, as the score gives them."""
    lines = total.score(candidate, on, reference).lines
    return next(line.points for line in lines if line.key == BONUS)


def _case(index: int, one: Credential, counts: Verdict, standing: Education, on: date) -> str:
    if counts is Verdict.MET:
        return _role(index, one, standing)
    if counts is Verdict.UNKNOWN:
        return _open(index, one, standing)
    if isinstance(one.completed_on, Day) and one.completed_on.first > on:
        return "not_yet"
    if not isinstance(one.eca_issued_on, Day):
        return "no_assessment"
    return "assessment_later" if one.eca_issued_on.first > on else "assessment_expired"


def _role(index: int, one: Credential, standing: Education) -> str:
    if standing.low == TWO_OR_MORE and _is_post_secondary(one):
        return "with_another"
    return "gives" if index == standing.credential else "adds_nothing"


def _open(index: int, one: Credential, standing: Education) -> str:
    if index in standing.other_body:
        return "other_body"
    vague = [
        day for day in (one.completed_on, one.eca_issued_on) if isinstance(day, Day) and not day.is_exact
    ]
    return "month" if vague else "unanswered"


def _is_post_secondary(one: Credential) -> bool:
    return one.level is not UNANSWERED and RANK[one.level] >= POST_SECONDARY


def _assessment_ends(one: Credential, on: date) -> date | None:
    """The first day on which the assessment no longer holds, by its earliest reading."""
    if one.country == "CA" or not isinstance(one.eca_issued_on, Day):
        return None
    return years_later(one.eca_issued_on.first, tables.as_of("validity", on).values["eca_years"])


def _with_assessment(
    index: int, credentials: tuple[Credential, ...], standing: Education, primary: frozenset[str], on: date
) -> str | None:
    """The certain level if a foreign credential without a valid assessment had one by the right body.

    None where it is no higher. What another credential only may be is not counted to it.
    """
    if index not in standing.without_eca:
        return None
    assessed = replace(credentials[index], country="CA")  # which counts without one
    others = (*credentials[:index], assessed, *credentials[index + 1 :])
    level = education.standing(others, on, primary).low
    return level if RANK[level] > RANK[standing.low] else None
