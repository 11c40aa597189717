"""Which official language comes first: both orders, and what each of them scores."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules import language
from eligibility.rules.crs import total
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.facts import UNANSWERED, Candidate
from eligibility.rules.language import ENGLISH, FRENCH
from eligibility.rules.programs import fsw_grid
from eligibility.rules.reference import Reference


@dataclass(frozen=True, slots=True)
class Order:
    """One language put first: the total so, and whether it is the order that the score uses."""

    first: str
    total: Span
    is_used: bool


def orders(candidate: Candidate, on: date, reference: Reference) -> tuple[Order, ...]:
    """Both orders, the one used first; none while fewer than two languages have a report that counts.

    Raises NotLoaded for a day without rules.
    """
    if any(not _counts(candidate, name, on) for name in (ENGLISH, FRENCH)):
        return ()
    used = total.score(candidate, on, reference).first_language
    found = (
        Order(
            first=name,
            total=total.total(replace(candidate, first_official_language=name), on, reference),
            is_used=name == used,
        )
        for name in (ENGLISH, FRENCH)
    )
    return tuple(sorted(found, key=lambda order: not order.is_used))


def first_on_the_grid(candidate: Candidate, on: date, reference: Reference) -> str:
    """The language that the FSW grid puts first, which may be another than the CRS does.

    Raises NotLoaded for a day without rules.
    """
    lines = {line.key: line for line in fsw_grid.score(candidate, on, reference)[1]}
    return str(lines["fsw.grid.first_language"].params["language"])


def _counts(candidate: Candidate, name: str, on: date) -> bool:
    """Whether a report of the language certainly counts."""
    if candidate.language_tests is UNANSWERED:
        return False
    reports = language.reports(candidate.language_tests, name, on)
    return any(one.test is not None and one.valid is Verdict.MET for one in reports)
