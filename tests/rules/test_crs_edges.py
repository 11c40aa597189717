"""How a line speaks of what is open: the case it names, and the figures that stay certain."""

from datetime import date

import pytest

from eligibility.rules.crs.given import nominated
from eligibility.rules.crs.total import total
from eligibility.rules.decisions import Verdict
from eligibility.rules.parsing import parse
from tests.rules.facts_of import BACHELOR, ON, REFERENCE, clb, couple, job, line, nclc, points, score, single

CANADIAN = {"level": "masters", "country": "CA", "completed_on": "2020-05-01"}
THREE = {"test": "nclc", "taken_on": "2026-01-01", "speaking": 9, "listening": 9, "reading": 9}


def case(key, facts):
    """The case that a line names."""
    return line(key, facts).params["case"]


@pytest.mark.parametrize(
    ("credential", "expected", "span"),
    [
        ({**CANADIAN, "full_time_in_canada": True}, "met", (30, 30)),
        ({**CANADIAN, "full_time_in_canada": False}, "not_met", (0, 0)),
        (CANADIAN, "unknown", (0, 30)),
        ({"full_time_in_canada": True}, "unknown", (0, 30)),
        ({"level": "one_year", "full_time_in_canada": True}, "unknown", (0, 15)),
        ({"country": "CA", "full_time_in_canada": True}, "unknown", (0, 30)),
    ],
)
def test_study_in_canada_is_open_while_its_country_kind_or_level_is_not_said(credential, expected, span):
    facts = single(credentials=[credential])
    assert case("additional.canadian_education", facts) == expected
    assert points("additional.canadian_education", facts) == span


def test_french_below_7_is_not_enough_whatever_the_fourth_ability():
    low = {**THREE, "reading": 6}
    assert case("additional.french", single(language_tests=[low])) == "not_met"


def test_french_of_which_one_ability_is_not_said_is_open():
    assert case("additional.french", single(language_tests=[THREE])) == "unknown"


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        (clb(5), "with_english"),
        (clb(4, 9, 9, 9), "without_english"),
        ({"test": "clb", "taken_on": "2026-01-01", "speaking": 9}, "english_unknown"),
    ],
)
def test_french_of_7_names_what_english_adds(english, expected):
    assert case("additional.french", single(language_tests=[nclc(7), english])) == expected


def test_a_test_of_the_month_two_years_ago_is_open_and_neither_lapsed_nor_missing():
    facts = single(language_tests=[clb(9, taken_on="2024-10")])
    assert case("core.first_language", facts) == "open"
    assert points("core.first_language", facts) == (0, 124)


def test_a_lapsed_test_is_named_so():
    assert case("core.first_language", single(language_tests=[clb(9, taken_on="2024-10-02")])) == "lapsed"


def test_only_certain_points_are_said_to_be_cut_by_the_cap():
    facts = couple(language_tests=[clb(9), THREE], first_official_language="english")
    found = line("core.second_language", facts)
    assert (found.points.low, found.points.high) == (18, 22)
    assert found.params["capped_from"] is None


@pytest.mark.parametrize(
    ("own", "theirs", "expected"),
    [
        (True, False, (15, 15)),
        (False, True, (15, 15)),
        (False, False, (0, 0)),
    ],
)
def test_a_sibling_of_either_counts_once(own, theirs, expected):
    assert (
        points("additional.sibling", couple({"sibling_in_canada": theirs}, sibling_in_canada=own)) == expected
    )


def test_the_sibling_of_a_partner_who_stays_behind_does_not_count():
    facts = couple({"sibling_in_canada": True, "accompanying": False})
    assert points("additional.sibling", facts) == (0, 0)


@pytest.mark.parametrize(("level", "expected"), [(6, 0), (7, 13), (8, 13), (9, 25)])
def test_a_bachelors_degree_transfers_from_7_and_more_from_9(level, expected):
    facts = single(credentials=[BACHELOR], language_tests=[clb(level)])
    assert points("transfer.education_language", facts) == (expected, expected)


def test_an_offer_of_which_the_lmia_is_not_said_leaves_its_50_points_open_in_the_total():
    offer = {
        "noc": "21231",
        "offered_on": "2023-06-01",
        "months": None,
        "hours_per_week": 40,
        "seasonal": False,
    }
    facts = single(job_offers=[offer], birth_date="1997-01-01")
    on = date(2024, 1, 1)
    assert points("additional.job_offer", facts, on) == (0, 50)
    found = score(facts, on)
    assert (found.additional.low, found.additional.high) == (0, 50)
    assert (found.total.low, found.total.high) == (110, 160)


def test_a_person_not_yet_one_year_old_is_0():
    assert line("core.age", single(birth_date="2026-05-01")).params["age"] == 0


def test_the_bare_total_of_a_birth_date_reaches_from_one_column_to_the_other():
    candidate, _ = parse({"birth_date": "1996-10-01"}, REFERENCE)
    found = total(candidate, ON, REFERENCE)
    assert (found.low, found.high) == (95, 495 + 100 + 600)


@pytest.mark.parametrize("fact", ["self_employed", "full_time_student"])
def test_a_partners_work_beside_studies_or_on_ones_own_account_counts(fact):
    jobs = [job("CA", 364, **{fact: True})]
    assert points("partner.canadian_work", couple({"jobs": jobs})) == (5, 5)
    assert points("core.canadian_work", single(jobs=jobs)) == (0, 0)


def test_a_partner_whose_other_language_may_give_more_is_told_as_open():
    part = {"test": "nclc", "taken_on": "2026-01-01", "speaking": 9}
    assert case("partner.language", couple({"language_tests": [clb(7), part]})) == "open"
    assert case("partner.language", couple({"language_tests": [clb(7)]})) == "exact"


@pytest.mark.parametrize(
    ("credentials", "expected"),
    [([], "none"), ([BACHELOR], "exact"), ([{**BACHELOR, "eca_issued_on": None}], "without_eca")],
)
def test_education_says_why_it_gives_nothing(credentials, expected):
    assert case("core.education", single(credentials=credentials)) == expected


def test_whoever_has_no_nomination_is_not_nominated():
    candidate, _ = parse(single(), REFERENCE)
    assert nominated(candidate, ON) is Verdict.NOT_MET
