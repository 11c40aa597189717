"""Small helpers that the sections share: points over a span, points of four abilities, lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from eligibility.rules.decisions import Line, Params, Scalar, Span, Verdict
from eligibility.rules.facts import ABILITIES, UNANSWERED, LanguageTest, Unanswered
from eligibility.rules.kept import kept
from eligibility.rules.language import Levels, Report, may_be, valid_until
from eligibility.rules.tables import Bands, Version

# Points by the key of their line.
Points: TypeAlias = Mapping[str, Span]

NOTHING = Span(0, 0)


def line(
    key: str, points: Span, most: int, version: Version, params: Params, touches: tuple[str, ...]
) -> Line:
    """A line whose source and date are those of the table version it was read from."""
    return Line(key, points, most, version.source, version.effective, params, touches)


def over(span: Span, points: Callable[[int], int]) -> Span:
    """Points at both bounds of a number, for points that never fall as the number grows."""
    return Span(points(span.low), points(span.high))


@kept
def language_points(levels: Levels, bands: Bands, column: str) -> Span:
    """The sum over the four abilities."""
    spans = levels.values()
    return Span(
        sum(bands.at(span.low)[column] for span in spans), sum(bands.at(span.high)[column] for span in spans)
    )


def language_params(
    report: Report, tests: tuple[LanguageTest, ...] | Unanswered, language: str | None, on: date
) -> dict[str, Scalar]:
    """The levels of a report, as certain, their test and the day it lapses (no day for an estimate)."""
    test = report.test.test if report.test else None
    lapses = valid_until(report.test, on) if report.test and not report.estimate else None
    return {
        "case": _language_case(report, tests, language),
        "language": language,
        "test": test if isinstance(test, str) else None,
        "estimate": report.estimate,
        "lapses_on": lapses.isoformat() if lapses else None,
        **{ability: report.levels[ability].low for ability in ABILITIES},
    }


def _language_case(report: Report, tests: tuple[LanguageTest, ...] | Unanswered, language: str | None) -> str:
    """How a sentence should speak of a report: not answered, open, exact, lapsed or none."""
    if tests is UNANSWERED:
        return "unanswered"
    if report.is_open or report.valid is not Verdict.MET:
        return "open"
    if report.test:
        return "exact"
    return "lapsed" if any(may_be(test, language) for test in tests) else "none"


def hull(spans: Sequence[Span]) -> Span:
    """What holds whichever of several applies: from the least certain to the most possible."""
    return Span(min(span.low for span in spans), max(span.high for span in spans))


def raised(span: Span, others: Sequence[Span]) -> Span:
    """The span with its possible points raised to those of the others."""
    return Span(span.low, max(span.high, *(other.high for other in others)))


def merged(lines: Sequence[Line], points: Span) -> Line:
    """One line for several of which any may apply, with the points that hold whichever does."""
    first, most = lines[0], max(one.most for one in lines)
    if (points, most) == (first.points, first.most):
        return first
    return replace(first, points=points, most=most)


def span_case(span: Span) -> str:
    """How a sentence should speak of a number: none, exact, or open."""
    if not span.is_exact:
        return "open"
    return "exact" if span.low else "none"
