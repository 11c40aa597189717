"""Small helpers that the sections share: lines, and what lines say of education, languages and ranges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from eligibility.rules.decisions import Line, Params, Scalar, Span
from eligibility.rules.education import LESS_THAN_SECONDARY, Education
from eligibility.rules.facts import ABILITIES, UNANSWERED, LanguageTest, Unanswered
from eligibility.rules.language import Report, may_be
from eligibility.rules.tables import Version, as_of

# Points by the key of their line.
Given: TypeAlias = Mapping[str, Span]

NOTHING = Span(0, 0)


def line(
    key: str, points: Span, most: int, version: Version, params: Params, touches: tuple[str, ...]
) -> Line:
    """A line whose source and date are those of the table version it was read from.

    Where that version's values are no longer known to hold, the line says since when.
    """
    if version.unknown_from is not None:
        params = {**params, "values_unknown": version.unknown_from.isoformat()}
    return Line(key, points, most, version.source, version.effective, params, touches)


def counting_params(on: date) -> dict[str, bool]:
    """Whether only full-time work in Canada counts on the day; nothing on the days on which all does."""
    part_time: bool = as_of("work_counting", on).values["part_time_in_canada"]
    return {} if part_time else {"full_time_only": True}


def education_params(found: Education, unanswered: bool) -> dict[str, Scalar | list[Scalar]]:
    """The level, and what keeps a credential from counting."""
    return {
        "case": _education_case(found, unanswered),
        "level": found.low,
        "possible": found.high,
        "credential": found.credential,
        "without_eca": list(found.without_eca),
        "other_body": list(found.other_body),
    }


def _education_case(found: Education, unanswered: bool) -> str:
    if unanswered:
        return "unanswered"
    if not found.is_exact:
        return "body" if found.other_body else "open"
    if found.without_eca:
        return "without_eca"
    return "none" if found.low == LESS_THAN_SECONDARY else "exact"


def language_params(
    report: Report, tests: tuple[LanguageTest, ...] | Unanswered, language: str | None
) -> dict[str, Scalar | list[Scalar]]:
    """The levels of a report, as certain, their test and the day it lapses (no day for an estimate)."""
    test = report.test.test if report.test else None
    lapses = None if report.estimate else report.lapses_on
    return {
        "case": _language_case(report, tests, language),
        "language": language,
        "test": test if isinstance(test, str) else None,
        "estimate": report.estimate,
        "lapses_on": lapses.isoformat() if lapses else None,
        **{ability: span.low for ability, span in zip(ABILITIES, report.levels, strict=True)},
    }


def _language_case(report: Report, tests: tuple[LanguageTest, ...] | Unanswered, language: str | None) -> str:
    """How a sentence should speak of a report that counts: not answered, open, exact, lapsed or none."""
    if tests is UNANSWERED:
        return "unanswered"
    if report.is_open:
        return "open"
    if report.test:
        return "exact"
    return "lapsed" if any(may_be(test, language) for test in tests) else "none"


def merged(lines: Sequence[Line]) -> Line:
    """One line for the columns that may apply: the first one's, with the most that any can give."""
    most = max(one.most for one in lines)
    return lines[0] if most == lines[0].most else lines[0]._replace(most=most)


def span_case(span: Span) -> str:
    """How a sentence should speak of a number: none, exact, or open."""
    if not span.is_exact:
        return "open"
    return "exact" if span.low else "none"
