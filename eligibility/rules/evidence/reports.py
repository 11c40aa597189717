"""Each test report: used, or why not, and the total it would have given in the place of the one used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules import language
from eligibility.rules.crs import total
from eligibility.rules.decisions import Line, Scalar, Span, Verdict
from eligibility.rules.facts import ABILITIES, UNANSWERED, Candidate, LanguageTest
from eligibility.rules.language import ENGLISH, FRENCH, Levels
from eligibility.rules.reference import Reference

# The lines that say which report is used, by the place that its language takes.
PLACES = {"first": "core.first_language", "second": "core.second_language"}


@dataclass(frozen=True, slots=True)
class ReportSaid:
    """One report by its `index` in the person's list.

    `case` is "first" or "second" for the one used as that official language; else why it is not used:
    "lower", "equal", "lapsed", "not_yet", "not_accepted", "month", "open", or "not_shown" where no report of
    its language is used. `instead` is the total with this report in the place of the one used, for reports
    that count or may. `mixed` names abilities in which it is better: two reports are never mixed.
    """

    index: int
    test: LanguageTest
    language: str | None
    levels: Levels
    case: str
    lapses_on: date | None = None
    instead: Span | None = None
    mixed: tuple[str, ...] = ()

    @property
    def is_used(self) -> bool:
        """Whether the score rests on it."""
        return self.case in PLACES


def reports_said(candidate: Candidate, on: date, reference: Reference) -> tuple[ReportSaid, ...]:
    """Every report of the candidate in their own order; raises NotLoaded for a day without rules."""
    if candidate.language_tests is UNANSWERED:
        return ()
    lines = {line.key: line for line in total.score(candidate, on, reference).lines}
    used = {place: _used(candidate, on, lines[key]) for place, key in PLACES.items()}
    return tuple(_all(candidate, on, reference, used))


def _all(
    candidate: Candidate, on: date, reference: Reference, used: Mapping[str, LanguageTest | None]
) -> Iterator[ReportSaid]:
    tests = candidate.language_tests
    for index, test in enumerate(() if tests is UNANSWERED else tests):
        rival = next((one for one in used.values() if one and _language(one) == _language(test)), None)
        instead = _instead(candidate, test, on, reference)
        case = next((place for place, one in used.items() if one is test), None)
        yield ReportSaid(
            index=index,
            test=test,
            language=_language(test),
            levels=language.levels(test, on),
            case=case or _case(test, on, instead, total.total(candidate, on, reference), rival),
            lapses_on=language.valid_until(test, on),
            instead=instead,
            mixed=_better(test, rival, on) if instead and case is None else (),
        )


def _used(candidate: Candidate, on: date, line: Line) -> LanguageTest | None:
    """The report that a line speaks of: its test, its levels and the day it lapses are those of the line."""
    tests = candidate.language_tests
    for test in () if tests is UNANSWERED else tests:
        if language.valid(test, on) is Verdict.MET and _told(test, on) == _told_of(line):
            return test
    return None


def _told(test: LanguageTest, on: date) -> list[Scalar]:
    levels, lapses = language.levels(test, on), language.valid_until(test, on)
    until = lapses.isoformat() if lapses and test.test not in language.ESTIMATES else None
    return [str(test.test), until, *(levels[ability].low for ability in ABILITIES)]


def _told_of(line: Line) -> list[object]:
    return [line.params.get(name) for name in ("test", "lapses_on", *ABILITIES)]


def _language(test: LanguageTest) -> str | None:
    return next((name for name in (ENGLISH, FRENCH) if test.test is not UNANSWERED
                 and language.may_be(test, name)), None)  # fmt: skip


def _instead(candidate: Candidate, test: LanguageTest, on: date, reference: Reference) -> Span | None:
    """The total with this report alone of its language; None where it does not count."""
    tests = candidate.language_tests
    if tests is UNANSWERED or language.valid(test, on) is Verdict.NOT_MET:
        return None
    others = tuple(one for one in tests if _language(one) != _language(test))
    return total.total(replace(candidate, language_tests=(test, *others)), on, reference)


def _case(test: LanguageTest, on: date, instead: Span | None, now: Span, rival: LanguageTest | None) -> str:
    if instead is None:
        starts = [day for day in (test.taken_on, test.result_on) if day is not None and day is not UNANSWERED]
        return "not_yet" if any(day.first > on for day in starts) else "lapsed"
    if language.valid(test, on) is Verdict.UNKNOWN:
        return "month" if _is_vague(test) else "not_accepted"
    if not all(span.is_exact for span in language.levels(test, on).values()):
        return "open"
    if rival is None:
        return "not_shown"
    return "equal" if instead.low >= now.low else "lower"


def _is_vague(test: LanguageTest) -> bool:
    start = test.result_on or test.taken_on
    return start is not UNANSWERED and not start.is_exact


def _better(test: LanguageTest, rival: LanguageTest | None, on: date) -> tuple[str, ...]:
    if rival is None:
        return ()
    mine, theirs = language.levels(test, on), language.levels(rival, on)
    return tuple(ability for ability in ABILITIES if mine[ability].low > theirs[ability].high)
