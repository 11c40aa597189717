"""The work ledger against a slow count, one day and one hour at a time."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.rules.facts import Day, Job, Leave
from eligibility.rules.reference import Reference
from eligibility.rules.work import canadian_experience
from eligibility.rules.work.ledger import Stretch, merge, runs

KNOWN = Reference(concordance_2016={"2173": ("21231",)})
FIRST = date(2019, 6, 1)
WEEKLY = st.sampled_from(
    [Fraction(0), Fraction(10), Fraction(15, 2), Fraction(29), Fraction(30), Fraction(45)]
)


def day(on):
    """A date known to the day."""
    return Day(on, on)


def job(index, start, end, weekly, leaves=()):
    """A counting job in Canada."""
    return Job(index, "21231", "2021", "CA", day(start), end and day(end), weekly, paid=True,
               self_employed=False, authorized=True, full_time_student=False, leaves=leaves)  # fmt: skip


@st.composite
def spans(draw):
    start = FIRST + timedelta(draw(st.integers(0, 900)))
    return (
        start,
        draw(st.none() | st.integers(0, 900).map(lambda days: start + timedelta(days))),
        draw(WEEKLY),
    )


def slowly(jobs, start, end):
    """Weekly hours times days, day by day."""
    total = Fraction(0)
    for number in range((end - start).days):
        on = start + timedelta(number)
        at_work = [one for one in jobs if one[0] <= on and (one[1] is None or on <= one[1])]
        total += min(sum((weekly for _, _, weekly in at_work), Fraction(0)), Fraction(30))
    return total


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(spans(), max_size=4), days=st.integers(1, 2500), years=st.sampled_from([3, 10]))
def test_hours_are_those_of_a_count_by_the_day(parts, days, years) -> None:
    on = FIRST + timedelta(days)
    jobs = tuple(job(index, *part) for index, part in enumerate(parts))
    found = canadian_experience(jobs, on, KNOWN, window_years=years).hours
    start = on.replace(year=on.year - years) if (on.month, on.day) != (2, 29) else date(on.year - years, 3, 1)
    expected = slowly(parts, start, on) // 7
    assert (found.low, found.high) == (expected, expected)


@settings(max_examples=40, deadline=None)
@given(parts=st.lists(spans(), max_size=3), days=st.integers(1, 2000))
def test_it_flips_on_the_first_day_a_daily_count_would(parts, days) -> None:
    on = FIRST + timedelta(days)
    jobs = tuple(job(index, *part) for index, part in enumerate(parts))
    flips = canadian_experience(jobs, on, KNOWN, window_years=3).flips_on(1560)
    verdict = canadian_experience(jobs, on, KNOWN, window_years=3).reaches(1560)
    later = (on + timedelta(number) for number in range(1, 1500))
    turned = (
        one
        for one in later
        if canadian_experience(jobs, one, KNOWN, window_years=3).reaches(1560) is not verdict
    )
    assert flips is None or flips > on
    assert next(turned, None) == (flips if flips and flips < on + timedelta(1500) else None)


def test_unpaid_leave_gives_no_hours() -> None:
    away = Leave(day(date(2021, 3, 1)), day(date(2021, 3, 7)))
    jobs = (job(0, date(2021, 1, 1), date(2021, 12, 31), Fraction(30), (away,)),)
    assert canadian_experience(jobs, date(2022, 6, 1), KNOWN).hours.low == 1534


def test_both_end_days_count() -> None:
    jobs = (job(0, date(2021, 1, 4), date(2021, 1, 10), Fraction(30)),)
    assert canadian_experience(jobs, date(2022, 6, 1), KNOWN).hours.low == 30


def test_an_open_job_counts_to_the_day_before() -> None:
    jobs = (job(0, date(2021, 1, 4), None, Fraction(30)),)
    assert canadian_experience(jobs, date(2021, 1, 11), KNOWN).hours.low == 30


def test_a_job_ending_later_counts_to_the_day_before() -> None:
    jobs = (job(0, date(2021, 1, 4), date(2025, 1, 1), Fraction(30)),)
    assert canadian_experience(jobs, date(2021, 1, 11), KNOWN).hours.low == 30


def test_the_window_of_29_february_starts_on_1_march() -> None:
    jobs = (job(0, date(2021, 2, 28), date(2021, 3, 1), Fraction(28)),)
    assert canadian_experience(jobs, date(2024, 2, 29), KNOWN, window_years=3).hours.low == 4
    assert canadian_experience(jobs, date(2024, 2, 28), KNOWN, window_years=3).hours.low == 8


def test_parallel_work_is_held_to_thirty_hours() -> None:
    week = date(2021, 1, 4), date(2021, 1, 11)
    assert merge([Stretch(*week, 20), Stretch(*week, 20)]) == (Stretch(*week, 30),)


def test_a_run_breaks_where_too_many_days_lie_between() -> None:
    one = Stretch(date(2021, 1, 4), date(2021, 1, 11), 30)
    other = Stretch(date(2021, 1, 15), date(2021, 1, 22), 30)
    assert len(runs((one, other), 4)) == 1
    assert len(runs((one, other), 3)) == 2
