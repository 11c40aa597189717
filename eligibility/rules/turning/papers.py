"""Language tests and credentials: when they exist, and when they or their assessments lapse."""

from __future__ import annotations

from collections.abc import Iterator

from eligibility.rules import tables
from eligibility.rules.dates import years_later
from eligibility.rules.facts import UNANSWERED, Candidate, Credential, Day, LanguageTest, Partner, Person

from .turn import Turns, begins

TESTED = ("crs", "fsw.language", "fsw.grid", "cec.language", "fst.language", "category.french")
LEARNT = ("crs", "fsw.education", "fsw.grid", "category.credential")
BY_PARTNER = ("crs", "fsw.grid")


def turns(candidate: Candidate) -> Turns:
    """Those of the candidate, and those of a partner who may come along."""
    yield from _papers(candidate, TESTED, LEARNT, "own")
    partner = candidate.partner
    if isinstance(partner, Partner) and may_count(partner):
        yield from _papers(partner, BY_PARTNER, BY_PARTNER, "partner")


def may_count(partner: Partner) -> bool:
    """Whether a partner may come along who is neither a citizen nor a permanent resident."""
    return partner.accompanying is not False and partner.canadian_or_pr is not True


def _papers(person: Person, tested: tuple[str, ...], learnt: tuple[str, ...], whose: str) -> Turns:
    for test in () if person.language_tests is UNANSWERED else person.language_tests:
        yield from _test(test, tested, whose)
    for credential in () if person.credentials is UNANSWERED else person.credentials:
        yield from _credential(credential, learnt, whose)


def _test(test: LanguageTest, touches: tuple[str, ...], whose: str) -> Turns:
    name = None if test.test is UNANSWERED else test.test
    params = {"of": whose, "test": name}
    yield from begins(test.taken_on, "test_taken", touches, params)
    yield from begins(test.result_on, "test_result", touches, params)
    start = test.result_on or test.taken_on
    if isinstance(start, Day):
        yield from _lapses(start, "language_test_years", "test_lapses", touches, params)


def _credential(credential: Credential, touches: tuple[str, ...], whose: str) -> Turns:
    level = None if credential.level is UNANSWERED else credential.level
    params = {"of": whose, "level": level}
    yield from begins(credential.completed_on, "credential_completed", touches, params)
    issued = credential.eca_issued_on
    if isinstance(issued, Day):
        yield from begins(issued, "eca_issued", touches, params)
        yield from _lapses(issued, "eca_years", "eca_lapses", touches, params)


def _lapses(
    start: Day, years: str, key: str, touches: tuple[str, ...], params: dict[str, str | None]
) -> Turns:
    """The first day on which a paper no longer counts, under every length of validity there has been."""
    for length in set(_lengths(years)):
        end = Day(years_later(start.first, length), years_later(start.last, length))
        yield from begins(end, key, touches, params)


def _lengths(years: str) -> Iterator[int]:
    for version in tables.versions("validity")[1]:
        yield version.values[years]
