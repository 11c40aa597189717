"""A job as certain and possible days: each date known to the month read at both ends, leaves cut out."""

from datetime import date
from fractions import Fraction

import pytest

from eligibility.rules.facts import UNANSWERED, Day, Job, Leave
from eligibility.rules.work.ledger import FOREVER, Stretch
from eligibility.rules.work.periods import certain, possible


def day(text):
    """A date known to the day, or to the month."""
    first = date.fromisoformat(text if len(text) == 10 else f"{text}-01")
    last = first if len(text) == 10 else date(first.year, first.month, MONTHS[first.month])
    return Day(first, last)


MONTHS = {1: 31, 2: 29, 3: 31, 4: 30, 6: 30, 12: 31}


def job(started="2024-01-10", ended="2024-06-20", weekly=20, leaves=()):
    """A job; dates as text, None or not answered."""
    days = [one if one in (None, UNANSWERED) else day(one) for one in (started, ended)]
    hours = weekly if weekly is UNANSWERED else Fraction(weekly)
    away = tuple(Leave(day(one), day(two)) for one, two in leaves)
    return Job(0, "21231", "2021", "CA", *days, hours, leaves=away)


def told(ledger):
    """A ledger as text: start, end (not included), weekly hours."""
    return [(str(one.start), str(one.end), one.weekly) for one in ledger]


@pytest.mark.parametrize(
    ("given", "sure", "maybe"),
    [
        ({}, ("2024-01-10", "2024-06-21"), ("2024-01-10", "2024-06-21")),
        ({"started": "2024-01"}, ("2024-01-31", "2024-06-21"), ("2024-01-01", "2024-06-21")),
        ({"ended": "2024-06"}, ("2024-01-10", "2024-06-02"), ("2024-01-10", "2024-07-01")),
        ({"ended": None}, ("2024-01-10", "9999-12-31"), ("2024-01-10", "9999-12-31")),
        ({"started": "2024-01", "ended": None}, ("2024-01-31", "9999-12-31"), ("2024-01-01", "9999-12-31")),
    ],
)
def test_certain_work_takes_the_narrowest_reading_and_possible_work_the_widest(given, sure, maybe):
    assert told(certain(job(**given), None)) == [(*sure, 20)]
    assert told(possible(job(**given), None)) == [(*maybe, 20)]


@pytest.mark.parametrize(
    ("given", "maybe"),
    [
        ({"started": UNANSWERED}, ("0001-01-01", "2024-06-21", 20)),
        ({"ended": UNANSWERED}, ("2024-01-10", "9999-12-31", 20)),
        ({"weekly": UNANSWERED}, ("2024-01-10", "2024-06-21", 30)),
    ],
)
def test_an_answer_not_given_leaves_all_possible_and_nothing_certain(given, maybe):
    assert certain(job(**given), None) == ()
    assert told(possible(job(**given), None)) == [maybe]


def test_a_month_within_one_month_is_perhaps_all_of_it_and_surely_nothing():
    short = job("2024-03", "2024-03")
    assert certain(short, None) == ()
    assert told(possible(short, None)) == [("2024-03-01", "2024-04-01", 20)]


@pytest.mark.parametrize(
    ("since", "sure", "maybe"),
    [
        ("2023-03-01", "2024-01-10", "2024-01-10"),
        ("2024-03-01", "2024-03-01", "2024-03-01"),
        ("2024-03", "2024-03-31", "2024-03-01"),
    ],
)
def test_work_counts_from_the_day_one_is_qualified(since, sure, maybe):
    assert told(certain(job(), day(since))) == [(sure, "2024-06-21", 20)]
    assert told(possible(job(), day(since))) == [(maybe, "2024-06-21", 20)]


def test_a_leave_takes_both_of_its_end_days():
    away = job(leaves=[("2024-03-01", "2024-03-07")])
    expected = [("2024-01-10", "2024-03-01", 20), ("2024-03-08", "2024-06-21", 20)]
    assert told(certain(away, None)) == told(possible(away, None)) == expected


def test_a_leave_known_to_the_month_takes_most_for_certain_and_least_perhaps():
    away = job(leaves=[("2024-02", "2024-04")])
    assert told(certain(away, None)) == [("2024-01-10", "2024-02-01", 20), ("2024-05-01", "2024-06-21", 20)]
    assert told(possible(away, None)) == [("2024-01-10", "2024-02-29", 20), ("2024-04-02", "2024-06-21", 20)]


def test_a_leave_within_one_month_perhaps_takes_one_day_or_none():
    away = job(leaves=[("2024-02", "2024-02")])
    assert told(certain(away, None)) == [("2024-01-10", "2024-02-01", 20), ("2024-03-01", "2024-06-21", 20)]
    assert told(possible(away, None)) == [("2024-01-10", "2024-06-21", 20)]


def test_leaves_are_taken_in_order_of_time_however_they_are_given():
    away = job(leaves=[("2024-04-01", "2024-04-10"), ("2024-02-01", "2024-02-10")])
    assert told(certain(away, None)) == [
        ("2024-01-10", "2024-02-01", 20),
        ("2024-02-11", "2024-04-01", 20),
        ("2024-04-11", "2024-06-21", 20),
    ]


@pytest.mark.parametrize(
    ("leave", "expected"),
    [
        (("2024-01-10", "2024-01-20"), [("2024-01-21", "2024-06-21", 20)]),
        (("2024-01-01", "2024-01-10"), [("2024-01-11", "2024-06-21", 20)]),
        (("2024-06-20", "2024-06-30"), [("2024-01-10", "2024-06-20", 20)]),
        (("2024-06-21", "2024-06-30"), [("2024-01-10", "2024-06-21", 20)]),
        (("2023-12-01", "2023-12-31"), [("2024-01-10", "2024-06-21", 20)]),
        (("2023-12-01", "2024-12-31"), []),
    ],
)
def test_a_leave_at_the_edge_of_a_job_or_beyond_takes_what_lies_within(leave, expected):
    assert told(certain(job(leaves=[leave]), None)) == expected


def test_a_leave_of_one_day_takes_one_day():
    away = job(leaves=[("2024-03-01", "2024-03-01")])
    assert told(certain(away, None)) == [("2024-01-10", "2024-03-01", 20), ("2024-03-02", "2024-06-21", 20)]


def test_open_work_is_exact_where_its_start_is():
    open_job = job(ended=None)
    assert possible(open_job, None) is certain(open_job, None)
    assert certain(open_job, None) == (Stretch(date(2024, 1, 10), FOREVER, 20),)


def test_half_hours_stay_exact():
    assert told(certain(job(weekly="37/2"), None)) == [("2024-01-10", "2024-06-21", Fraction(37, 2))]


@pytest.mark.parametrize("leave", [("2024-02", "2024-04-10"), ("2024-02-10", "2024-04")])
def test_a_leave_with_one_end_known_to_the_month_leaves_more_possible_than_certain(leave):
    away = job(leaves=[leave])
    assert certain(away, None) != possible(away, None)


def test_work_begun_in_a_month_counts_from_its_last_day_though_one_was_qualified_within_it():
    begun = job(started="2024-01")
    assert told(certain(begun, day("2024-01-15"))) == [("2024-01-31", "2024-06-21", 20)]
    assert told(possible(begun, day("2024-01-15"))) == [("2024-01-15", "2024-06-21", 20)]


def test_leaves_that_overlap_by_their_months_take_each_day_once():
    away = job(leaves=[("2024-02", "2024-03-10"), ("2024-03", "2024-04-10")])
    assert told(certain(away, None)) == [("2024-01-10", "2024-02-01", 20), ("2024-04-11", "2024-06-21", 20)]


@pytest.mark.parametrize(("weekly", "held"), [(29, 29), (30, 30), (31, 30)])
def test_of_more_than_30_hours_a_week_30_count(weekly, held):
    assert told(certain(job(weekly=weekly), None)) == [("2024-01-10", "2024-06-21", held)]
    assert told(possible(job("2024-01", weekly=weekly), None)) == [("2024-01-01", "2024-06-21", held)]


def test_no_hours_are_no_work():
    assert certain(job(weekly=0), None) == possible(job("2024-01", weekly=0), None) == ()


def test_work_of_one_day_is_work_and_of_none_is_not():
    assert told(certain(job("2024-03-01", "2024-03-01"), None)) == [("2024-03-01", "2024-03-02", 20)]
    away = [("2024-03-01", "2024-03-01")]
    assert certain(job("2024-03-01", "2024-03-01", leaves=away), None) == ()


def test_a_leave_that_may_be_of_no_days_parts_no_possible_work():
    # It may have begun on 31 March, the day after the last one away.
    worked = told(possible(job(leaves=[("2024-03", "2024-03-30")]), None))
    assert worked == [("2024-01-10", "2024-06-21", 20)]


def test_leaves_that_follow_each_other_or_overlap_leave_no_work_between():
    away = [("2024-03-01", "2024-03-10"), ("2024-03-11", "2024-03-20"), ("2024-03-15", "2024-03-16")]
    assert told(certain(job(leaves=away), None)) == [
        ("2024-01-10", "2024-03-01", 20),
        ("2024-03-21", "2024-06-21", 20),
    ]
