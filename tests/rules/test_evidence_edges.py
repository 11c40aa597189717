"""What each report and each credential does: why one is not used, open answers, the partner's."""

from datetime import date

import pytest

from eligibility.rules import parsing
from eligibility.rules.decisions import Span
from eligibility.rules.evidence import orders, partners_education_said, partners_reports_said, reports_said
from tests.rules.facts_of import BACHELOR, ON, REFERENCE, clb, couple, nclc, single
from tests.rules.test_evidence import CANADIAN, PHYSICIAN, candidate, cases_of, credentials_of, partners_cases

IELTS = {
    "test": "ielts_gt",
    "taken_on": "2026-01-01",
    "listening": 8,
    "reading": 7,
    "writing": 7,
    "speaking": 7,
}
PTE = {"test": "pte_core", "listening": 90, "reading": 90, "writing": 90, "speaking": 90}
NO_ECA = {**BACHELOR, "eca_issued_on": None}
PERHAPS = {"level": "masters", "country": "PH", "completed_on": "2015-04-01"}


def said_of(*tests, **facts):
    return reports_said(candidate(language_tests=list(tests), **facts), ON, REFERENCE)


def partners_said(*tests, **partner):
    facts = couple({"language_tests": list(tests), **partner})
    return partners_reports_said(parsing.parse(facts, REFERENCE)[0], ON, REFERENCE)


def without(*names, **facts):
    return {name: value for name, value in facts.items() if name not in names}


@pytest.mark.parametrize("facts", [single(), without("partner", **single()), couple()])
def test_of_a_partner_who_is_not_there_or_has_not_answered_nothing_is_said(facts):
    if facts.get("partner"):
        facts["partner"] = without("credentials", "language_tests", **facts["partner"])
    person = parsing.parse(facts, REFERENCE)[0]
    assert partners_education_said(person, ON) is None
    assert partners_reports_said(person, ON, REFERENCE) == ()


def test_a_partners_study_in_canada_gives_no_points():
    person = parsing.parse(couple({"credentials": [CANADIAN]}), REFERENCE)[0]
    said = partners_education_said(person, ON)
    assert (said.bonus, said.credentials[0].bonus) == (Span(0, 0), Span(0, 0))


@pytest.mark.parametrize("completed_on", ["2026-10-02", "2026-10", None])
def test_a_credential_completed_by_now_or_perhaps_wants_its_assessment(completed_on):
    one = without("completed_on", **NO_ECA) | ({"completed_on": completed_on} if completed_on else {})
    assert [said.case for said in credentials_of(one).credentials] == ["no_assessment"]


def test_beside_two_that_make_two_or_more_a_lower_one_adds_nothing():
    lower = [{**BACHELOR, "level": "secondary"}, without("level", **BACHELOR)]
    said = credentials_of(BACHELOR, CANADIAN, *lower).credentials
    assert [one.case for one in said] == ["with_another", "with_another", "adds_nothing", "adds_nothing"]


def test_the_credential_that_certainly_gives_the_level_is_told_though_two_may_be_more():
    perhaps = without("eca_issued_on", **{**BACHELOR, "level": "one_year"})
    assert [one.case for one in credentials_of(BACHELOR, perhaps).credentials] == ["gives", "unanswered"]


def test_a_credential_that_may_count_is_told_by_its_month_or_by_what_is_not_answered():
    month = {**BACHELOR, "eca_issued_on": "2021-10"}
    undated = without("completed_on", **month)
    said = credentials_of(month, undated, without("completed_on", **PERHAPS), PERHAPS).credentials
    assert [one.case for one in said] == ["month", "month", "unanswered", "unanswered"]


@pytest.mark.parametrize(
    ("changes", "ends_on"),
    [
        ({}, date(2029, 3, 1)),
        ({"eca_issued_on": "2024-03"}, date(2029, 3, 1)),
        ({"country": "CA"}, None),
        ({"eca_issued_on": None}, None),
    ],
)
def test_an_assessment_ends_after_five_years_by_its_earliest_day(changes, ends_on):
    assert credentials_of({**BACHELOR, **changes}).credentials[0].assessment_ends_on == ends_on


@pytest.mark.parametrize(
    ("credentials", "facts", "levels"),
    [
        # A second one makes two or more; a lower one, or the same level again, is no more.
        ([{**NO_ECA, "level": "one_year"}, BACHELOR], {}, ["two_or_more", None]),
        ([BACHELOR, {**NO_ECA, "level": "secondary"}], {}, [None, None]),
        ([{**BACHELOR, "level": "masters"}, {**NO_ECA, "level": "masters"}], {}, [None, None]),
        # What another credential may be is not what this one would give.
        ([PERHAPS, {**NO_ECA, "level": "two_year"}], {}, [None, "two_year"]),
        ([PERHAPS, without("level", **NO_ECA)], {}, [None, "secondary"]),
        # By whichever body the occupation asks for.
        ([{**NO_ECA, "level": "masters"}], {"jobs": [PHYSICIAN]}, ["masters"]),
    ],
)
def test_the_level_with_an_assessment_is_what_that_credential_would_certainly_give(
    credentials, facts, levels
):
    said = credentials_of(*credentials, **facts).credentials
    assert [one.with_assessment for one in said] == levels


@pytest.mark.parametrize(
    ("tests", "number"),
    [
        ([clb(9), nclc(7), clb(8, taken_on="2024-10")], 2),
        ([clb(9), nclc(7, taken_on="2024-10")], 0),
    ],
)
def test_there_is_an_order_to_choose_where_both_languages_have_a_report_that_counts(tests, number):
    found = orders(candidate(language_tests=tests), date(2026, 10, 15), REFERENCE)
    assert len(found) == number


def test_the_total_with_a_report_keeps_the_one_of_the_other_language():
    # Age 29: 110; CLB 9 first 124, NCLC 7 second 12 and 50 for French with English.
    assert [one.instead for one in said_of(clb(9), nclc(7))] == [Span(296, 296)] * 2


def test_a_report_of_the_second_language_is_held_against_the_one_used_of_it():
    said = said_of(clb(9), nclc(7), nclc(5, 5, 5, 9))
    assert [(one.case, one.mixed) for one in said] == [("first", ()), ("second", ()), ("lower", ("writing",))]


@pytest.mark.parametrize(
    ("used", "other", "mixed"),
    [
        (clb(9, 9, 9, 6), clb(9, 7, 7, 8), ("writing",)),
        (clb(9, 9, 9, 6), clb(7, 7, 7, 8, taken_on="2020-01-01"), ()),
        (clb(9, 9, 9, 6), without("writing", **clb(7)), ()),
        (without("writing", **clb(9)), clb(7, 7, 7, 8), ()),
    ],
)
def test_a_report_that_may_count_is_better_only_in_abilities_certainly_above_those_used(used, other, mixed):
    assert [one.mixed for one in said_of(used, other)] == [(), mixed]


def test_of_two_reports_with_the_same_levels_the_one_that_counts_is_used():
    assert cases_of(clb(9, taken_on="2020-01-01"), clb(9)) == ["lapsed", "first"]


@pytest.mark.parametrize("test", [IELTS, without("taken_on", **IELTS)])
def test_a_report_of_a_test_is_used_dated_or_not(test):
    assert cases_of(test) == ["first"]


def test_a_report_of_a_test_that_is_not_named_has_no_language():
    (said,) = said_of({"taken_on": "2026-01-01"})
    assert (said.language, said.case) == (None, "not_named")


@pytest.mark.parametrize(
    ("test", "on", "case"),
    [
        ({**without("taken_on", **clb(9)), "result_on": "2020-01-01"}, ON, "lapsed"),
        (clb(9, taken_on="2026-09-01", result_on="2026-11-01"), ON, "not_yet"),
        (clb(9, taken_on="2024-09-20", result_on="2024-10"), date(2026, 10, 15), "month"),
        ({**PTE, "taken_on": "2023-06-01"}, date(2023, 7, 1), "not_accepted"),
        (PTE, date(2023, 7, 1), "not_accepted"),
    ],
)
def test_why_a_report_is_not_used(test, on, case):
    assert cases_of(test, on=on) == [case]


def test_a_report_that_counts_with_an_ability_open_is_told_so():
    assert cases_of(clb(9), without("writing", **clb(9))) == ["first", "open"]


def test_what_else_is_open_makes_no_two_reports_equal_or_different():
    """A sibling of whom nothing is said may add 15, more than the 8 between CLB 8 and 9 in one ability."""
    facts = without("sibling_in_canada", **single(language_tests=[clb(9), clb(9, 9, 9, 8), clb(9)]))
    said = reports_said(parsing.parse(facts, REFERENCE)[0], ON, REFERENCE)
    assert [one.case for one in said] == ["first", "lower", "equal"]


def test_the_partners_report_that_is_used_is_held_against_none_of_the_other_language():
    used, other = partners_said(nclc(8), clb(5, 5, 5, 10))
    assert (used.case, used.is_used) == ("partner", True)
    assert (other.case, other.is_used, other.mixed) == ("lower", False, ())


def test_no_report_is_used_of_a_partner_who_may_be_canadian():
    facts = couple({"language_tests": [clb(9)]})
    facts["partner"] = without("canadian_or_pr", **facts["partner"])
    said = partners_reports_said(parsing.parse(facts, REFERENCE)[0], ON, REFERENCE)
    assert [one.case for one in said] == ["not_shown"]
    assert partners_cases(clb(9)) == ["partner"]
