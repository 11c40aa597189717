"""The lines of a count of work, case by case."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from eligibility.rules import parsing
from eligibility.rules.counts import counts_of
from tests.rules.assessed import cases, person, reference

CASES = {case["name"]: case for case in cases("work_statement")}
ONE_DAY = timedelta(days=1)


def count_of(case):
    """The count that a case is about."""
    on = date.fromisoformat(case["on"])
    candidate, _ = parsing.parse(person(jobs=case["jobs"]), reference())
    return next(one for one in counts_of(candidate, on, reference()) if one.purpose.key == case["count"])


def lines(account):
    """The lines as a case writes them."""
    return [
        [one.job, str(one.start), str(one.end - ONE_DAY), one.days, str(one.certain), str(one.possible)]
        + [reason.key + "?" * reason.is_open for reason in one.reasons]
        for one in account.entries
    ]


@pytest.mark.parametrize("name", CASES)
def test_lines_and_hours(name):
    count, case = count_of(CASES[name]), CASES[name]
    assert (lines(count.accounts[0]) if count.accounts else []) == case["lines"]
    assert [count.hours.low, count.hours.high] == case["hours"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "years" in case])
def test_years_are_hours_over_1560(name):
    years = count_of(CASES[name]).experience.years
    assert [years.low, years.high] == CASES[name]["years"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "reached_on" in case])
def test_the_days_of_a_year_of_work(name):
    case, year = CASES[name], count_of(CASES[name]).milestones[0]
    assert str(year.reached_on) == case["reached_on"]
    assert str(year.safe_on) == case.get("safe_on", "None")
    assert year.case == case.get("why", year.case)
    assert str(year.lost_on) == case.get("lost_on", str(year.lost_on))


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "left_out" in case])
def test_a_job_left_out_says_why(name):
    reasons = [[reason.key for reason in one.reasons] for one in count_of(CASES[name]).left_out]
    assert reasons == [[expected] for expected in CASES[name]["left_out"]]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "all_lines" in case])
def test_the_account_of_all_occupations_comes_last(name):
    last = count_of(CASES[name]).accounts[-1]
    assert last.job is None
    assert lines(last) == CASES[name]["all_lines"]


def test_200_hours_a_week_are_refused():
    with pytest.raises(parsing.FactsError) as refused:
        parsing.parse(person(jobs=[{"hours_per_week": 200}]), reference())
    assert refused.value.field == "jobs[0].hours_per_week"


def test_hours_of_a_line_are_exact():
    case = {"count": "cec", "on": "2026-01-11", "jobs": [{"country": "CA", "started_on": "2026-01-10"}]}
    low, _ = count_of(case).accounts[0].worked
    assert Fraction(low, 7) == Fraction(30, 7)
