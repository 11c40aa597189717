"""Several reports: which one counts for certain, which could still add, and which is never counted twice."""

import pytest

from tests.rules.facts_of import clb, line, nclc, points, single

NINE = {"speaking": 9, "listening": 9, "reading": 9}
OPEN = {"test": "clb", "taken_on": "2026-01-01", **NINE}


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
