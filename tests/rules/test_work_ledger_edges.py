"""The work ledger and its crossings at their edges, with days reckoned by a calendar.

A window of n years before a day is [day - n years, day); 364 days of 30 hours are a year of 1,560 hours.
Amounts are weekly hours times days.
"""

from datetime import date
from fractions import Fraction

import pytest

from eligibility.rules.work.crossing import (
    course,
    crossed,
    curve,
    first_lost,
    first_reached,
    in_window,
    knots,
)
from eligibility.rules.work.ledger import (
    FOREVER,
    Stretch,
    full_time_only,
    merge,
    runs,
    together,
    worked,
)

YEAR = 30 * 364


def part(start, end, weekly=30):
    """Days from `start` up to but not including `end`."""
    return Stretch(date.fromisoformat(start), date.fromisoformat(end), weekly)


def told(*days):
    """Days as text."""
    return [str(day) for day in days]


WEEK = part("2024-01-01", "2024-01-08")
NEXT = part("2024-01-08", "2024-01-15")


def test_work_of_no_days_or_no_hours_is_left_out():
    assert merge([part("2024-01-01", "2024-01-01"), part("2024-01-08", "2024-01-01")]) == ()
    assert merge([part("2024-01-01", "2024-01-08", 0)]) == ()
    assert merge([WEEK, part("2024-01-07", "2024-01-03")]) == (WEEK,)
    assert merge([]) == together([]) == together([(), ()]) == ()


def test_an_hour_a_week_is_work():
    assert merge([part("2024-01-01", "2024-01-08", 1)]) == (part("2024-01-01", "2024-01-08", 1),)
    tiny = part("2024-01-01", "2024-01-08", Fraction(1, 2))
    assert merge([tiny]) == (tiny,)


def test_neighbours_of_the_same_hours_are_one_stretch():
    assert merge([WEEK, NEXT]) == (part("2024-01-01", "2024-01-15"),)


def test_neighbours_of_other_hours_and_work_after_a_day_off_stay_apart():
    fewer, later = part("2024-01-08", "2024-01-15", 29), part("2024-01-09", "2024-01-15")
    assert merge([WEEK, fewer]) == (WEEK, fewer)
    assert merge([WEEK, later]) == (WEEK, later)


def test_parallel_work_adds_up_only_where_it_is_parallel():
    long, short = part("2024-01-01", "2024-01-15", 20), part("2024-01-04", "2024-01-08", 5)
    expected = (
        part("2024-01-01", "2024-01-04", 20),
        part("2024-01-04", "2024-01-08", 25),
        part("2024-01-08", "2024-01-15", 20),
    )
    assert merge([short, long]) == expected
    assert together([(long,), (), (short,)]) == expected
    assert together([(), (long,)]) == (long,)


def test_parallel_work_over_30_hours_is_held_to_30_and_no_lower():
    assert merge([WEEK, part("2024-01-01", "2024-01-08", 1)]) == (WEEK,)
    assert merge([part("2024-01-01", "2024-01-08", 31)]) == (WEEK,)
    twice = [part("2024-01-01", "2024-01-08", 15)] * 2
    assert merge(twice) == (WEEK,)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2024-01-01", "2024-01-08", 210),
        ("2023-01-01", "2025-01-01", 210),
        ("2024-01-03", "2024-01-05", 60),
        ("2024-01-07", "2025-01-01", 30),
        ("2023-01-01", "2024-01-02", 30),
        ("2024-01-08", "2025-01-01", 0),
        ("2023-01-01", "2024-01-01", 0),
        ("2023-01-01", "2023-06-01", 0),
    ],
)
def test_work_is_counted_within_the_days_asked_for(start, end, expected):
    assert worked((WEEK,), date.fromisoformat(start), date.fromisoformat(end)) == expected
    later = part("2026-01-01", "2026-01-02")
    assert worked((WEEK, later), date.fromisoformat(start), date.fromisoformat(end)) == expected


def test_thirty_hours_are_full_time_and_less_is_not():
    less = part("2024-02-01", "2024-02-08", Fraction(59, 2))
    assert full_time_only((WEEK, less)) == (WEEK,)


def test_a_run_of_neighbours_is_kept_and_a_day_off_may_break_it():
    later = part("2024-01-09", "2024-01-15")
    assert runs((WEEK, NEXT), 0) == ((WEEK, NEXT),)
    assert runs((WEEK, later), 0) == ((WEEK,), (later,))
    assert runs((WEEK, later), 1) == ((WEEK, later),)
    assert runs((), 1) == ()


def test_a_break_counts_from_the_last_stretch_of_a_run():
    days = [
        part("2024-01-01", "2024-01-08"),
        part("2024-01-10", "2024-01-17"),
        part("2024-01-19", "2024-01-20"),
    ]
    assert runs(tuple(days), 2) == (tuple(days),)


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2024-01-01", 0), ("2024-01-02", 30), ("2027-01-01", 210), ("2027-01-02", 180), ("2027-01-08", 0)],
)
def test_a_window_ends_before_its_day_and_begins_on_the_same_day_three_years_before(day, expected):
    assert in_window((WEEK,), 3, date.fromisoformat(day)) == expected


def test_an_amount_is_there_from_the_first_full_day_to_the_first_day_missing():
    ledger = (part("2022-01-01", "2023-01-01"),)
    assert [(str(day), there) for day, there in course(ledger, 3).turns(YEAR)] == [
        ("2022-12-31", True),
        ("2025-01-03", False),
    ]


@pytest.mark.parametrize(
    ("after", "reached", "lost"),
    [
        ("2020-01-01", "2022-12-31", "2025-01-03"),
        ("2022-12-30", "2022-12-31", "2025-01-03"),
        ("2022-12-31", "None", "2025-01-03"),
        ("2025-01-02", "None", "2025-01-03"),
        ("2025-01-03", "None", "None"),
    ],
)
def test_only_later_days_are_told(after, reached, lost):
    ledger, day = (part("2022-01-01", "2023-01-01"),), date.fromisoformat(after)
    found = first_reached(ledger, YEAR, 3, day), first_lost(ledger, YEAR, 3, day)
    assert told(*found) == [reached, lost]


def test_without_work_nothing_is_reached_or_lost():
    assert course((), 3).turns(YEAR) == ()
    assert first_reached((), YEAR, 3, date(2024, 1, 1)) is None
    assert first_lost((), YEAR, 3, date(2024, 1, 1)) is None


def test_open_work_is_reached_once_and_never_lost():
    ledger = (Stretch(date(2022, 1, 1), FOREVER, 30),)
    assert [(str(day), there) for day, there in course(ledger, 3).turns(YEAR)] == [("2022-12-31", True)]


def test_open_work_fills_a_window_of_three_years_only_where_it_holds_a_leap_day():
    # 1,096 days: the window before 1 March 2024 begins on 1 March 2021; before 1 March 2025, on 1 March 2022.
    ledger = (Stretch(date(2020, 6, 1), FOREVER, 30),)
    turns = course(ledger, 3).turns(30 * 1096)
    assert [(str(day), there) for day, there in turns][:4] == [
        ("2024-03-01", True),
        ("2027-03-01", False),
        ("2028-03-01", True),
        ("2031-03-01", False),
    ]


@pytest.mark.parametrize(
    ("days", "first", "count"),
    [(1094, "2023-05-31", 1), (1095, "2023-06-01", 1), (1096, "2024-03-01", 4), (1097, None, 0)],
)
def test_open_work_that_fills_the_window_crosses_only_what_leap_years_take_away(days, first, count):
    ledger = (Stretch(date(2020, 6, 1), FOREVER, 30),)
    found = course(ledger, 3).turns(30 * days)
    assert (str(found[0][0]) if found else None, len(found)) == (first, count)


def test_a_curve_crosses_between_two_knots():
    day = date(2024, 1, 1).toordinal()
    up, down = [(day, 0), (day + 10, 100)], [(day, 100), (day + 10, 0)]
    assert list(crossed(up, 95)) == [(date(2024, 1, 11), True)]
    assert list(crossed(up, 90)) == [(date(2024, 1, 10), True)]
    assert list(crossed(up, 91)) == [(date(2024, 1, 11), True)]
    assert list(crossed(down, 90)) == [(date(2024, 1, 3), False)]
    assert list(crossed(down, 91)) == [(date(2024, 1, 2), False)]
    assert list(crossed(down, 100)) == [(date(2024, 1, 2), False)]
    assert list(crossed(up, 101)) == list(crossed(down, 0)) == []


def test_a_curve_adds_overlapping_ledgers_up_without_a_cap():
    start, end = date(2024, 1, 1), date(2024, 1, 8)
    assert curve([(WEEK,), (WEEK,)], 3, start, end) == [(start.toordinal(), 0), (end.toordinal(), 420)]


def test_knots_are_the_edges_and_the_days_on_which_they_leave_the_window():
    week = part("2023-01-01", "2023-01-08")
    found = knots((week,), 3, date(2022, 1, 1), date(2026, 12, 31))
    assert told(*found) == [
        "2022-01-01", "2023-01-01", "2023-01-08", "2026-01-01", "2026-01-08", "2026-12-31",
    ]  # fmt: skip


def test_the_ends_are_knots_even_without_work_and_days_outside_are_none():
    assert told(*knots((), 3, date(2023, 1, 1), date(2028, 1, 1))) == ["2023-01-01", "2028-01-01"]
    assert told(*knots((WEEK,), 3, date(2024, 1, 1), date(2027, 1, 1))) == [
        "2024-01-01", "2024-01-08", "2027-01-01",
    ]  # fmt: skip


def test_1_march_is_a_knot_while_a_leap_day_sets_the_window_askew():
    # Of the years from 2023 on, three years apart: 2024, 2027 and 2028 differ from 2021, 2024 and 2025.
    open_work = (Stretch(date(2020, 1, 1), FOREVER, 30),)
    found = knots(open_work, 3, date(2024, 1, 1), date(2028, 12, 31))
    assert told(*found) == [
        "2024-01-01", "2024-02-29", "2024-03-01", "2027-02-28", "2027-03-01", "2028-02-29", "2028-03-01",
        "2028-12-31",
    ]  # fmt: skip


def test_each_of_many_stretches_is_held_against_the_one_before_it():
    third, fourth = part("2024-02-01", "2024-02-08"), part("2024-02-08", "2024-02-15")
    joined = part("2024-02-01", "2024-02-15")
    assert merge([WEEK, third, fourth]) == (WEEK, joined)
    assert runs((WEEK, third, fourth), 0) == ((WEEK,), (third, fourth))
