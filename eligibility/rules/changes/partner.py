"""The partner: coming or not, tests, credentials and work in Canada, and the two people changing places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from itertools import islice

from eligibility.rules.changes import education, language, work
from eligibility.rules.changes.base import Change, Now, Step, rising
from eligibility.rules.facts import UNANSWERED, Candidate, Partner, Person
from eligibility.rules.language import ENGLISH, FRENCH

# What belongs to the household: it stays with whoever applies where only one of the two was asked.
SHARED = ("children", "funds_cad", "intends_quebec")
# Without these the partner cannot be told as the main applicant.
NEEDED = ("birth_date", "credentials", "language_tests", "jobs")
OWN = tuple(field.name for field in fields(Person))


def changes(now: Now) -> Iterator[Change]:
    """What an answered partner could change; nothing where the partner is a citizen or permanent resident."""
    partner = now.candidate.partner
    if not isinstance(partner, Partner) or partner.canadian_or_pr is not False:
        return
    if partner.accompanying is UNANSWERED:
        return
    yield _coming(not partner.accompanying)
    if partner.accompanying:
        for ladder in _own(partner, now):
            yield from rising(now, [step.of_partner() for step in ladder])
        if can_apply(partner):
            yield Change("partner.principal", {}, swapped)


def _coming(coming: bool) -> Change:
    def made(candidate: Candidate) -> Candidate:
        partner = candidate.partner
        assert isinstance(partner, Partner)
        return replace(candidate, partner=replace(partner, accompanying=coming))

    return Change("partner.coming" if coming else "partner.not_coming", {}, made)


def _own(partner: Partner, now: Now) -> Iterator[list[Step]]:
    """What the partner could do: of a first test the language does not matter, so one stands for both."""
    found = {name: language.whole_tests(partner, name, now.on) for name in (ENGLISH, FRENCH)}
    held = [name for name in found if language.counted(partner, name, now.on)]
    for name in held or islice(found, 1):
        yield from found[name]
    yield from education.ladders(partner, now)
    if partner.jobs is not UNANSWERED:
        step = work.in_canada(partner.jobs, now, partner=True)
        yield [step] if step else []


def can_apply(partner: Partner) -> bool:
    """Whether enough is answered of the partner to tell them as the main applicant."""
    return all(getattr(partner, name) is not UNANSWERED for name in NEEDED)


def swapped(candidate: Candidate) -> Candidate:
    """The couple with the partner as the main applicant; swapped again it is the couple as it was.

    Both people change places whole. Answers about the household stay with the main applicant where only
    one of the two has given them. Raises ValueError where no partner with a date of birth is known.
    """
    partner = candidate.partner
    if not isinstance(partner, Partner) or not isinstance(partner.birth_date, date):
        raise ValueError("only a partner whose date of birth is known can be the main applicant")
    mine = {name: getattr(candidate, name) for name in OWN}
    theirs = {name: getattr(partner, name) for name in OWN}
    for name in SHARED:
        if UNANSWERED in (mine[name], theirs[name]):
            mine[name], theirs[name] = theirs[name], mine[name]
    return replace(candidate, **theirs, partner=replace(partner, **mine))
