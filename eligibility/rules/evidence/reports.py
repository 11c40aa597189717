"""Each test report: used, or why not, and the total it would have given in the place of the one used."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules import language
from eligibility.rules.crs import total
from eligibility.rules.decisions import Line, Scalar, Span, Verdict
from eligibility.rules.facts import ABILITIES, UNANSWERED, Candidate, LanguageTest, Partner
from eligibility.rules.language import Levels
from eligibility.rules.reference import Reference

# The lines that say which report is used, by the place that its language takes.
PLACES = {"first": "core.first_language", "second": "core.second_language"}
PARTNERS = "partner.language"


@dataclass(frozen=True, slots=True)
class ReportSaid:
    """One report by its `index` in the person's list.

    `case` is "first" or "second" for the one used as that official language, "partner" for the one used for
    the partner's points; else why it is not used: "lower", "equal", "lapsed", "not_yet", "not_named" (which
    test it is), "not_accepted", "month", "open", or "not_shown" where no report of its language is used.
    `instead` is the total with this report in the place of the one used, for reports that count or may.
    `mixed` names abilities in which it is better: two reports are never mixed.
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
        return self.case in (*PLACES, "partner")


@dataclass(frozen=True, slots=True)
class _Holder:
    """Whose reports: which lines tell of the one used, and the candidate with other reports in their place.

    The partner's points take one report of either language, so there each stands against all others.
    """

    tests: tuple[LanguageTest, ...]
    places: Mapping[str, str]
    holding: Callable[[tuple[LanguageTest, ...]], Candidate]
    one_language: bool = False

    def beside(self, test: LanguageTest) -> tuple[LanguageTest, ...]:
        """The reports that a report can be used together with."""
        if self.one_language:
            return ()
        return tuple(one for one in self.tests if _language(one) != _language(test))


def reports_said(candidate: Candidate, on: date, reference: Reference) -> tuple[ReportSaid, ...]:
    """Every report of the candidate in their own order; raises NotLoaded for a day without rules."""
    if candidate.language_tests is UNANSWERED:
        return ()
    holder = _Holder(candidate.language_tests, PLACES, lambda tests: replace(candidate, language_tests=tests))
    return tuple(_all(candidate, holder, on, reference))


def partners_reports_said(candidate: Candidate, on: date, reference: Reference) -> tuple[ReportSaid, ...]:
    """Every report of a partner who counts for points; raises NotLoaded for a day without rules."""
    partner = candidate.partner
    if not isinstance(partner, Partner) or partner.language_tests is UNANSWERED:
        return ()
    if not _lines(candidate, on, reference)[PARTNERS].most:
        return ()  # stays behind, or is Canadian

    def holding(tests: tuple[LanguageTest, ...]) -> Candidate:
        return replace(candidate, partner=replace(partner, language_tests=tests))

    holder = _Holder(partner.language_tests, {"partner": PARTNERS}, holding, one_language=True)
    return tuple(_all(candidate, holder, on, reference))


def _lines(candidate: Candidate, on: date, reference: Reference) -> dict[str, Line]:
    return {line.key: line for line in total.score(candidate, on, reference).lines}


def _all(candidate: Candidate, holder: _Holder, on: date, reference: Reference) -> Iterator[ReportSaid]:
    lines = _lines(candidate, on, reference)
    used = {place: _used(holder.tests, on, lines[key]) for place, key in holder.places.items()}
    now = total.total(candidate, on, reference)
    for index, test in enumerate(holder.tests):
        others = holder.beside(test)
        rival = next((one for one in used.values() if one and one not in others), None)
        instead = None
        if language.valid(test, on) is not Verdict.NOT_MET:
            instead = total.total(holder.holding((test, *others)), on, reference)
        case = next((place for place, one in used.items() if one is test), None)
        yield ReportSaid(
            index=index,
            test=test,
            language=_language(test),
            levels=language.levels(test, on),
            case=case or _case(test, on, instead, now, rival),
            lapses_on=language.valid_until(test, on),
            instead=instead,
            mixed=_better(test, rival, on) if instead and case is None else (),
        )


def _used(tests: tuple[LanguageTest, ...], on: date, line: Line) -> LanguageTest | None:
    """The report that a line speaks of: its test, its levels and the day it lapses are those of the line."""
    for test in tests:
        if language.valid(test, on) is Verdict.MET and _told(test, on) == _told_of(line):
            return test
    return None


def _told(test: LanguageTest, on: date) -> list[Scalar]:
    levels, lapses = language.levels(test, on), language.valid_until(test, on)
    until = lapses.isoformat() if lapses and test.test not in language.ESTIMATES else None
    return [str(test.test), until, *(span.low for span in levels)]


def _told_of(line: Line) -> list[object]:
    return [line.params.get(name) for name in ("test", "lapses_on", *ABILITIES)]


def _language(test: LanguageTest) -> str | None:
    return None if test.test is UNANSWERED else language.LANGUAGES[test.test]


def _case(test: LanguageTest, on: date, instead: Span | None, now: Span, rival: LanguageTest | None) -> str:
    if instead is None:
        starts = [day for day in (test.taken_on, test.result_on) if day is not None and day is not UNANSWERED]
        return "not_yet" if any(day.first > on for day in starts) else "lapsed"
    if language.valid(test, on) is Verdict.UNKNOWN:
        if test.test is UNANSWERED:
            return "not_named"
        return "month" if _is_vague(test) else "not_accepted"
    if not language.levels(test, on).is_exact:
        return "open"
    if rival is None:
        return "not_shown"
    return "equal" if instead.low >= now.low else "lower"


def _is_vague(test: LanguageTest) -> bool:
    start = test.result_on or test.taken_on
    return start is not UNANSWERED and not start.is_exact


def _better(test: LanguageTest, rival: LanguageTest | None, on: date) -> tuple[str, ...]:
    if rival is None or _language(rival) != _language(test):
        return ()
    spans = zip(ABILITIES, language.levels(test, on), language.levels(rival, on), strict=True)
    return tuple(ability for ability, mine, theirs in spans if mine.low > theirs.high)
