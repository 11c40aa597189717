"""Flips: the first day ahead on which time alone gives a condition another verdict."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.rules import parsing
from eligibility.rules.assess import assess
from eligibility.rules.dates import years_later
from eligibility.rules.turning import turning_days
from tests.rules.assessed import person, reference, report
from tests.rules.standings import candidate_of

KNOWN = reference()


def conditions(candidate, on):
    """Every condition of a day by program or category and place, with its verdict and its flip."""
    found = assess(candidate, on, KNOWN)
    named = [(one.program, one) for one in found.programs] + [(one.category, one) for one in found.categories]
    return {
        (name, place): (condition.verdict, condition.flips_on)
        for name, decision in named
        for place, condition in enumerate(decision.conditions)
    }


def first_changes(candidate, on, until):
    """By walking all turning days: when each condition first differs; gone conditions are left aside."""
    start = conditions(candidate, on)
    changed, gone = {}, set()
    for day in turning_days(candidate, KNOWN, on, until):
        now = conditions(candidate, day)
        for key, (verdict, _) in start.items():
            gone |= {key} - now.keys() - changed.keys()
            if key not in changed and key not in gone and now[key][0] is not verdict:
                changed[key] = day
    return {key: changed.get(key) for key in start}


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 5_000), year=st.integers(2015, 2027))
def test_walking_the_days_meets_each_flip_and_no_other(seed, year):
    candidate, on = candidate_of(seed, year, KNOWN), date(year, 3, 14)
    flips = {key: day for key, (_, day) in conditions(candidate, on).items()}
    assert flips == first_changes(candidate, on, years_later(on, 10))


def flip(key: str, on: str = "2026-10-02", **changes) -> str | None:
    """The day on which one condition of a person flips."""
    candidate, _ = parsing.parse(person(**changes), KNOWN)
    found = assess(candidate, date.fromisoformat(on), KNOWN)
    decisions = (*found.programs, *found.categories)
    (condition,) = (one for decision in decisions for one in decision.conditions if one.key == key)
    return condition.flips_on.isoformat() if condition.flips_on else None


TRADE = [{"noc": "72310", "issued_on": "2027-02-03"}]
SERVICE = {"country": "FR", "started_on": "2017-05-06", "ended_on": None}
OFFER = {"noc": "21231", "lmia": True}
PERMIT = {"valid_until": "2027-03-31", "basis": "lmia"}


@pytest.mark.parametrize(
    ("key", "changes", "day"),
    [
        ("fsw.funds", {"funds_cad": 0, "job_offers": [OFFER], "work_permit": PERMIT}, "2027-04-01"),
        ("fsw.funds", {"funds_cad": 16_000, "children": [{"birth_date": "2027-01-20"}]}, "2027-01-20"),
        ("fsw.education", {}, "2029-06-01"),
        ("fsw.language", {"language_tests": [report([7, 7, 7, 7])]}, "2028-01-10"),
        ("fst.offer_or_certificate", {"certificates": TRADE}, "2027-02-03"),
        ("category.service", {"military_service": SERVICE}, "2027-05-06"),
        ("fsw.intent", {}, None),
    ],
)  # fmt: skip
def test_each_kind_of_fact_flips_what_it_decides(key, changes, day):
    assert flip(key, **changes) == day


def test_a_test_not_yet_taken_flips_when_it_is():
    later = report([7, 7, 7, 7], taken_on="2026-12-05")
    assert flip("fsw.language", language_tests=[later]) == "2026-12-05"


def test_a_second_test_carries_the_verdict_on():
    tests = [report([7, 7, 7, 7], taken_on=day) for day in ("2025-01-10", "2026-09-01")]
    assert flip("cec.language", language_tests=tests, jobs=[{"country": "CA"}]) == "2028-09-01"


def test_a_higher_amount_of_funds_flips_on_its_first_day():
    assert flip("fsw.funds", on="2025-05-01", funds_cad=15_000) == "2025-07-07"


def test_a_new_version_of_a_category_flips_its_condition():
    worked = {"noc": "31301", "country": "PH", "started_on": "2025-05-01", "ended_on": "2025-12-31"}
    assert flip("category.experience", on="2026-01-15", jobs=[worked]) == "2026-02-18"


def test_the_pass_mark_flips_with_the_birthday_that_costs_the_point():
    work = {"started_on": "2018-01-01", "ended_on": "2022-06-30"}
    tests = [report([9, 9, 9, 9], taken_on="2026-09-01")]
    assert flip("fsw.grid", birth_date="1988-03-10", jobs=[work], language_tests=tests) == "2027-03-10"


@pytest.mark.parametrize(("born", "day"), [("2036-10-02", "2036-10-02"), ("2036-10-03", None)])
def test_it_looks_ten_years_ahead_and_no_further(born, day):
    assert flip("fsw.funds", funds_cad=16_000, children=[{"birth_date": born}]) == day


def test_the_first_day_of_the_rules_is_no_flip():
    candidate, _ = parsing.parse(person(), KNOWN)
    before = assess(candidate, date(2015, 1, 1) - timedelta(days=1), KNOWN)
    assert {one.flips_on for program in before.programs for one in program.conditions} == {None}
