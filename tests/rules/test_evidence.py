"""What each test report and each credential does, case by case."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.rules import parsing
from eligibility.rules.crs import total
from eligibility.rules.evidence import (
    education_said,
    first_on_the_grid,
    orders,
    partners_education_said,
    partners_reports_said,
    reports_said,
)
from tests.rules import any_facts
from tests.rules.facts_of import BACHELOR, ON, REFERENCE, clb, couple, nclc, single

NURSE = {"noc": "31301", "noc_version": "2021", "country": "PH", "started_on": "2020-01-01"}
PHYSICIAN = {**NURSE, "noc": "31100"}
CANADIAN = {"level": "one_year", "country": "CA", "completed_on": "2025-06-01", "full_time_in_canada": True}


def candidate(**facts):
    """A person who answered everything and has these."""
    return parsing.parse(single(**facts), REFERENCE)[0]


def cases_of(*tests, on=ON, **facts):
    """What is said of each of some reports."""
    return [one.case for one in reports_said(candidate(language_tests=list(tests), **facts), on, REFERENCE)]


def credentials_of(*credentials, on=ON, **facts):
    """What is said of some credentials."""
    return education_said(candidate(credentials=list(credentials), **facts), on, REFERENCE)


def test_the_report_that_scores_more_is_used_and_the_other_named():
    assert cases_of(clb(7), clb(9)) == ["lower", "first"]


def test_the_total_with_each_report_is_said():
    # Age 29 alone: 110 points; CLB 7 gives 17 an ability, CLB 9 gives 31.
    said = reports_said(candidate(language_tests=[clb(7), clb(9)]), ON, REFERENCE)
    assert [(one.instead.low, one.instead.high) for one in said] == [(178, 178), (234, 234)]


def test_of_two_equal_reports_one_is_used():
    assert sorted(cases_of(clb(8), clb(8, taken_on="2025-12-01"))) == ["equal", "first"]


def test_abilities_of_two_reports_are_never_mixed():
    said = reports_said(candidate(language_tests=[clb(9, 9, 9, 6), clb(7, 7, 7, 8)]), ON, REFERENCE)
    assert [one.case for one in said] == ["first", "lower"]
    assert said[1].mixed == ("writing",)


@pytest.mark.parametrize(
    ("on", "case"),
    [
        (date(2025, 12, 31), "not_yet"),
        (date(2026, 1, 1), "first"),
        (date(2027, 12, 31), "first"),
        (date(2028, 1, 1), "lapsed"),
    ],
)
def test_a_report_counts_for_two_years_from_its_day(on, case):
    assert cases_of(clb(9), on=on) == [case]


def test_a_report_of_the_other_language_is_used_as_the_second():
    assert cases_of(clb(9), nclc(7)) == ["first", "second"]


def test_a_report_known_by_its_month_is_open_while_its_month_runs_out():
    tests = [clb(9, taken_on="2024-10")]
    assert cases_of(*tests, on=date(2026, 10, 15)) == ["month"]


def test_both_orders_are_tried_where_none_is_chosen():
    # CLB 9 first and NCLC 7 second: 124 + 12; the other way round 68 + 24. French 7 with English gives 50.
    found = orders(candidate(language_tests=[clb(9), nclc(7)]), ON, REFERENCE)
    assert [(one.first, one.total.low, one.is_used) for one in found] == [
        ("english", 110 + 124 + 12 + 50, True),
        ("french", 110 + 68 + 24 + 50, False),
    ]


def test_the_order_chosen_is_used_though_it_scores_less():
    found = orders(
        candidate(language_tests=[clb(9), nclc(7)], first_official_language="french"), ON, REFERENCE
    )
    assert [(one.first, one.is_used) for one in found] == [("french", True), ("english", False)]


@pytest.mark.parametrize("tests", [[clb(9)], [clb(9), nclc(7, taken_on="2020-01-01")], []])
def test_with_one_language_there_is_no_order_to_choose(tests):
    assert orders(candidate(language_tests=tests), ON, REFERENCE) == ()


def test_of_several_credentials_one_gives_the_level():
    said = credentials_of({**BACHELOR, "level": "masters"}, {**BACHELOR, "level": "secondary"})
    assert [one.case for one in said.credentials] == ["gives", "adds_nothing"]


def test_two_credentials_one_of_three_years_make_two_or_more():
    said = credentials_of(BACHELOR, CANADIAN)
    assert [one.case for one in said.credentials] == ["with_another", "with_another"]
    assert said.standing.low == "two_or_more"


def test_the_second_needs_an_assessment_of_its_own():
    said = credentials_of(BACHELOR, {**BACHELOR, "level": "one_year", "eca_issued_on": None})
    assert [one.case for one in said.credentials] == ["gives", "no_assessment"]
    assert said.credentials[1].with_assessment == "two_or_more"


@pytest.mark.parametrize(
    ("on", "case"),
    [
        (date(2024, 2, 29), "assessment_later"),
        (date(2024, 3, 1), "gives"),
        (date(2029, 2, 28), "gives"),
        (date(2029, 3, 1), "assessment_expired"),
    ],
)
def test_an_assessment_holds_for_five_years(on, case):
    assert credentials_of(BACHELOR, on=on).credentials[0].case == case


def test_a_physician_is_told_which_body_must_assess():
    said = credentials_of({**BACHELOR, "eca_body": "wes"}, jobs=[PHYSICIAN])
    assert [one.case for one in said.credentials] == ["other_body"]


def test_the_credential_behind_the_points_for_study_in_canada_is_named():
    said = credentials_of(BACHELOR, CANADIAN)
    assert [one.bonus.low for one in said.credentials] == [0, 15]
    assert said.bonus.low == 15


def test_a_credential_completed_later_does_not_exist_yet():
    assert credentials_of({**CANADIAN, "completed_on": "2027-05-01"}).credentials[0].case == "not_yet"


def test_without_answers_nothing_is_said():
    person = parsing.parse({"birth_date": "1990-01-01"}, REFERENCE)[0]
    assert reports_said(person, ON, REFERENCE) == ()
    assert orders(person, ON, REFERENCE) == ()
    assert education_said(person, ON, REFERENCE) is None


@settings(max_examples=60, deadline=None)
@given(facts=any_facts.facts(), on=st.dates(date(2017, 1, 1), date(2027, 12, 31)))
def test_with_the_report_used_alone_the_total_is_the_same_and_with_another_no_higher(facts, on):
    person = parsing.parse(facts, REFERENCE)[0]
    certain = total.total(person, on, REFERENCE).low
    for one in reports_said(person, on, REFERENCE):
        if one.is_used:
            assert one.instead.low == certain
        elif one.instead:
            assert one.instead.low <= certain


@settings(max_examples=60, deadline=None)
@given(facts=any_facts.facts(), on=st.dates(date(2017, 1, 1), date(2027, 12, 31)))
def test_the_order_used_scores_no_less_than_the_other_unless_it_was_chosen(facts, on):
    person = parsing.parse(facts, REFERENCE)[0]
    found = orders(person, on, REFERENCE)
    if found and person.first_official_language is None:
        assert found[0].is_used
        assert found[0].total.low >= found[1].total.low


@settings(max_examples=100, deadline=None)
@given(facts=any_facts.facts(), on=st.dates(date(2017, 1, 1), date(2027, 12, 31)))
def test_one_report_is_named_as_used_where_the_score_rests_on_one(facts, on):
    person = parsing.parse(facts, REFERENCE)[0]
    said = [one.case for one in reports_said(person, on, REFERENCE)]
    rests_on_one = total.score(person, on, REFERENCE).first_language is not None
    assert said.count("first") == rests_on_one
    assert said.count("second") <= rests_on_one


def partners_cases(*tests, **partner):
    """What is said of a partner's reports."""
    person = parsing.parse(couple({"language_tests": list(tests), **partner}), REFERENCE)[0]
    return [one.case for one in partners_reports_said(person, ON, REFERENCE)]


def test_of_the_partners_reports_the_one_that_scores_more_is_used_in_either_language():
    assert partners_cases(clb(5), nclc(8), clb(9, taken_on="2023-01-01")) == ["lower", "partner", "lapsed"]


@pytest.mark.parametrize("partner", [{"accompanying": False}, {"canadian_or_pr": True}])
def test_the_reports_of_a_partner_who_does_not_count_are_left_out(partner):
    assert partners_cases(clb(9), **partner) == []


def test_the_partners_credential_without_assessment_is_named():
    person = parsing.parse(couple({"credentials": [{**BACHELOR, "eca_issued_on": None}]}), REFERENCE)[0]
    assert [one.case for one in partners_education_said(person, ON).credentials] == ["no_assessment"]


def test_the_grid_of_fsw_may_put_another_language_first():
    # First on the grid CLB 9 gives 24 and NCLC 7 gives 16; the other language 4 from level 5 on.
    tests = [clb(9), nclc(7)]
    chosen = candidate(language_tests=tests, first_official_language="french")
    assert orders(chosen, ON, REFERENCE)[0].first == "french"
    assert first_on_the_grid(chosen, ON, REFERENCE) == "english"
