"""The page of tests and credentials."""

import pytest

from eligibility.models import Answers

pytestmark = pytest.mark.django_db
ADDRESS = "/stand/result/papers/?on=2026-10-01"
FRENCH = {
    "test": "tef_canada",
    "taken_on": "2025-11-03",
    "listening": 300,
    "reading": 240,
    "writing": 360,
    "speaking": 370,
}


@pytest.fixture
def show(alices, alice, nurse):
    """The page for the nurse with other answers."""

    def page(address=ADDRESS, **facts) -> str:
        Answers.objects.filter(owner=alice).update(facts={**nurse, **facts})
        return " ".join(alices.get(address).content.decode().split())

    return page


def test_the_report_used_and_the_others_are_named(show, nurse):
    lower = {"test": "celpip_g", "taken_on": "2026-02-10", "listening": 7, "reading": 7, "writing": 7}
    page = show(language_tests=[{**lower, "speaking": 7}, *nurse["language_tests"]])
    assert page.index("Used, as your first official language.") < page.index("Counts, but the report used")
    assert "31 May 2027" in page
    assert "<strong>407</strong>" in page


def test_both_orders_stand_beside_each_other(show, nurse):
    page = show(language_tests=[*nurse["language_tests"], FRENCH])
    assert "You named no first official language, so English is put first: it scores more." in page
    assert "French first" in page


def test_a_choice_is_said_as_one(show, nurse):
    tests = [*nurse["language_tests"], FRENCH]
    page = show(language_tests=tests, first_official_language="french")
    assert "You chose French as your first official language." in page


def test_a_credential_without_assessment_says_what_one_would_give(show, nurse):
    another = {"level": "two_year", "country": "PH", "completed_on": "2018-04-01", "eca_issued_on": None}
    page = show(credentials=[*nurse["credentials"], another])
    assert "Not from Canada and without an assessment (ECA), so it does not count." in page
    assert "A valid assessment of it would make the level two or more credentials" in page


def test_it_says_that_values_are_not_known(show):
    assert "From 3 November 2026 the values are not known" in show("/stand/result/papers/?on=2026-11-21")
    assert "the values are not known" not in show()


def test_an_unnamed_test_is_shown_as_one(show):
    assert "Unnamed test" in show(language_tests=[{"taken_on": "2026-01"}])


def test_the_partners_report_and_credential_have_their_own_section(show, nurse):
    shared = {"language_tests": nurse["language_tests"], "credentials": nurse["credentials"]}
    page = show(partner={"accompanying": True, "canadian_or_pr": False, **shared})
    said = page[page.index('aria-labelledby="partner"') :]
    assert "Used, for your partner’s points." in said
    assert "Gives the level of education." in said
    assert 'href="/stand/partner/language-tests/0/' in said


def test_it_says_where_a_program_puts_the_other_language_first(show, nurse):
    tests = [*nurse["language_tests"], FRENCH]
    page = show(language_tests=tests, first_official_language="french")
    assert "On the grid of Federal Skilled Worker English comes first: it gives more there." in page
