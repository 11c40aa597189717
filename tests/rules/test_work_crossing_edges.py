"""Where the curve of hours in a window may be cut short, and where it may not.

A window of n years before a day is [day - n years, day). Amounts are weekly hours times days.
"""

from datetime import date

import pytest

from eligibility.rules.work.crossing import course, crossed, curve, knots
from eligibility.rules.work.ledger import FOREVER, Stretch

YEAR = 30 * 364


def part(start, end, weekly=30):
    """Days from `start` up to but not including `end`."""
    return Stretch(date.fromisoformat(start), date.fromisoformat(end), weekly)


def turns(ledger, years, amount):
    """The days on which an amount begins or ceases to be there, as text."""
    return [(str(day), there) for day, there in course(ledger, years).turns(amount)]


def test_what_was_worked_from_the_first_day_of_1900_on_is_told_and_nothing_earlier():
    assert turns((part("1900-01-01", "1900-01-08"),), 3, 30)[0] == ("1900-01-02", True)
    # Three years were full before, and a leap day left the window on 1 March 1899: too long ago to be told.
    long_ago = (Stretch(date.min, date(1950, 1, 1), 30),)
    assert turns(long_ago, 3, 30 * 1096)[0] == ("1904-03-01", True)
    assert turns(long_ago, 3, 30 * 1095) == [("1950-01-03", False)]


@pytest.mark.parametrize("weekly", [1, 30])
def test_open_work_after_other_work_crosses_what_leap_years_take_away(weekly):
    # 1,096 days lie in the three years before 1 March 2024, 1,095 in those before 1 March 2025.
    ledger = (part("2015-01-01", "2015-02-01", 31 - weekly), Stretch(date(2020, 6, 1), FOREVER, weekly))
    assert turns(ledger, 3, weekly * 1096) == [
        ("2024-03-01", True), ("2027-03-01", False), ("2028-03-01", True), ("2031-03-01", False),
    ]  # fmt: skip


@pytest.mark.parametrize("amount", [30 * 365 + 1, 30 * 366])
def test_a_year_is_full_to_the_last_hour_only_where_it_holds_a_leap_day(amount):
    ledger = (Stretch(date(2020, 6, 1), FOREVER, 30),)
    assert turns(ledger, 1, amount) == [
        ("2024-03-01", True), ("2025-03-01", False), ("2028-03-01", True), ("2029-03-01", False),
    ]  # fmt: skip


def test_a_course_goes_on_until_the_last_work_has_left_the_window():
    ledger = (part("2020-01-01", "2020-01-08"), part("2025-01-01", "2026-01-01"))
    # 365 days: one may be missing, on 3 January 2028 there are two.
    assert turns(ledger, 3, YEAR) == [("2025-12-31", True), ("2028-01-03", False)]


def test_a_curve_adds_ledgers_up_in_order_of_time_however_they_are_given():
    early, late = (part("2024-01-01", "2024-01-08"),), (part("2024-02-01", "2024-02-08"),)
    days = [date(2024, month, day) for month, day in ((1, 1), (1, 8), (2, 1), (2, 8))]
    expected = [(day.toordinal(), held) for day, held in zip(days, (0, 210, 210, 420), strict=True)]
    assert curve([late, early], 3, days[0], days[-1]) == expected


def test_the_leap_days_of_all_the_work_are_knots_and_none_after_it_has_left_the_window():
    both = (part("2019-06-01", "2020-06-01"), part("2027-01-01", "2027-02-01"))
    found = [str(day) for day in knots(both, 3, date(2022, 12, 1), date(2036, 12, 31))]
    # Of the years to 2030, when all has left: 2023, 2024, 2027 and 2028 are askew of three years before.
    assert found == [
        "2022-12-01", "2023-02-28", "2023-03-01", "2023-06-01", "2024-02-29", "2024-03-01", "2027-01-01",
        "2027-02-01", "2027-02-28", "2027-03-01", "2028-02-29", "2028-03-01", "2030-01-01", "2030-02-01",
        "2036-12-31",
    ]  # fmt: skip


def test_a_curve_that_is_one_short_crosses_on_the_day_it_has_gained_one():
    day = date(2024, 1, 1).toordinal()
    assert list(crossed([(day, 99), (day + 10, 109)], 100)) == [(date(2024, 1, 2), True)]
