"""A single stretch of work crosses an amount on the days that its curve says, and on no other."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.rules.dates import days_later, years_later
from eligibility.rules.work import alone
from eligibility.rules.work.crossing import course, crossed, curve
from eligibility.rules.work.ledger import FOREVER, Stretch

YEAR = 30 * 364


def told(start, end, weekly=30, years=3, amount=YEAR):
    """The days on which the amount begins or ceases to be there, as text."""
    stretch = Stretch(date.fromisoformat(start), date.fromisoformat(end) if end else FOREVER, weekly)
    assert alone.always_fits(stretch, years, amount)
    return [(str(day), there) for day, there in alone.turns(stretch, years, amount)]


@given(
    start=st.dates(date(1990, 1, 1), date(2012, 12, 31)),
    length=st.integers(1, 3_000) | st.none(),
    weekly=st.sampled_from([1, 20, 30, Fraction(45, 2)]),
    years=st.integers(1, 5),
    share=st.fractions(0, 1),
)
def test_it_is_what_the_curve_says(start, length, weekly, years, share):
    end = FOREVER if length is None else start + timedelta(length)
    stretch, amount = Stretch(start, end, weekly), 1 + share * (weekly * 365 * years - 1)
    last = years_later(end, years) if length else date(2030, 1, 1)
    drawn = crossed(curve([(stretch,)], years, start, last), amount)
    assert list(alone.turns(stretch, years, amount)) == list(drawn)


@pytest.mark.parametrize(
    ("end", "days"),
    [("2023-06-29", []), ("2023-06-30", ["2023-06-30", "2025-07-02"]), (None, ["2023-06-30"])],
)
def test_the_last_day_needed_is_the_first_on_which_it_is_there(end, days):
    assert [day for day, _ in told("2022-07-01", end)] == days


@pytest.mark.parametrize(
    ("end", "lost"),
    [("2026-02-26", "2028-02-28"), ("2026-02-27", "2028-02-29"), ("2026-02-28", "2028-03-02")],
)
def test_the_windows_of_29_february_and_of_1_march_begin_on_the_same_day(end, lost):
    # 364 days before the end of the work, plus one, is the first day on which a window begins too late.
    assert told("2025-01-01", end) == [("2025-12-31", True), (lost, False)]


def test_part_of_a_day_takes_a_day():
    assert told("2022-07-01", None, amount=30 * 10)[0] == ("2022-07-11", True)
    assert told("2022-07-01", None, amount=30 * 10 + 1)[0] == ("2022-07-12", True)
    assert told("2022-07-01", None, Fraction(45, 2), amount=45)[0] == ("2022-07-03", True)


def test_what_does_not_always_fit_is_left_to_the_curve():
    open_work = Stretch(date(2020, 6, 1), FOREVER, 30)
    assert alone.always_fits(open_work, 2, 30 * 730)
    assert not alone.always_fits(open_work, 2, 30 * 730 + 1)
    assert not alone.always_fits(Stretch(date.min, FOREVER, 30), 3, YEAR)
    assert course((open_work,), 3).turns(0) == ()


def test_at_the_end_of_the_calendar_nothing_is_lost():
    stretch = Stretch(days_later(date.max, -400), days_later(date.max, -1), 30)
    assert [there for _, there in alone.turns(stretch, 3, YEAR)] == [True]
