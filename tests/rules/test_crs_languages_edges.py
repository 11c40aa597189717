"""Several reports: which one counts for certain, which could still add, and which is never counted twice."""

import pytest

from eligibility.rules.crs.languages import presentations
from eligibility.rules.parsing import parse
from tests.rules.facts_of import ON, REFERENCE, clb, line, nclc, points, single

NINE = {"speaking": 9, "listening": 9, "reading": 9}
OPEN = {"test": "clb", "taken_on": "2026-01-01", **NINE}


def ways(**changes):
    """The ways of presenting the languages: each one's first language, and whether the choice holds it."""
    candidate, _ = parse(single(**changes), REFERENCE)
    return [(way.first, way.holds) for way in presentations(candidate, ON)]


def test_a_report_not_fully_answered_may_still_give_more_than_a_certain_one():
    facts = single(language_tests=[clb(9, 9, 9, 8), OPEN])
    assert points("core.first_language", facts) == (31 * 3 + 23, 31 * 3 + 34)


def test_a_report_not_fully_answered_does_not_displace_a_certain_one():
    facts = single(language_tests=[{**OPEN, "speaking": 10}, clb(9, 9, 9, 8)])
    assert points("core.first_language", facts) == (31 * 3 + 23, 34 + 31 * 2 + 34)


def test_a_second_language_that_may_have_lapsed_gives_only_possible_points():
    facts = single(language_tests=[clb(9), nclc(9, taken_on="2024-10")])
    assert points("core.first_language", facts) == (124, 124)
    assert points("core.second_language", facts) == (0, 24)


def test_a_report_of_a_test_not_named_is_never_both_languages():
    facts = single(language_tests=[{"taken_on": "2026-01-01"}])
    assert points("core.first_language", facts) == (0, 136)
    assert points("core.second_language", facts) == (0, 0)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2025-06-01", "2026-01-01"), "2028-01-01"),
        (("2026-01-01", "2025-06-01"), "2028-01-01"),
        ((None, "2026-01-01"), None),
        (("2026-01-01", None), None),
    ],
)
def test_of_equal_reports_the_one_that_lapses_last_is_named(days, expected):
    tests = [{"test": "celpip_g", "taken_on": day, **NINE, "writing": 9} for day in days]
    assert line("core.first_language", single(language_tests=tests)).params["lapses_on"] == expected


def test_a_report_of_which_nothing_is_said_may_give_more_than_a_certain_one():
    facts = single(language_tests=[clb(8), {"test": "clb", "taken_on": "2026-01-01"}])
    assert points("core.first_language", facts) == (23 * 4, 34 * 4)


@pytest.mark.parametrize("chosen", ["english", "french"])
def test_while_no_test_is_told_the_language_chosen_is_the_first_one(chosen):
    facts = single(first_official_language=chosen)
    del facts["language_tests"]
    assert line("core.first_language", facts).params["language"] == chosen


@pytest.mark.parametrize("taken", ["2024-10", "2026-10"])
def test_beside_a_report_that_counts_an_equal_one_that_only_may_count_is_passed_over(taken):
    tests = [clb(9, taken_on=taken), clb(9)]
    assert ways(language_tests=tests) == [("english", False)]


def test_a_choice_that_may_hold_is_one_way_and_what_is_left_without_it_another():
    maybe = clb(5, taken_on="2026-10")
    assert ways(language_tests=[maybe], first_official_language="english") == [
        (None, False),
        ("english", True),
    ]
    found = ways(language_tests=[nclc(9), maybe], first_official_language="english")
    assert found == [("english", True), ("french", False)]
