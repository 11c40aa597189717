"""What education says of itself: the credential that counts, those that lack an assessment, the bodies."""

from datetime import date

import pytest

from eligibility.rules import education, parsing
from eligibility.rules.decisions import Verdict
from eligibility.rules.education import Education
from tests.rules.facts_of import BACHELOR, ON, REFERENCE, job, single

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
SECONDARY = {**BACHELOR, "level": "secondary"}
UNASSESSED = {**BACHELOR, "eca_issued_on": None}
CANADIAN = {**UNASSESSED, "country": "CA"}
PHYSICIAN = frozenset({"31100"})
ARCHITECT = frozenset({"21200"})


def standing(*credentials, primary=education.ANY_OCCUPATION, on=ON):
    """The education of a person with these credentials."""
    candidate, _ = parsing.parse(single(credentials=list(credentials)), REFERENCE)
    return education.standing(candidate.credentials, on, primary)


def primary_codes(*jobs):
    """The codes of a primary occupation that asks for a given body."""
    candidate, _ = parsing.parse(single(jobs=list(jobs)), REFERENCE)
    return education.primary_codes(candidate.jobs, REFERENCE)


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("secondary", MET),
        ("two_year", MET),
        ("three_year_or_bachelor", UNKNOWN),
        ("masters", UNKNOWN),
        ("professional", NOT_MET),
    ],
)
def test_a_level_is_reached_for_certain_perhaps_or_not(level, expected):
    assert Education("two_year", "masters").at_least(level) is expected


def test_a_level_is_exact_only_where_its_ends_agree():
    assert Education("two_year", "two_year").is_exact
    assert not Education("two_year", "masters").is_exact


def test_the_credential_that_gives_the_level_is_named():
    assert standing(SECONDARY, BACHELOR).credential == 1
    assert standing(BACHELOR, SECONDARY).credential == 0
    assert standing({**BACHELOR, "level": "doctoral", "eca_issued_on": None}, BACHELOR).credential == 1
    assert standing(UNASSESSED).credential is None


def test_foreign_credentials_without_an_assessment_are_named():
    assert standing(BACHELOR, UNASSESSED, CANADIAN).without_eca == (1,)


def test_an_assessment_that_has_lapsed_is_none():
    lapsed = {**BACHELOR, "eca_issued_on": "2021-10-02"}
    assert standing(lapsed).without_eca == (0,)
    assert standing(lapsed, on=date(2026, 10, 1)).without_eca == ()


@pytest.mark.parametrize("missing", ["country", "eca_issued_on"])
def test_an_assessment_is_not_missed_where_none_may_be_needed_or_may_be_there(missing):
    unsaid = {key: value for key, value in UNASSESSED.items() if key != missing}
    assert standing(unsaid).without_eca == ()


def test_a_credential_assessed_by_another_body_is_named_and_does_not_lack_an_assessment():
    found = standing({**BACHELOR, "eca_body": "wes"}, {**BACHELOR, "eca_body": "mcc"}, primary=PHYSICIAN)
    assert (found.other_body, found.without_eca, found.credential) == ((0,), (), 1)


def test_an_occupation_without_a_given_body_takes_any():
    assert standing(BACHELOR, primary=frozenset({"21231"})).low == "three_year_or_bachelor"


@pytest.mark.parametrize(
    ("issued", "expected"), [("2024-09", "three_year_or_bachelor"), ("2024-10", "less_than_secondary")]
)
def test_an_assessment_of_a_month_is_held_to_the_bodies_of_its_last_day(issued, expected):
    # From 31 October 2024 on an architect needs the assessment of the CACB.
    assert standing({**BACHELOR, "eca_issued_on": issued}, primary=ARCHITECT).low == expected


def test_one_primary_occupation_of_many_decides():
    physician, developer = job("PH", 364, noc="31100"), job("PH", 364)
    assert primary_codes(physician) == {"31100"}
    assert primary_codes({**physician, "primary": True}, developer) == {"31100"}
    assert primary_codes(physician, {**developer, "primary": True}) == frozenset()


def test_as_soon_as_one_occupation_may_be_primary_that_asks_for_no_body_none_is_asked_for():
    physician, developer = job("PH", 364, noc="31100"), job("PH", 364)
    assert primary_codes(physician, developer) == frozenset()
    assert primary_codes(developer) == frozenset()
