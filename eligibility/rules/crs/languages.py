"""The ways in which a candidate can present the two official languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules import language
from eligibility.rules.decisions import Verdict
from eligibility.rules.facts import UNANSWERED, Candidate
from eligibility.rules.kept import kept
from eligibility.rules.language import ENGLISH, FRENCH, Held, Levels, Report

ORDERS = ((ENGLISH, FRENCH), (FRENCH, ENGLISH))


@dataclass(frozen=True, slots=True)
class Presentation:
    """One report of each language and which language comes first; `first` None: no language is shown.

    `sure` says that the way is certainly open; `holds` that, if it is open, the person's own choice of the
    first language keeps to it.
    """

    first: str | None
    second: str | None
    reports: tuple[Report, Report]
    sure: bool
    holds: bool = False

    @property
    def english(self) -> Report:
        """The report of English."""
        return self.reports[1] if self.first == FRENCH else self.reports[0]

    @property
    def french(self) -> Report:
        """The report of French."""
        return self.reports[0] if self.first == FRENCH else self.reports[1]


def presentations(candidate: Candidate, on: date) -> tuple[Presentation, ...]:
    """Every way open on the day; at least one is sure.

    The first language is one with a report that counts. Where the person chose, the choice stands if it
    can; where nothing was chosen, both orders are open.
    """
    tests, chosen = candidate.language_tests, candidate.first_official_language
    if tests is UNANSWERED:
        return _UNANSWERED[chosen]
    return _presentations(chosen, language.held(tests, on))


@kept
def _presentations(chosen: str | None, held: Held) -> tuple[Presentation, ...]:
    useful = {name: _useful(choices) for name, choices in held.choices.items()}
    found = tuple(one for order in ORDERS for one in _of(order, useful))
    kept = tuple(one for one in found if one.first == chosen)
    if any(one.sure for one in kept):
        return kept
    ways = _around(kept, found) if kept else found
    return ways if any(one.sure for one in ways) else (NOTHING, *ways)


def _around(kept: tuple[Presentation, ...], found: tuple[Presentation, ...]) -> tuple[Presentation, ...]:
    """A choice that may stand, and what is left where it does not: ways without the language chosen."""
    left = (one for one in found if one not in kept and one.reports[1].test is None)
    return *(replace(one, holds=True) for one in kept), *left


def _of(order: tuple[str, str], useful: dict[str, list[Report]]) -> Iterator[Presentation]:
    for first in useful[order[0]]:
        for second in useful[order[1]]:
            if first.test is not None and (first.test is not second.test):
                sure = first.valid is Verdict.MET and second.valid is Verdict.MET
                yield Presentation(*order, (first, second), sure)


def _useful(found: tuple[Report, ...]) -> list[Report]:
    """The reports that could score most: one that another certainly matches in every ability never does."""
    kept: list[Report] = []
    for report in sorted(found, key=_strength, reverse=True):
        if not any(_covers(other, report) for other in kept):
            kept.append(report)
    return kept


def _strength(report: Report) -> tuple[Levels, bool, date]:
    """Higher levels first; of equal ones a certain report, then the one that lapses last."""
    return report.levels, report.valid is Verdict.MET, report.lapses_on or date.max


def _covers(other: Report, report: Report) -> bool:
    if other.valid is not Verdict.MET:
        return False
    spans = zip(other.levels, report.levels, strict=True)
    return other.levels == report.levels or all(mine.low >= theirs.high for mine, theirs in spans)


def _unanswered(chosen: str | None) -> tuple[Presentation, ...]:
    unknown = language.UNANSWERED_REPORT
    orders = [order for order in ORDERS if chosen in (None, order[0])]
    return tuple(Presentation(*order, (unknown, unknown), sure=True) for order in orders)


NOTHING = Presentation(None, None, (language.NO_REPORT, language.NO_REPORT), sure=True)
_UNANSWERED = {chosen: _unanswered(chosen) for chosen in (None, ENGLISH, FRENCH)}
