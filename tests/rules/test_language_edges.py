"""Reports at their edges: what each date starts, and which of several reports is taken for what."""

from datetime import date
from fractions import Fraction

import pytest

from eligibility.rules import language
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.facts import UNANSWERED, Day, LanguageTest
from eligibility.rules.language import Report

MET, UNKNOWN = Verdict.MET, Verdict.UNKNOWN
ON = date(2026, 10, 2)
TEST = LanguageTest("clb")
OTHER = LanguageTest("clb", reading=Fraction(4))
JUNE = Day(date(2025, 6, 1), date(2025, 6, 30))
JULY = Day(date(2025, 7, 1), date(2025, 7, 31))


def levels(*given):
    """Levels of the four abilities: a number, or the least and the most."""
    spans = (Span(*one) if isinstance(one, tuple) else Span(one, one) for one in given)
    return language.Levels(*spans)


def report(*given, test=TEST, valid=MET):
    """A report by its levels."""
    return Report(test, levels(*given), valid)


def lowest(found):
    """Points worth the lowest level."""
    return Span(min(one.low for one in found), min(one.high for one in found))


@pytest.mark.parametrize(
    ("taken", "result", "until"),
    [
        (JUNE, None, date(2027, 6, 1)),
        (JUNE, JULY, date(2027, 7, 1)),
        (UNANSWERED, JULY, date(2027, 7, 1)),
        (UNANSWERED, None, None),
    ],
)
def test_a_report_lapses_two_years_after_the_earliest_day_of_its_result_else_of_the_test(
    taken, result, until
):
    given = LanguageTest("ielts_gt", taken_on=taken, result_on=result)
    assert language.valid_until(given, ON) == until
    assert language.report(given, ON).lapses_on == until


def test_a_report_that_has_lapsed_does_not_count_even_where_its_test_may_not_have_been_accepted():
    day = Day(date(2020, 1, 15), date(2020, 1, 15))
    assert language.valid(LanguageTest("pte_core", taken_on=day), date(2023, 6, 1)) is Verdict.NOT_MET


def test_a_test_not_named_may_give_any_level():
    assert language.levels(LanguageTest(UNANSWERED, reading=Fraction(7)), ON).reading == Span(0, 10)


def test_a_report_is_open_when_any_level_is():
    assert report(7, 7, 7, (0, 10)).is_open
    assert not report(7, 8, 9, 10).is_open


def test_the_lowest_level_is_known_as_far_as_all_are():
    assert report(7, (5, 8), 9, (6, 10)).lowest == Span(5, 7)


def test_no_report_is_certain_and_no_estimate():
    assert Report(None, levels(0, 0, 0, 0), MET, estimate=False) == language.NO_REPORT


def test_levels_one_expects_are_an_estimate():
    assert language.report(TEST, ON).estimate
    assert not language.report(LanguageTest("celpip_g"), ON).estimate


def test_a_report_that_only_may_count_is_not_taken_for_what_it_could_score():
    sure, maybe = report(7, 7, 7, 7), report(10, 10, 10, 10, valid=UNKNOWN)
    for choices in ((sure, maybe), (maybe, sure)):
        assert language.best_points(choices, lowest) == (sure, Span(7, 10))


def test_of_reports_that_all_only_may_count_the_best_is_taken():
    less, more = report(7, 7, 7, 7, valid=UNKNOWN), report(8, 8, 8, 8, valid=UNKNOWN)
    assert language.best_points((less, more), lowest) == (more, Span(8, 8))


def test_the_points_of_the_best_report_are_certain_only_as_far_as_its_levels():
    open_report, other = report((7, 9), 9, 9, 9), report(5, 5, 5, 5)
    assert language.best_points((other, open_report), lowest) == (open_report, Span(7, 9))
    assert language.best_report((other, open_report), lowest) is open_report


def test_only_reports_that_could_score_more_raise_the_best_one():
    best, same = report((8, 10), 7, 7, 7), report(7, 10, 7, 7)
    better = report(9, 9, 9, (0, 9), test=OTHER)
    found = language.best_report((best, same, better), lowest)
    assert (found.test, found.valid) == (TEST, UNKNOWN)
    assert found.levels == levels((8, 10), (7, 9), (7, 9), (7, 9))
