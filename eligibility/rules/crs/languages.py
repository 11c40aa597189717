"""The ways in which a candidate can present the two official languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from eligibility.rules import language
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.facts import ABILITIES, UNANSWERED, Candidate
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
    firsts, seconds = (_useful(candidate, name, on) for name in order)
    for first in firsts:
        for second in seconds:
            if first.test is not None and (first.test is not second.test):
                sure = first.valid is Verdict.MET and second.valid is Verdict.MET
                yield Presentation(*order, (first, second), sure)


def _useful(candidate: Candidate, name: str, on: date) -> list[Report]:
    """The reports that could score most: one that another certainly matches in every ability never does."""
    found = language.reports(candidate.language_tests, name, on)
    kept: list[Report] = []
    for report in sorted(found, key=lambda one: _strength(one, on), reverse=True):
        if not any(_covers(other, report) for other in kept):
            kept.append(report)
    return kept


def _strength(report: Report, on: date) -> tuple[list[Span], bool, date]:
    """Higher levels first; of equal ones a certain report, then the one that lapses last."""
    lapses = language.valid_until(report.test, on) if report.test else None
    return [report.levels[name] for name in ABILITIES], report.valid is Verdict.MET, lapses or date.max


def _covers(other: Report, report: Report) -> bool:
    if other.valid is not Verdict.MET:
        return False
    spans = [(other.levels[name], report.levels[name]) for name in ABILITIES]
    return other.levels == report.levels or all(mine.low >= theirs.high for mine, theirs in spans)
