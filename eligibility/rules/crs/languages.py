"""The ways in which a candidate can present the two official languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from eligibility.rules import language
from eligibility.rules.decisions import Verdict
from eligibility.rules.facts import UNANSWERED, Candidate
from eligibility.rules.language import ENGLISH, FRENCH, Report

ORDERS = ((ENGLISH, FRENCH), (FRENCH, ENGLISH))


@dataclass(frozen=True, slots=True)
class Presentation:
    """One report of each language and which language comes first; `first` None: no language is shown."""

    first: str | None
    second: str | None
    reports: tuple[Report, Report]
    sure: bool

    @property
    def english(self) -> Report:
        """The report of English."""
        return self.reports[1] if self.first == FRENCH else self.reports[0]

    @property
    def french(self) -> Report:
        """The report of French."""
        return self.reports[0] if self.first == FRENCH else self.reports[1]


def presentations(candidate: Candidate, on: date) -> list[Presentation]:
    """Every way open on the day; at least one is sure.

    The first language is one with a report that counts. Where the person chose, the choice stands if it
    can; where nothing was chosen, both orders are open.
    """
    tests, chosen = candidate.language_tests, candidate.first_official_language
    if tests is UNANSWERED:
        unknown = language.UNANSWERED_REPORT
        orders = [order for order in ORDERS if chosen in (None, order[0])]
        return [Presentation(*order, (unknown, unknown), sure=True) for order in orders]
    found = [one for order in ORDERS for one in _of(candidate, order, on)]
    kept = [one for one in found if one.first == chosen]
    if any(one.sure for one in kept):
        return kept
    sure = any(one.sure for one in found)
    nothing = Presentation(None, None, (language.NO_REPORT, language.NO_REPORT), sure=True)
    return found if sure else [nothing, *found]


def _of(candidate: Candidate, order: tuple[str, str], on: date) -> Iterator[Presentation]:
    for first in language.reports(candidate.language_tests, order[0], on):
        for second in language.reports(candidate.language_tests, order[1], on):
            if first.test is not None and (first.test is not second.test):
                sure = first.valid is Verdict.MET and second.valid is Verdict.MET
                yield Presentation(*order, (first, second), sure)
