"""The timeline: what assess says on every day ahead, in steps that say what happens."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.rules import parsing
from eligibility.rules.assess import assess
from eligibility.rules.timeline import timeline
from tests.rules.assessed import person, reference, report
from tests.rules.standings import between, candidate_of

KNOWN = reference()
ON = date(2026, 10, 1)
WORK = {"country": "CA", "started_on": "2025-12-01"}


def ahead(on: date = ON, months: int = 24, **changes):
    """The timeline of a person who answered everything."""
    candidate, _ = parsing.parse(person(**changes), KNOWN)
    return timeline(candidate, on, KNOWN, months)


def happens(found) -> dict[str, set[str]]:
    """The keys of what happens, by the first day of each step."""
    return {step.start.isoformat(): {turn.key for turn in step.turns} for step in found.steps[1:]}


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 5_000), year=st.integers(2015, 2027), share=st.floats(0, 1))
def test_it_says_for_every_day_what_assess_says(seed, year, share):
    candidate = candidate_of(seed, year, KNOWN)
    found = timeline(candidate, date(year, 2, 28), KNOWN)
    day = between(found.on, found.until, share)
    now, then = assess(candidate, day, KNOWN), found.at(day)
    assert (now.crs and now.crs.total, now.rules.values_unknown) == (then.total, then.values_unknown)
    assert tuple((one.program, one.verdict) for one in now.programs) == then.programs
    assert now.programs[0].points == then.fsw_points
    assert tuple((one.category, one.version, one.verdict) for one in now.categories) == then.categories


@given(seed=st.integers(0, 500))
@settings(max_examples=20, deadline=None)
def test_two_steps_that_follow_each_other_differ_and_say_why(seed):
    steps = timeline(candidate_of(seed, 2025, KNOWN), date(2025, 1, 1), KNOWN).steps
    for before, after in pairwise(steps):
        assert before.standing != after.standing
        assert after.turns
        assert {turn.day for turn in after.turns} == {after.start}


def test_it_names_the_birthday_and_the_rules_whose_values_are_not_known():
    found = ahead(language_tests=[report([9, 9, 9, 9], taken_on="2026-10-01")])
    assert happens(found)["2026-11-03"] == {"rules"}
    assert happens(found)["2027-03-10"] == {"birthday"}


def test_it_marks_the_days_from_which_values_are_not_known():
    found = ahead()
    assert not found.at(date(2026, 11, 2)).values_unknown
    assert found.at(date(2026, 11, 3)).values_unknown


def test_it_names_the_year_of_work_an_open_job_reaches():
    turns = [turn for step in ahead(jobs=[WORK]).steps for turn in step.turns if turn.key == "work_reached"]
    assert {(turn.day.isoformat(), turn.params["hours"]) for turn in turns} == {
        ("2026-11-30", 1560),
        ("2027-11-29", 3120),
    }


def test_it_names_the_jobs_it_assumes_to_go_on():
    ended = {"country": "PH", "started_on": "2020-01-01", "ended_on": "2024-01-01"}
    found = ahead(jobs=[ended, WORK])
    assert found.open_jobs == (1,)


def test_a_test_that_lapses_takes_the_points_and_is_named():
    found = ahead(language_tests=[report([9, 9, 9, 9], taken_on="2025-01-10")])
    assert happens(found)["2027-01-10"] == {"test_lapses"}
    assert found.at(date(2027, 1, 9)).total.low > found.at(date(2027, 1, 10)).total.low


def test_a_category_that_starts_is_named():
    healthcare = {"noc": "31301", "country": "PH", "started_on": "2020-01-01"}
    found = ahead(on=date(2026, 1, 20), jobs=[healthcare])
    assert {"category_starts", "category_ends"} <= happens(found)["2026-02-18"]


def test_what_changes_nothing_is_no_step():
    twice = [report([9, 9, 9, 9], taken_on=day) for day in ("2025-01-10", "2026-09-01")]
    assert "2027-01-10" not in happens(ahead(language_tests=twice))


def test_a_day_outside_is_refused():
    with pytest.raises(ValueError, match="is not between"):
        ahead(months=1).at(date(2026, 11, 2))


def test_days_before_the_rules_are_unknown():
    found = ahead(on=date(2014, 6, 1), months=12)
    assert found.steps[0].standing.total is None
    assert found.at(date(2015, 1, 1)).total is not None
