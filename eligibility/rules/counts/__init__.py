"""The counts of work that rules ask for, each laid out so that it can be checked line by line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from eligibility.rules import categories
from eligibility.rules.facts import UNANSWERED, Candidate, Partner
from eligibility.rules.reference import Reference
from eligibility.rules.tables import NotLoaded

from . import purposes
from .account import Account
from .count import Count, LeftOut, count
from .purpose import Purpose

__all__ = ["Account", "Count", "LeftOut", "Purpose", "counts_of"]


def counts_of(candidate: Candidate, on: date, reference: Reference) -> tuple[Count, ...]:
    """Every count of the candidate's work on the day, then of the partner's; none without answers on jobs.

    A purpose whose rule is not loaded for the day is left out, and so are categories by anything but work.
    """
    return (*_own(candidate, on, reference), *_partners(candidate, on, reference))


def _own(candidate: Candidate, on: date, reference: Reference) -> Iterator[Count]:
    if candidate.jobs is UNANSWERED:
        return
    for purpose in _purposes(candidate, on, reference):
        yield count(purpose, candidate.jobs, reference)


def _purposes(candidate: Candidate, on: date, reference: Reference) -> Iterator[Purpose]:
    with suppress(NotLoaded):
        yield purposes.canadian(on, reference)
        yield purposes.cec(on, reference)
        yield purposes.foreign(on, reference)
        yield purposes.primary(candidate, on, reference)
        yield purposes.trade(candidate, on, reference)
        for version in categories.in_force(reference, on):
            if version.rule == "occupation":
                yield purposes.category(version, candidate, on, reference)


def _partners(candidate: Candidate, on: date, reference: Reference) -> Iterator[Count]:
    partner = candidate.partner
    if isinstance(partner, Partner) and partner.jobs is not UNANSWERED:
        with suppress(NotLoaded):
            yield count(purposes.canadian(on, reference, partner=True), partner.jobs, reference)
