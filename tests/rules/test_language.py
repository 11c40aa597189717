"""Levels of every test at both ends of every row, validity, and the best report."""

from datetime import date
from fractions import Fraction

import pytest

from eligibility.rules import language
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.facts import ABILITIES, UNANSWERED, Day, LanguageTest
from tests.rules.facts_of import ON, cases, clb, line, points, score, single

TESTS = ("ielts_gt", "celpip_g", "pte_core", "tef_canada", "tcf_canada")
ROWS = [
    (data["test"], ability, value, level)
    for data in (cases(f"language_{name}") for name in TESTS)
    for ability in ABILITIES
    for value, level in data[ability]
]


def day(text):
    """A date known to the day."""
    return Day(date.fromisoformat(text), date.fromisoformat(text))


def month(text, last):
    """A date known to the month."""
    return Day(date.fromisoformat(f"{text}-01"), date.fromisoformat(f"{text}-{last}"))


@pytest.mark.parametrize(("test", "ability", "value", "level"), ROWS)
def test_a_score_has_the_level_of_the_published_row(test, ability, value, level):
    report = LanguageTest(test, **{ability: Fraction(str(value))})
    assert getattr(language.levels(report, ON), ability) == Span(level, level)


@pytest.mark.parametrize(
    ("ability", "value", "level"), [("listening", 331, 4), ("listening", 368, 4), ("listening", 369, 5)]
)
def test_tcf_listening_331_and_369_are_not_one_level(ability, value, level):
    report = LanguageTest("tcf_canada", **{ability: Fraction(value)})
    assert getattr(language.levels(report, ON), ability).low == level


@pytest.mark.parametrize(("value", "level"), [(0, 3), (3, 3), (4, 4), (10, 10), (11, 10), (12, 10)])
@pytest.mark.parametrize("test", ["clb", "nclc"])
def test_expected_levels_stand_for_themselves(test, value, level):
    report = LanguageTest(test, reading=Fraction(value))
    assert language.levels(report, ON).reading == Span(level, level)


def test_an_ability_not_answered_may_have_any_level():
    assert language.levels(LanguageTest("ielts_gt"), ON) == (Span(0, 10),) * 4


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        ("2024-05-31", Verdict.NOT_MET),
        ("2024-06-01", Verdict.MET),
        ("2026-05-31", Verdict.MET),
        ("2026-06-01", Verdict.NOT_MET),
    ],
)
def test_a_test_counts_for_two_years_from_its_day(on, verdict):
    report = LanguageTest("ielts_gt", taken_on=day("2024-06-01"))
    assert language.valid(report, date.fromisoformat(on)) is verdict


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        ("2024-06-10", Verdict.NOT_MET),
        ("2024-06-20", Verdict.MET),
        ("2026-06-19", Verdict.MET),
        ("2026-06-20", Verdict.NOT_MET),
    ],
)
def test_two_years_run_from_the_result_where_it_is_known(on, verdict):
    report = LanguageTest("ielts_gt", taken_on=day("2024-06-01"), result_on=day("2024-06-20"))
    assert language.valid(report, date.fromisoformat(on)) is verdict


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        ("2024-05-31", Verdict.NOT_MET),
        ("2024-06-01", Verdict.UNKNOWN),
        ("2024-06-29", Verdict.UNKNOWN),
        ("2024-06-30", Verdict.MET),
        ("2026-05-31", Verdict.MET),
        ("2026-06-01", Verdict.UNKNOWN),
        ("2026-06-29", Verdict.UNKNOWN),
        ("2026-06-30", Verdict.NOT_MET),
    ],
)
def test_a_month_is_read_both_ways(on, verdict):
    report = LanguageTest("ielts_gt", taken_on=month("2024-06", 30))
    assert language.valid(report, date.fromisoformat(on)) is verdict


def test_a_test_of_29_february_counts_to_the_end_of_february_two_years_later():
    report = LanguageTest("celpip_g", taken_on=day("2024-02-29"))
    assert language.valid(report, date(2026, 2, 28)) is Verdict.MET
    assert language.valid(report, date(2026, 3, 1)) is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("test", "on", "verdict"),
    [
        ("pte_core", date(2024, 1, 29), Verdict.UNKNOWN),
        ("pte_core", date(2024, 1, 30), Verdict.MET),
        ("tcf_canada", date(2018, 10, 31), Verdict.UNKNOWN),
        ("tcf_canada", date(2018, 11, 1), Verdict.MET),
        ("ielts_gt", date(2015, 1, 1), Verdict.MET),
    ],
)
def test_before_its_acceptance_is_certain_a_test_is_unknown(test, on, verdict):
    assert language.valid(LanguageTest(test), on) is verdict


def test_an_undated_test_is_assumed_to_hold():
    assert language.valid(LanguageTest("ielts_gt", taken_on=UNANSWERED), ON) is Verdict.MET


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ("ielts_gt", "english"),
        ("celpip_g", "english"),
        ("pte_core", "english"),
        ("clb", "english"),
        ("tef_canada", "french"),
        ("tcf_canada", "french"),
        ("nclc", "french"),
    ],
)
def test_a_test_is_of_one_language(test, expected):
    assert language.LANGUAGES[test] == expected


def test_the_report_that_scores_most_is_taken_and_abilities_are_never_mixed():
    facts = single(language_tests=[clb(10, 10, 4, 4), clb(4, 4, 10, 10), clb(8)])
    assert points("core.first_language", facts) == (92, 92)


def test_an_expired_report_gives_way_to_a_valid_one():
    facts = single(language_tests=[clb(10, taken_on="2024-10-02"), clb(7)])
    assert points("core.first_language", facts) == (68, 68)


def test_a_report_that_may_count_leaves_the_points_open():
    facts = single(language_tests=[clb(10, taken_on="2024-10"), clb(7)])
    assert points("core.first_language", facts) == (68, 136)
    assert (score(facts).total.low, score(facts).total.high) == (178, 246)


def test_tests_not_answered_leave_everything_open():
    facts = single()
    del facts["language_tests"]
    assert points("core.first_language", facts) == (0, 136)
    assert points("core.second_language", facts) == (0, 24)
    assert points("additional.french", facts) == (0, 50)


def test_no_tests_are_certainly_nothing():
    assert points("core.first_language", single()) == (0, 0)


def test_one_ability_not_answered_leaves_its_points_open():
    report = clb(9)
    del report["writing"]
    assert points("core.first_language", single(language_tests=[report])) == (93, 127)


def test_a_report_of_a_test_not_named_may_be_of_either_language():
    facts = single(language_tests=[{"taken_on": "2026-01-01"}])
    assert points("core.first_language", facts) == (0, 136)
    assert score(facts).first_language is None


def test_of_two_equal_reports_the_one_that_lapses_last_is_named():
    older = {**clb(9, taken_on="2025-01-01"), "test": "celpip_g"}
    newer = {**older, "taken_on": "2025-06-01"}
    for reports in ([older, newer], [newer, older]):
        params = line("core.first_language", single(language_tests=reports)).params
        assert params["lapses_on"] == "2027-06-01"


def test_twenty_reports_are_scored_like_the_best_of_them():
    many = [clb(*(4 + n % 6 for n in range(k, k + 4))) for k in range(19)]
    facts = single(language_tests=[*many, clb(10)])
    assert points("core.first_language", facts) == (136, 136)


def test_before_its_acceptance_is_certain_a_test_may_give_any_level():
    report = LanguageTest("pte_core", reading=Fraction(90))
    assert language.levels(report, date(2024, 1, 29)).reading == Span(0, 10)


def test_a_report_reaches_up_to_what_another_could_score():
    def lowest(levels):
        return min(levels)

    known = LanguageTest("clb", **dict.fromkeys(ABILITIES, Fraction(7)))
    unsaid = LanguageTest("clb", **dict.fromkeys(ABILITIES[:3], Fraction(9)))
    choices = language.reports((known, unsaid), "english", ON)
    found = language.best_report(choices, lowest)
    assert (found.test, found.valid) == (known, Verdict.UNKNOWN)
    assert found.levels == (*[Span(7, 9)] * 3, Span(7, 10))
    assert language.best_points(choices, lowest)[1].low == 7
