"""The least language of a program: what it says of a report, and of which one where there are several."""

from datetime import date

import pytest

from eligibility.rules.decisions import Verdict
from eligibility.rules.parsing import parse
from eligibility.rules.programs import intent, language
from eligibility.rules.tables import as_of
from tests.rules.facts_of import ON, REFERENCE, clb, nclc, single

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
RULE = as_of("fsw", ON)
SEVEN = language.all_four(7)
MAYBE = {"taken_on": "2024-10"}
TEF = {"test": "tef_canada", "taken_on": "2026-01-01", "speaking": 310, "listening": 248, "reading": 207}


def condition(tests, minimum=SEVEN, at_most=None):
    """The condition for some tests, or for none answered."""
    facts = {name: value for name, value in single(language_tests=tests).items() if value is not None}
    candidate, _ = parse(facts, REFERENCE)
    return language.condition("fsw", candidate, ON, minimum, RULE, at_most)


@pytest.mark.parametrize(
    ("tests", "verdict", "expected"),
    [
        ([clb(9, 8, 7, 10)], MET, ("met", "english", "clb", True, [9, 8, 7, 10], [9, 8, 7, 10])),
        ([nclc(6)], NOT_MET, ("not_met", "french", "nclc", True, [6] * 4, [6] * 4)),
        ([TEF], NOT_MET, ("not_met", "french", "tef_canada", False, [7, 6, 7, 0], [7, 6, 7, 10])),
        ([{"taken_on": "2026-01-01"}], UNKNOWN, ("unknown", "english", None, False, [0] * 4, [10] * 4)),
        ([], NOT_MET, ("none", None, None, False, [0] * 4, [0] * 4)),
        (None, UNKNOWN, ("unanswered", None, None, False, [0] * 4, [10] * 4)),
    ],
)
def test_it_tells_the_report_beside_the_levels_asked_for(tests, verdict, expected):
    found = condition(tests)
    assert (found.key, found.verdict, found.touches) == ("fsw.language", verdict, ("language_tests",))
    names = ("case", "language", "test", "estimate", "levels", "levels_at_most", "needed")
    assert dict(found.params) == dict(zip(names, (*expected, [7] * 4), strict=True))


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        ([clb(7), nclc(10, **MAYBE)], (MET, "english")),
        ([nclc(7), clb(10, **MAYBE)], (MET, "french")),
        ([clb(10, 10, 10, 6), nclc(7, **MAYBE)], (UNKNOWN, "french")),
        ([nclc(10, 10, 10, 6), clb(7, **MAYBE)], (UNKNOWN, "english")),
        ([clb(7), nclc(8)], (MET, "french")),
        ([clb(6), nclc(5)], (NOT_MET, "english")),
        ([clb(7), nclc(7)], (MET, "english")),
        ([clb(6, 8, 8, 8), {"test": "nclc", "taken_on": "2026-01-01", "speaking": 6}], (NOT_MET, "english")),
        ([nclc(6, 8, 8, 8), {"test": "clb", "taken_on": "2026-01-01", "speaking": 6}], (NOT_MET, "french")),
    ],
)
def test_the_report_told_is_the_surest_one_and_of_those_the_highest(tests, expected):
    found = condition(tests)
    assert (found.verdict, found.params["language"]) == expected


@pytest.mark.parametrize(
    ("tests", "verdict", "case"),
    [
        ([clb(7)], MET, "met"),
        ([clb(6)], UNKNOWN, "unknown"),
        ([clb(5)], UNKNOWN, "unknown"),
        ([clb(4)], NOT_MET, "not_met"),
        ([], NOT_MET, "none"),
        (None, UNKNOWN, "unanswered"),
    ],
)
def test_of_two_minimums_that_may_hold_both_are_told_and_decide_where_they_agree(tests, verdict, case):
    found = condition(tests, language.all_four(5), SEVEN)
    assert (found.verdict, found.params["case"]) == (verdict, case)
    assert (found.params["needed"], found.params["needed_at_most"]) == ([5] * 4, [7] * 4)


def test_a_single_minimum_is_told_once():
    assert "needed_at_most" not in condition([clb(7)], SEVEN, SEVEN).params
    assert "needed_at_most" not in condition([clb(7)]).params


def test_each_ability_has_its_own_minimum():
    levels = {"reading": 3, "writing": 4, "speaking": 1, "listening": 2}
    assert language.by_ability(levels) == (1, 2, 3, 4)
    assert condition([clb(5, 5, 4, 4)], (5, 5, 4, 4)).verdict is MET
    assert condition([clb(5, 5, 4, 4)], (5, 5, 4, 5)).verdict is NOT_MET


@pytest.mark.parametrize(("answer", "verdict"), [(False, MET), (True, NOT_MET), (None, UNKNOWN)])
def test_whoever_means_to_live_in_quebec_is_not_admitted(answer, verdict):
    facts = {name: value for name, value in single(intends_quebec=answer).items() if value is not None}
    candidate, _ = parse(facts, REFERENCE)
    found = intent.condition("cec", candidate, as_of("cec", date(2026, 1, 1)))
    assert (found.key, found.verdict, found.params["case"]) == ("cec.intent", verdict, verdict.value)
