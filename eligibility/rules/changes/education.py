"""Credentials: an assessment for one without, one level more, a second one, one from Canada."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from eligibility.rules import education, tables
from eligibility.rules.changes.base import Change, Edit, Now, P, Step, rising
from eligibility.rules.dates import months_later
from eligibility.rules.education import RANK, TWO_OR_MORE, Education
from eligibility.rules.facts import UNANSWERED, Credential, Day, Person, Study
from eligibility.rules.reference import Reference

# The next credential that earns a higher line; a professional degree stands beside a master's.
NEXT = {
    "less_than_secondary": "secondary",
    "secondary": "one_year",
    "one_year": "two_year",
    "two_year": "three_year_or_bachelor",
    "three_year_or_bachelor": "masters",
    TWO_OR_MORE: "masters",
    "masters": "doctoral",
    "professional": "doctoral",
}
SECOND = "one_year"
CANADIAN = {"short": "one_year", "long": "three_year_or_bachelor"}
PROGRAMME_YEARS = 3
# ISO 3166 leaves this code to its users: some country other than Canada.
ELSEWHERE = "XX"


def changes(now: Now) -> Iterator[Change]:
    """What the candidate could do about their credentials."""
    for ladder in (*ladders(now.candidate, now), canadian(now)):
        yield from rising(now, [step.own() for step in ladder])


def ladders(person: Person, now: Now) -> list[list[Step]]:
    """An assessment for each credential without one; then one more credential from anywhere.

    Each is a ladder of its own.
    """
    if person.credentials is UNANSWERED:
        return []
    found = education.standing(person.credentials, now.on)
    assessed = [[_assessed(person.credentials[index], index, person, now)] for index in found.without_eca]
    return [*assessed, _higher(person.credentials, now), _second(found, now)]


def canadian(now: Now) -> list[Step]:
    """A credential from Canada, by full-time study there, of one year or of three."""
    if now.candidate.credentials is UNANSWERED:
        return []
    return [
        Step("credential.canadian", {"length": length, "level": level}, _studied(length, level, now.since))
        for length, level in CANADIAN.items()
    ]


def _assessed(credential: Credential, index: int, person: Person, now: Now) -> Step:
    issued = Day(now.since, now.since)
    body = _body(person, now.reference, now.since)
    new = replace(credential, eca_issued_on=issued, eca_body=body or credential.eca_body)
    level = credential.level if isinstance(credential.level, str) else None

    def edit(person: P) -> P:
        given = () if person.credentials is UNANSWERED else person.credentials
        return replace(person, credentials=tuple(new if one is credential else one for one in given))

    return Step("credential.eca", {"credential": index, "level": level}, edit)


def _body(person: Person, reference: Reference, issued: date) -> str | None:
    """The body that the primary occupation asks for, where it asks for a given one."""
    asked = tables.as_of("eca_bodies", issued).values
    codes = education.primary_codes(person.jobs, reference)
    bodies = sorted({asked[code] for code in codes if code in asked} - {education.ANY_BODY})
    return bodies[0] if bodies else None


def _higher(given: tuple[Credential, ...], now: Now) -> list[Step]:
    """One credential above the level reached, whether what was reached is assessed or not."""
    issued = Day(now.since, now.since)
    reached = education.standing(tuple(replace(one, eca_issued_on=issued) for one in given), now.on).low
    if reached not in NEXT:
        return []
    level = NEXT[reached]
    return [Step("credential.higher", {"level": reached, "to": level}, _abroad(level, now))]


def _second(found: Education, now: Now) -> list[Step]:
    """One more credential of a year or longer beside one of three years: the line "two or more"."""
    if RANK[found.low] != education.THREE_YEARS:
        return []
    return [Step("credential.second", {"level": found.low, "to": TWO_OR_MORE}, _abroad(SECOND, now))]


def _abroad(level: str, now: Now) -> Edit:
    """A credential from outside Canada with its assessment, so that no study in Canada is claimed."""
    issued = Day(now.since, now.since)
    known = now.reference

    def edit(person: P) -> P:
        body = _body(person, known, now.since)
        new = Credential(level, ELSEWHERE, eca_issued_on=issued, eca_body=body)
        given = () if person.credentials is UNANSWERED else person.credentials
        return replace(person, credentials=(*given, new))

    return edit


def _studied(length: str, level: str, since: date) -> Edit:
    """A Canadian credential, with the years of study where these were asked apart."""

    def edit(person: P) -> P:
        new = Credential(level, "CA", full_time_in_canada=True)
        given = () if person.credentials is UNANSWERED else person.credentials
        studies = person.studies_in_canada
        if studies is not UNANSWERED and length == "long":
            studies = (*studies, _three_years(since))
        return replace(person, credentials=(*given, new), studies_in_canada=studies)

    return edit


def _three_years(until: date) -> Study:
    start = months_later(until, -12 * PROGRAMME_YEARS)
    return Study(Day(start, start), Day(until, until), 12 * PROGRAMME_YEARS, full_time=True, authorized=True)
