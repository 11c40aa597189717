"""Turning days: every change of a standing falls on one, whatever a life looks like."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.rules import parsing
from eligibility.rules.assess import assess
from eligibility.rules.turning import turning_days, turns
from tests.rules.assessed import person, reference, report
from tests.rules.standings import between, candidate_of, settled

KNOWN = reference()


def days(start: str, end: str, **changes):
    """The turning days of a person as text."""
    candidate, _ = parsing.parse(person(**changes), KNOWN)
    found = turning_days(candidate, KNOWN, date.fromisoformat(start), date.fromisoformat(end))
    return [day.isoformat() for day in found]


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 5_000),
    year=st.integers(2015, 2027),
    place=st.floats(0, 1, exclude_max=True),
    share=st.floats(0, 1, exclude_max=True),
)
def test_between_two_turning_days_nothing_changes(seed, year, place, share):
    candidate = candidate_of(seed, year, KNOWN)
    start, end = date(year, 1, 1), date(year + 3, 1, 1)
    turning = [start, *turning_days(candidate, KNOWN, start, end), end + timedelta(days=1)]
    index = int(place * (len(turning) - 1))
    later = between(turning[index], turning[index + 1], share)
    before, after = (settled(assess(candidate, day, KNOWN)) for day in (turning[index], later))
    assert before == after


@pytest.mark.parametrize(
    ("seed", "year"), [(3, 2015), (4, 2017), (8, 2022), (15, 2023), (16, 2024), (23, 2026)]
)
def test_walking_day_by_day_meets_no_other_change(seed, year):
    candidate = candidate_of(seed, year, KNOWN)
    start, end = date(year, 5, 1), date(year, 7, 15)
    turning = turning_days(candidate, KNOWN, start, end)
    before = settled(assess(candidate, start, KNOWN))
    for passed in range(1, (end - start).days + 1):
        day = start + timedelta(days=passed)
        now = settled(assess(candidate, day, KNOWN))
        assert now == before or day in turning
        before = now


def test_a_life_without_events_turns_on_birthdays_and_with_the_rules():
    turning = days("2026-03-01", "2027-12-31", credentials=[])
    assert turning == ["2026-03-10", "2026-11-03", "2027-03-10"]


def test_someone_born_on_29_february_turns_on_1_march_in_other_years():
    turning = days("2025-01-01", "2026-03-31", birth_date="1992-02-29", credentials=[])
    assert "2025-03-01" in turning


def test_a_test_turns_when_taken_and_two_years_later():
    turning = days("2024-03-11", "2026-09-30", language_tests=[report([7, 7, 7, 7], taken_on="2024-06-05")])
    assert {"2024-06-05", "2026-06-05"} <= set(turning)


def test_a_test_known_by_month_turns_on_both_readings():
    turning = days("2024-03-11", "2026-09-30", language_tests=[report([7, 7, 7, 7], taken_on="2024-06")])
    assert {"2024-06-01", "2024-06-30", "2026-06-01", "2026-06-30"} <= set(turning)


def test_two_years_of_a_test_run_from_its_result():
    dated = report([7, 7, 7, 7], taken_on="2024-06-05", result_on="2024-06-20")
    turning = days("2024-03-11", "2026-09-30", language_tests=[dated])
    assert "2026-06-20" in turning
    assert "2026-06-05" not in turning


def test_an_assessment_of_a_credential_turns_after_five_years():
    assert "2029-06-01" in days("2029-01-01", "2029-12-31")


def test_a_year_of_work_is_reached_after_364_days_and_lost_as_it_leaves_the_window():
    work = {"country": "CA", "started_on": "2023-07-01", "ended_on": "2024-06-28"}
    turning = days("2024-03-11", "2035-12-31", jobs=[work])
    assert {"2024-06-29", "2026-07-02", "2033-07-02"} <= set(turning)


def test_a_day_less_of_work_never_turns():
    work = {"country": "CA", "started_on": "2023-07-01", "ended_on": "2024-06-27"}
    turning = set(days("2024-03-11", "2035-12-31", jobs=[work]))
    assert turning.isdisjoint({"2024-06-28", "2024-06-29", "2026-07-02", "2033-07-02"})


def test_an_occupation_that_overtakes_another_turns_the_language_asked_for():
    first = {"noc": "21231", "country": "CA", "started_on": "2022-01-01", "ended_on": "2023-12-31"}
    then = {"noc": "72310", "country": "CA", "started_on": "2024-01-01"}
    candidate, _ = parsing.parse(person(jobs=[first, then]), KNOWN)
    found = turns(candidate, KNOWN, date(2024, 1, 1), date(2026, 12, 31))
    assert date(2025, 7, 3) in {turn.day for turn in found if turn.key == "overtaken"}


def test_a_permit_turns_on_the_day_after_its_last():
    permit = {"valid_until": "2026-05-31", "basis": "lmia"}
    assert "2026-06-01" in days("2026-04-01", "2026-12-31", work_permit=permit, job_offers=[{}])


def test_a_permit_without_an_offer_turns_nothing():
    permit = {"valid_until": "2026-05-31", "basis": "lmia"}
    assert "2026-06-01" not in days("2026-04-01", "2026-12-31", work_permit=permit)


def test_a_year_with_the_employer_turns():
    offer = {"current_employer": True, "with_employer_since": "2025-08-01"}
    assert "2026-08-01" in days("2026-04-01", "2026-12-31", job_offers=[offer])


def test_a_nomination_turns_when_issued_and_after_its_end():
    nomination = {"province": "ON", "issued_on": "2026-04-20", "ends_on": "2026-10-20"}
    assert {"2026-04-20", "2026-10-21"} <= set(days("2026-04-01", "2026-12-31", nomination=nomination))


def test_a_child_turns_on_its_birth():
    assert "2026-07-09" in days("2026-04-01", "2026-12-31", children=[{"birth_date": "2026-07-09"}])


def test_a_category_turns_on_its_first_day_and_after_its_last():
    assert {"2025-02-27", "2026-02-18"} <= set(days("2025-01-01", "2026-12-31"))


def test_the_first_day_asked_for_is_left_out_and_the_last_is_not():
    assert days("2026-03-10", "2026-11-03", credentials=[]) == ["2026-11-03"]


def test_a_permit_ends_beside_offers_that_are_not_answered():
    permit = {"valid_until": "2026-05-10", "basis": "lmia"}
    asked = {"start": "2026-05-01", "end": "2026-05-20", "work_permit": permit}
    assert "2026-05-11" in days(**asked, job_offers="unanswered")
    assert "2026-05-11" not in days(**asked, job_offers=[])
