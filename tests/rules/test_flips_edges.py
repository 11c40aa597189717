"""Flips at their edges: what may still grow, rules that change ahead, work that decides a language level."""

from datetime import date, timedelta

import pytest

from eligibility.rules import parsing
from eligibility.rules.assess import assess
from eligibility.rules.decisions import Condition, Line, ProgramDecision, Span, Verdict
from eligibility.rules.flips import Ahead, grid
from eligibility.rules.flips.grid import out_of_reach
from eligibility.rules.flips.walk import flipping
from tests.rules.assessed import category, person, reference, report

KNOWN = reference()
ON = date(2026, 10, 2)
PASS_MARK = 67
ENDED = {"started_on": "2020-01-01", "ended_on": "2026-10-01"}


def candidate(**changes):
    """A person of 30 who answered everything."""
    return parsing.parse(person(**changes), KNOWN)[0]


def line(name, points, most):
    """A line of the grid."""
    return Line(f"fsw.grid.{name}", Span(*points), most, "", date(2015, 1, 1))


LINES = (
    line("age", (0, 0), 12),
    line("experience", (3, 5), 15),
    line("arranged_employment", (2, 4), 10),
    line("adaptability", (1, 7), 10),
)


def growth(**changes):
    """How many points short of the pass mark someone may be to whom time alone may still bring it."""
    someone, short = candidate(**changes), ProgramDecision("fsw", (), lines=LINES)
    reached = (
        points
        for points in range(PASS_MARK + 1)
        if not out_of_reach(short._replace(points=Span(0, points)), someone, ON)
    )
    return PASS_MARK - next(reached)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # Work may grow by 10, an offer by 6, and with either, a partner or studies adaptability by 3.
        ({}, 0),
        ({"jobs": [ENDED]}, 0),
        ({"jobs": [ENDED, {}]}, 13),
        ({"jobs": [{**ENDED, "ended_on": "2026-10-02"}]}, 13),
        ({"jobs": [{**ENDED, "ended_on": "2026-10"}]}, 13),
        ({"jobs": [{**ENDED, "ended_on": "unanswered"}]}, 13),
        ({"jobs": "unanswered"}, 13),
        ({"job_offers": [{}]}, 9),
        ({"job_offers": "unanswered"}, 9),
        ({"jobs": [{}], "job_offers": [{}]}, 19),
        ({"partner": {}}, 3),
        ({"studies_in_canada": [{}]}, 3),
        ({"studies_in_canada": "unanswered"}, 3),
    ],
)
def test_what_may_still_grow_is_given_the_most_it_can(changes, expected):
    assert growth(**changes) == expected


@pytest.mark.parametrize(
    ("changes", "later"),
    [
        ({"birth_date": "2007-12-31"}, False),
        ({"birth_date": "2008-01-01"}, True),
        ({"language_tests": [report([7] * 4, taken_on="2026-10-02")]}, False),
        ({"language_tests": [report([7] * 4, taken_on="2026-10-03")]}, True),
        ({"language_tests": [report([7] * 4, result_on="2026-10-03")]}, True),
        ({"language_tests": [report([7] * 4, taken_on="2026-10")]}, True),
        ({"language_tests": "unanswered", "credentials": "unanswered"}, False),
        ({"credentials": [{"completed_on": "2026-10-03"}]}, True),
        ({"credentials": [{"completed_on": "2026-10-02", "eca_issued_on": "2026-10-03"}]}, True),
        ({"credentials": [{"completed_on": "2026-10-02"}]}, False),
    ],
)
def test_nothing_is_out_of_reach_of_whom_something_begins_to_count_later(changes, later):
    none = ProgramDecision("fsw", (), Span(0, 0), LINES)
    assert out_of_reach(none, candidate(**changes), ON) is not later


@pytest.mark.parametrize("changed", ["fsw_grid", "validity", "work_counting", "language_pte_core"])
@pytest.mark.parametrize(("starts", "beyond"), [("2026-10-02", True), ("2026-10-03", False)])
def test_nothing_is_out_of_reach_while_a_rule_of_the_grid_is_to_change(monkeypatch, changed, starts, beyond):
    versions = grid.tables.versions

    def with_later(name):
        days, made = versions(name)
        return ((*days, date.fromisoformat(starts)), (*made, made[-1])) if name == changed else (days, made)

    monkeypatch.setattr(grid.tables, "versions", with_later)
    none = ProgramDecision("fsw", (), Span(0, 0), LINES)
    assert out_of_reach(none, candidate(), ON) is beyond


def flip(key, on="2026-10-02", known=KNOWN, **changes):
    """The day on which one condition of a person flips."""
    found = assess(candidate(**changes), date.fromisoformat(on), known)
    decisions = (*found.programs, *found.categories)
    (condition,) = (one for decision in decisions for one in decision.conditions if one.key == key)
    return condition.flips_on and str(condition.flips_on)


def test_the_pass_mark_is_reached_with_a_second_year_of_work():
    # 12 for age, 21, 24 for CLB 9: 57; a year of work gives 9, two give 11, after 728 days.
    tests = [report([9] * 4, taken_on="2026-09-01")]
    assert flip("fsw.grid", language_tests=tests, jobs=[{"started_on": "2025-11-01"}]) == "2027-10-30"


def test_the_lighter_occupation_asks_for_less_once_it_weighs_as_much():
    first = {"noc": "21231", "country": "CA", "started_on": "2022-01-01", "ended_on": "2023-12-31"}
    then = {"noc": "72310", "country": "CA", "started_on": "2024-01-01"}
    # On 2 July 2025 both have 548 days in three years; CLB 6 is enough for the trade.
    tests = [report([6] * 4, taken_on="2024-05-01")]
    assert flip("cec.language", "2024-06-01", jobs=[first, then], language_tests=tests) == "2025-07-02"


def test_work_that_counts_under_rules_to_come_flips_when_they_begin():
    doctor = {"noc": "31102", "country": "CA", "self_employed": True, "publicly_funded_physician": True}
    assert flip("cec.work", "2023-01-01", jobs=[doctor]) == "2023-04-25"


@pytest.mark.parametrize(("started", "flips"), [("2025-08-15", "2026-02-13"), ("2025-08-20", "2026-08-19")])
def test_a_category_that_is_to_change_flips_with_the_months_of_the_version_of_the_day(started, flips):
    # Six months, 182 days, until 17 February 2026; twelve, 364 days, from the 18th on.
    worked = {"noc": "31301", "country": "PH", "started_on": started}
    known = reference(categories=tuple(one for one in KNOWN.categories if one.category == "healthcare"))
    assert flip("category.experience", "2026-01-15", known, jobs=[worked]) == flips


def test_a_rule_to_come_is_known_by_what_it_may_change():
    someone = candidate()
    ahead = Ahead(someone, date(2026, 2, 17), KNOWN)
    assert ahead.rules_change("category.version.healthcare")
    assert not ahead.rules_change("category.version.french")
    assert not ahead.rules_change()
    assert Ahead(someone, date(2023, 4, 24), KNOWN).rules_change()
    assert ahead.days("category.version.healthcare") == {date(2026, 2, 18)}
    assert ahead.days("category.version.french") == set()
    later = Ahead(candidate(), date(2023, 4, 24), reference(categories=(category(),)))
    assert {date(2023, 4, 25), date(2026, 2, 18)} <= later.days("category.version.healthcare")


HORIZON = {
    "cec.work": (1560, {"country": "CA"}),
    "fsw.work": (1560, {}),
    "fst.work": (3120, {"noc": "72310"}),
    "category.experience": (1560, {"noc": "31301"}),
}


@pytest.mark.parametrize("key", HORIZON)
@pytest.mark.parametrize(("late", "flips"), [(0, "2036-10-02"), (1, None)])
def test_work_is_foretold_for_ten_years_and_no_longer(key, late, flips):
    hours, worked = HORIZON[key]
    began = date(2036, 10, 2) - timedelta(days=hours * 7 // 30 - late)
    known = reference(categories=(category(),))
    assert flip(key, "2026-10-02", known, jobs=[{**worked, "started_on": str(began)}]) == flips


def test_what_is_never_judged_otherwise_does_not_flip():
    held = Condition("x", Verdict.MET, "", date(2015, 1, 1), flips_on=date(2027, 1, 1))
    assert flipping(held, (), lambda _day: Verdict.NOT_MET).flips_on is None
    assert flipping(held, {date(2028, 1, 1)}, lambda _day: Verdict.MET).flips_on is None
    assert flipping(held, {date(2028, 1, 1)}, lambda _day: None).flips_on is None
    later = flipping(held, {date(2029, 1, 1), date(2028, 1, 1)}, lambda _day: Verdict.NOT_MET)
    assert later.flips_on == date(2028, 1, 1)


def test_a_trade_that_comes_to_serve_flips_what_the_one_with_more_hours_lacks():
    # 728 days from 1 January 2025 make two years in the trade of the certificate.
    first = {"country": "CA", "noc": "72310", "started_on": "2022-01-01", "ended_on": "2024-12-31"}
    then = {"country": "CA", "noc": "72200", "started_on": "2025-01-01"}
    papers = {"certificates": [{"noc": "72200", "issued_on": "2024-01-01"}]}
    tests = [report([7] * 4, taken_on="2026-01-10")]
    found = flip("fst.offer_or_certificate", jobs=[first, then], language_tests=tests, **papers)
    assert found == "2026-12-30"


def test_a_trade_that_only_rules_to_come_know_flips_on_their_first_day():
    # 73201 is a trade of NOC 2021; its work of NOC 2016, 6733, was none.
    known = {"country": "CA", "noc": "72310", "started_on": "2017-11-20", "ended_on": "2020-06-30"}
    to_come = {"country": "CA", "noc": "73201", "started_on": "2020-01-01", "ended_on": "2022-03-31"}
    papers = {"certificates": [{"noc": "73201", "issued_on": "2021-01-01"}]}
    tests = [report([7] * 4, taken_on="2022-01-10")]
    found = flip(
        "fst.offer_or_certificate", "2022-06-01", jobs=[known, to_come], language_tests=tests, **papers
    )
    assert found == "2022-11-16"
