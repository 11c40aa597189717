"""Language tests: a level more, a first test in the other language, a lapsed one taken again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import islice
from typing import Any

from eligibility.rules import language, tables
from eligibility.rules.changes.base import Change, Edit, Now, P, Step, rising
from eligibility.rules.decisions import Params, Span, Verdict
from eligibility.rules.facts import ABILITIES, UNANSWERED, LanguageTest, Person
from eligibility.rules.language import ENGLISH, ESTIMATES, FRENCH, HIGHEST, Report
from eligibility.rules.work.ledger import Exact

# Where rules ask for one level in all four abilities: CRS bonuses and transfers, the programs (docs/rules/).
LEVELS_ASKED = (5, 7, 9)
ESTIMATE_OF = {ENGLISH: "clb", FRENCH: "nclc"}


def changes(now: Now) -> Iterator[Change]:
    """What the candidate could do in each official language."""
    for name in (ENGLISH, FRENCH):
        for ladder in abilities(now.candidate, name, now.on):
            yield from islice(rising(now, [step.own() for step in ladder]), 1)
        for ladder in whole_tests(now.candidate, name, now.on):
            yield from rising(now, [step.own() for step in ladder])


def abilities(person: Person, name: str, on: date) -> list[list[Step]]:
    """For each ability of the report that counts, the higher levels, that ability alone."""
    base = counted(person, name, on)
    return [] if base is None else [_ability(base, name, ability, on) for ability in ABILITIES]


def whole_tests(person: Person, name: str, on: date) -> list[list[Step]]:
    """What can be done with all four abilities of one language."""
    if person.language_tests is UNANSWERED:
        return []
    base = counted(person, name, on)
    if base is not None:
        return [] if base.is_open else [_one_up(base, name, on), _at_least(base, name, on)]
    found = [test for test in person.language_tests if language.may_be(test, name)]
    if any(language.valid(test, on) is Verdict.UNKNOWN for test in found):
        return []
    lapsed = [test for test in found if _lapsed(test, on)]
    return [_retake(max(lapsed, key=lambda test: _ends(test, on)), name, on)] if lapsed else [_first(name)]


def counted(person: Person, name: str, on: date) -> Report | None:
    """The report of a language that certainly counts and scores most; None without one."""
    bands = tables.as_of("crs_first_language", on).bands["level"]

    def worth(levels: language.Levels) -> int:
        return sum(bands.at(span.low)["without_spouse"] for span in levels)

    found = [one for one in language.reports(person.language_tests, name, on) if one.valid is Verdict.MET]
    tests = [one for one in found if one.test is not None]
    return max(tests, key=lambda one: (worth(one.levels), *_order(one)), default=None)


def _order(report: Report) -> tuple[list[int], date, str]:
    """Of equal worth: the order of the abilities, then what lapses last, then the name of the test."""
    name = report.test.test if report.test else None
    levels = [span.low for span in report.levels]
    return levels, report.lapses_on or date.max, str(name)


def _ability(base: Report, name: str, ability: str, on: date) -> list[Step]:
    level: Span = getattr(base.levels, ability)
    if not level.is_exact:
        return []
    higher = range(level.low + 1, HIGHEST + 1)
    return [_raised("test.ability", base, name, {ability: to}, on) for to in higher]


def _by_ability(base: Report) -> Iterator[tuple[str, Span]]:
    return zip(ABILITIES, base.levels, strict=True)


def _one_up(base: Report, name: str, on: date) -> list[Step]:
    """Every ability one level up, as far as there is one."""
    to = {ability: span.low + 1 for ability, span in _by_ability(base) if span.low < HIGHEST}
    return [_raised("test.all_four", base, name, to, on)] if to else []


def _at_least(base: Report, name: str, on: date) -> list[Step]:
    """Every ability at least at a level that rules ask for."""
    ladder = []
    for level in LEVELS_ASKED:
        to = {ability: level for ability, span in _by_ability(base) if span.low < level}
        ladder += [_raised("test.at_least", base, name, to, on)] if to else []
    return ladder


def _raised(key: str, base: Report, name: str, to: Mapping[str, int], on: date) -> Step:
    """The same report with some abilities at a higher level, at the least score that gives it."""
    old = base.test
    assert old is not None
    scores: dict[str, Any] = {ability: least_score(old, ability, level, on) for ability, level in to.items()}
    new = replace(old, **scores)
    raised = [ability for ability in ABILITIES if ability in to]

    def edit(person: P) -> P:
        tests = () if person.language_tests is UNANSWERED else person.language_tests
        return replace(person, language_tests=tuple(new if test is old else test for test in tests))

    params: Params = {
        "language": name,
        "test": str(old.test),
        "abilities": list(raised),
        "levels": [span.low for ability, span in _by_ability(base) if ability in to],
        "to": [to[ability] for ability in raised],
        "scores": [None if base.estimate else _plain(scores[ability]) for ability in raised],
    }
    return Step(key, params, edit)


def least_score(test: LanguageTest, ability: str, level: int, on: date) -> Fraction:
    """The least score of the test that gives the level in the ability."""
    if test.test in ESTIMATES:
        return Fraction(level)
    rows = tables.as_of(f"language_{test.test}", on).bands[ability].rows
    return Fraction(next(row["min"] for row in rows if row["level"] >= level))


def _plain(score: Exact) -> str:
    return str(int(score)) if score == int(score) else str(float(score))


def _lapsed(test: LanguageTest, on: date) -> bool:
    """Whether a report that does not count has lapsed, and is not of a later day."""
    return _ends(test, on) <= on


def _ends(test: LanguageTest, on: date) -> date:
    return language.valid_until(test, on) or date.max


def _retake(lapsed: LanguageTest, name: str, on: date) -> list[Step]:
    """A lapsed test taken again with the same scores; undated, so that it holds on every day judged."""
    again = replace(lapsed, taken_on=UNANSWERED, result_on=None)
    params: Params = {"language": name, "test": str(lapsed.test), "lapsed_on": _ends(lapsed, on).isoformat()}
    return [Step("test.retake", params, added(again))]


def _first(name: str) -> list[Step]:
    """A first test of a language at each level that rules ask for in all four abilities."""
    return [
        Step("test.first", {"language": name, "level": level}, added(_expected(name, level)))
        for level in LEVELS_ASKED
    ]


def _expected(name: str, level: int) -> LanguageTest:
    four: dict[str, Any] = dict.fromkeys(ABILITIES, Fraction(level))
    return LanguageTest(ESTIMATE_OF[name], **four)


def added(test: LanguageTest) -> Edit:
    """The edit that adds a report to the others."""

    def edit(person: P) -> P:
        tests = () if person.language_tests is UNANSWERED else person.language_tests
        return replace(person, language_tests=(*tests, test))

    return edit
