"""Which work counts for which use, and what an unanswered question leaves open."""

import pytest

from eligibility.rules.decisions import Span
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.parsing import parse
from eligibility.rules.work import canadian_experience, foreign_experience
from tests.rules.assessed import date, person, reference

ON = date(2026, 8, 18)
A_YEAR = {"started_on": "2024-01-01", "ended_on": "2024-12-29"}


def jobs(*given):
    """Jobs as the engine knows them."""
    return parse(person(jobs=list(given)), reference())[0].jobs


def canadian(*given, **options):
    return canadian_experience(
        jobs(*({"country": "CA", **A_YEAR, **one} for one in given)), ON, reference(), **options
    )


def foreign(*given):
    return foreign_experience(jobs(*({"country": "PH", **one} for one in given)), ON, reference())


@pytest.mark.parametrize(
    "field", ["paid", "authorized", "self_employed", "full_time_student", "hours_per_week", "country", "noc"]
)
def test_an_unanswered_question_leaves_canadian_work_possible(field) -> None:
    assert canadian({field: "unanswered"}).hours == Span(0, 1560)


@pytest.mark.parametrize("field", ["started_on", "ended_on"])
def test_an_unanswered_date_leaves_canadian_work_possible(field) -> None:
    found = canadian({field: "unanswered"}).hours
    assert found.low == 0
    assert found.high >= 1560


def test_unanswered_jobs_may_give_everything() -> None:
    found = canadian_experience(UNANSWERED, ON, reference())
    assert found.years == Span(0, 10)


def test_no_jobs_give_nothing() -> None:
    assert canadian_experience((), ON, reference()).hours == Span(0, 0)


def test_the_partner_may_study_and_be_self_employed() -> None:
    partly = {"full_time_student": True, "self_employed": True}
    assert canadian(partly, partner=True).years == Span(1, 1)
    assert canadian(partly).years == Span(0, 0)


def test_months_alone_are_read_both_ways() -> None:
    found = canadian({"started_on": "2024-01", "ended_on": "2024-12"}).hours
    assert found == Span(1311, 1568)


def test_foreign_work_in_two_occupations_is_certain_only_for_the_longer() -> None:
    found = foreign(
        {"noc": "21231", "started_on": "2020-01-01", "ended_on": "2021-12-31"},
        {"noc": "21232", "started_on": "2022-01-01", "ended_on": "2022-12-31"},
    )
    assert found.years == Span(2, 3)


def test_foreign_work_in_one_occupation_for_two_employers_is_certain() -> None:
    found = foreign(
        {"started_on": "2020-01-01", "ended_on": "2021-12-31"},
        {"started_on": "2022-01-01", "ended_on": "2022-12-31"},
    )
    assert found.years == Span(3, 3)


def test_foreign_work_may_be_at_ones_own_account() -> None:
    assert foreign({**A_YEAR, "self_employed": True, "authorized": False}).years == Span(1, 1)


def test_work_in_canada_is_not_foreign() -> None:
    assert foreign({**A_YEAR, "country": "CA"}).hours == Span(0, 0)


def test_the_window_of_ten_years_ends_with_its_last_day() -> None:
    assert foreign({"started_on": "2015-01-01", "ended_on": "2016-08-18"}).hours == Span(4, 4)
    assert foreign({"started_on": "2015-01-01", "ended_on": "2016-08-17"}).hours == Span(0, 0)
