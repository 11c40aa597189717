"""The CRS score: every line, the sections after their caps, and the total as a range."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from eligibility.rules.crs import additional, core, partner, transferability
from eligibility.rules.crs.grid import Column, Points
from eligibility.rules.crs.languages import Presentation, presentations
from eligibility.rules.crs.lines import Given, merged
from eligibility.rules.crs.points import KEYS, SECTIONS, Figures, Row, figures, row, spoken
from eligibility.rules.crs.standing import Standing, standing
from eligibility.rules.decisions import Line, Score, Span
from eligibility.rules.facts import Candidate
from eligibility.rules.language import ENGLISH
from eligibility.rules.reference import Reference

__all__ = ["KEYS", "score", "total"]

SPANS_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Tally:
    """One way of presenting the languages: a row of certain and of possible points for each column."""

    way: Presentation
    low: tuple[Row, ...]
    high: tuple[Row, ...]

    @property
    def total(self) -> Span:
        """The total that holds whichever column applies."""
        return Span(min(one.total for one in self.low), max(one.total for one in self.high))


def score(candidate: Candidate, on: date, reference: Reference) -> Score:
    """The CRS score on a day, explained; raises NotLoaded before the first version.

    Certain points take the way of presenting the languages that certainly scores most; possible points
    reach to the most that any way could score. Where the column is not known, points are certain only
    as far as both columns give them; where the choice of the first language may hold, as far as it does.
    """
    person = standing(candidate, on, reference)
    tallies = _tallies(person)
    best = max((one for one in tallies if one.way.sure), key=_rank)
    rivals = [one for one in tallies if one is not best and one.total.high > best.total.low]
    low = (*best.low, *(one for tally in tallies if tally.way.holds for one in tally.low))
    high = (*best.high, *(one for rival in rivals for one in rival.high))
    given = _spanned(KEYS, [one.points for one in low], [one.points for one in high])
    explained = [_lines(person, best.way, column, given) for column in person.columns]
    return Score(
        **_spanned(SECTIONS, [one.sections for one in low], [one.sections for one in high]),
        lines=tuple(map(merged, zip(*explained, strict=True)) if len(explained) > 1 else explained[0]),
        first_language=best.way.first if best.way.reports[0].test else None,
    )


def total(candidate: Candidate, on: date, reference: Reference) -> Span:
    """The total of `score`, without the explanation."""
    tallies = _tallies(standing(candidate, on, reference))
    totals = [(one.way, one.total) for one in tallies]
    certain = max(span.low for way, span in totals if way.sure)
    return Span(
        min([certain, *(span.low for way, span in totals if way.holds)]),
        max(span.high for _, span in totals),
    )


def _tallies(person: Standing) -> list[Tally]:
    ends = [(person.grid.columns[name], *figures(person, name)) for name in person.columns]
    tallies = []
    for way in presentations(person.candidate, person.on):
        rows = [_rows(person, way, *end) for end in ends]
        tallies.append(Tally(way, tuple(one[0] for one in rows), tuple(one[1] for one in rows)))
    return tallies


def _rows(
    person: Standing, way: Presentation, column: Column, low: Figures, high: Figures
) -> tuple[Row, Row]:
    """The certain and the possible row; one and the same where nothing is open."""
    certain, possible = spoken(way, person.grid, column)
    found = row(person.grid, column, low, certain)
    if low is high and certain is possible:
        return found, found
    return found, row(person.grid, column, high, possible)


def _rank(tally: Tally) -> tuple[Span, bool, list[Span]]:
    way = tally.way
    levels = [span for report in way.reports for span in report.levels]
    return tally.total, way.first == ENGLISH, levels


def _spanned(names: Sequence[str], low: Iterable[Points], high: Iterable[Points]) -> dict[str, Span]:
    """What each place of some rows comes to, by its name, as it holds whichever row applies."""
    lows, highs = map(min, zip(*low, strict=True)), map(max, zip(*high, strict=True))
    return dict(zip(names, map(_span, lows, highs), strict=True))


@lru_cache(SPANS_KEPT)
def _span(low: int, high: int) -> Span:
    """One span for the same points in many lines of many people."""
    return Span(low, high)


def _lines(person: Standing, way: Presentation, name: str, given: Given) -> list[Line]:
    """Every line of one way and column, explained, in the order of KEYS."""
    column = person.grid.columns[name]
    return [
        *core.lines(person, way, column, given),
        *partner.lines(person.partner, person.candidate.partner, person.on, name, given),
        *transferability.lines(person, way.reports[0], given),
        *additional.lines(person, way, name, given),
    ]
