"""The level of education on a day, and what keeps a credential from counting."""

from datetime import date

import pytest

from eligibility.rules import education, parsing
from tests.rules.facts_of import BACHELOR, ON, REFERENCE, job, single

DIPLOMA = {**BACHELOR, "level": "two_year"}
CANADIAN = {**BACHELOR, "country": "CA", "eca_issued_on": None}


def level(*credentials, on=ON, jobs=()):
    """The certain and the possible level."""
    facts = single(credentials=list(credentials), jobs=list(jobs))
    candidate, _ = parsing.parse(facts, REFERENCE)
    primary = education.primary_codes(candidate.jobs, REFERENCE)
    found = education.standing(candidate.credentials, on, primary)
    return found.low, found.high


def exactly(name):
    """A level without doubt."""
    return name, name


def test_the_highest_credential_counts():
    assert level({**BACHELOR, "level": "doctoral"}, BACHELOR) == exactly("doctoral")


def test_a_foreign_credential_without_an_assessment_counts_for_nothing():
    assert level({**BACHELOR, "eca_issued_on": None}) == exactly("less_than_secondary")


def test_a_canadian_credential_needs_no_assessment():
    assert level(CANADIAN) == exactly("three_year_or_bachelor")


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2024, 2, 29), "less_than_secondary"),
        (date(2024, 3, 1), "three_year_or_bachelor"),
        (date(2029, 2, 28), "three_year_or_bachelor"),
        (date(2029, 3, 1), "less_than_secondary"),
    ],
)
def test_an_assessment_counts_for_less_than_five_years(on, expected):
    assert level(BACHELOR, on=on) == exactly(expected)


def test_a_credential_completed_later_does_not_exist_yet():
    later = {**CANADIAN, "completed_on": "2026-10-03"}
    assert level(later) == exactly("less_than_secondary")
    assert level(later, on=date(2026, 10, 3)) == exactly("three_year_or_bachelor")


@pytest.mark.parametrize("missing", ["eca_issued_on", "country"])
def test_a_missing_answer_leaves_the_level_open(missing):
    credential = {**BACHELOR, "eca_issued_on": None} if missing == "country" else dict(BACHELOR)
    del credential[missing]
    assert level(credential) == ("less_than_secondary", "three_year_or_bachelor")


def test_a_level_not_said_is_at_least_secondary():
    assert level({**BACHELOR, "level": None}) == ("secondary", "doctoral")


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (["three_year_or_bachelor", "one_year"], "two_or_more"),
        (["one_year", "three_year_or_bachelor"], "two_or_more"),
        (["three_year_or_bachelor", "three_year_or_bachelor"], "two_or_more"),
        (["two_year", "two_year"], "two_year"),
        (["three_year_or_bachelor", "secondary"], "three_year_or_bachelor"),
        (["masters", "three_year_or_bachelor"], "masters"),
    ],
)
def test_two_credentials_need_one_of_three_years_and_both_after_secondary_school(levels, expected):
    assert level(*({**BACHELOR, "level": one} for one in levels)) == exactly(expected)


def test_each_of_two_foreign_credentials_needs_its_own_assessment():
    assert level(BACHELOR, {**DIPLOMA, "eca_issued_on": None}) == exactly("three_year_or_bachelor")


def test_an_assessment_not_answered_leaves_the_second_credential_open():
    unsaid = {key: value for key, value in DIPLOMA.items() if key != "eca_issued_on"}
    assert level(BACHELOR, unsaid) == ("three_year_or_bachelor", "two_or_more")


@pytest.mark.parametrize(
    ("body", "expected"),
    [("mcc", "professional"), ("wes", "less_than_secondary"), (None, "less_than_secondary")],
)
def test_a_physician_needs_the_assessment_of_the_medical_council(body, expected):
    degree = {**BACHELOR, "level": "professional", "eca_body": body}
    assert level(degree, jobs=[job("PH", 364, noc="31100")]) == (expected, "professional")


def test_a_physician_coded_by_noc_2016_needs_it_too():
    doctor = job("PH", 364, noc="3111", noc_version="2016")
    assert level(BACHELOR, jobs=[doctor]) == ("less_than_secondary", "three_year_or_bachelor")


@pytest.mark.parametrize(
    ("body", "expected"), [("mcc", "three_year_or_bachelor"), ("wes", "less_than_secondary")]
)
def test_an_assessment_older_than_what_is_known_of_the_bodies_is_held_to_the_first_known(body, expected):
    degree = {**BACHELOR, "eca_issued_on": "2012-07-10", "eca_body": body}
    physician = job("PH", 364, noc="31100", until=date(2015, 6, 1))
    found = level(degree, on=date(2015, 6, 1), jobs=[physician])
    assert found == (expected, "three_year_or_bachelor")


def test_another_primary_occupation_asks_for_no_given_body():
    jobs = [job("PH", 364, noc="31100"), job("PH", 364, primary=True)]
    assert level(BACHELOR, jobs=jobs) == exactly("three_year_or_bachelor")


@pytest.mark.parametrize(
    ("issued", "expected"),
    [("2024-10-30", "three_year_or_bachelor"), ("2024-10-31", "less_than_secondary")],
)
def test_an_architect_may_use_any_body_before_31_october_2024(issued, expected):
    architect = frozenset({"21200"})
    candidate, _ = parsing.parse(single(credentials=[{**BACHELOR, "eca_issued_on": issued}]), REFERENCE)
    assert education.standing(candidate.credentials, ON, architect).low == expected


def test_no_credentials_are_less_than_secondary():
    assert level() == exactly("less_than_secondary")
