"""Facts that give points by themselves: a nomination, study in Canada, a sibling, a certificate."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from eligibility.rules import tables
from eligibility.rules.crs.grid import WITH_SPOUSE
from eligibility.rules.crs.lines import NOTHING
from eligibility.rules.decisions import Span, Verdict, any_of
from eligibility.rules.education import POST_SECONDARY, RANK, THREE_YEARS
from eligibility.rules.facts import UNANSWERED, Candidate, Certificate, Credential, Partner, Unanswered
from eligibility.rules.kept import kept
from eligibility.rules.logic import every, exists, lasts
from eligibility.rules.tables import Version

Credentials: TypeAlias = tuple[Credential, ...] | Unanswered


def nominated(candidate: Candidate, on: date) -> Verdict:
    """Whether a provincial nomination is in force on the day."""
    found = candidate.nomination
    if found is UNANSWERED:
        return Verdict.UNKNOWN
    if found is None:
        return Verdict.NOT_MET
    return Verdict.of(every(exists(found.issued_on, on), lasts(found.ends_on, on)))


def nomination_points(candidate: Candidate, on: date) -> Span:
    """The points of a nomination in force."""
    if candidate.nomination is None:
        return NOTHING
    return nominated(candidate, on).points(tables.as_of("crs_nomination", on).values["nomination"])


def holds_certificate(certificates: tuple[Certificate, ...] | Unanswered, on: date) -> Verdict:
    """Whether a Canadian certificate of qualification exists on the day."""
    if certificates is UNANSWERED:
        return Verdict.UNKNOWN
    return (
        any_of(Verdict.of(exists(one.issued_on, on)) for one in certificates)
        if certificates
        else Verdict.NOT_MET
    )


def sibling(candidate: Candidate, column: str) -> Verdict:
    """Whether a sibling of either is in Canada; the partner's counts only in the column with a spouse."""
    own = candidate.sibling_in_canada
    mine = Verdict.of(None if own is UNANSWERED else own)
    if column != WITH_SPOUSE or mine is Verdict.MET:
        return mine
    partner = candidate.partner
    theirs = partner.sibling_in_canada if isinstance(partner, Partner) else UNANSWERED
    return any_of((mine, Verdict.of(None if theirs is UNANSWERED else theirs)))


def study_points(credentials: Credentials, on: date) -> Span:
    """The highest bonus that a credential gives; online study and study elsewhere give none."""
    if credentials is UNANSWERED:
        return Span(0, tables.as_of("crs_canadian_education", on).values["three_years_or_more"])
    possible = _perhaps_in_canada(credentials)
    if not possible:
        return NOTHING
    version = tables.as_of("crs_canadian_education", on)
    spans = [_study_points(one, on, version) for one in possible]
    return Span(max(one.low for one in spans), max(one.high for one in spans))


@kept
def _perhaps_in_canada(credentials: tuple[Credential, ...]) -> tuple[Credential, ...]:
    """The credentials that were, or may have been, earned by full-time study, present in Canada."""
    return tuple(one for one in credentials if _present(one) is not False)


def _present(credential: Credential) -> bool | None:
    country = None if credential.country is UNANSWERED else credential.country == "CA"
    present = None if credential.full_time_in_canada is UNANSWERED else credential.full_time_in_canada
    return every(country, present)


def _study_points(credential: Credential, on: date, version: Version) -> Span:
    earned = every(_present(credential), exists(credential.completed_on, on))
    if earned is False:
        return NOTHING
    if credential.level is UNANSWERED:
        return Span(0, version.values["three_years_or_more"])
    return Verdict.of(earned).points(_bonus(credential.level, version))


def _bonus(level: str, version: Version) -> int:
    if RANK[level] < POST_SECONDARY:
        return 0
    name = "three_years_or_more" if RANK[level] >= THREE_YEARS else "one_or_two_years"
    return int(version.values[name])
