"""Calendar arithmetic: 29 February, months that are too short, and the ends of the calendar."""

from datetime import date

import pytest

from eligibility.rules.dates import completed_years, days_later, months_later, years_later


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2024, 5, 14), 2, date(2026, 5, 14)),
        (date(2024, 5, 14), -3, date(2021, 5, 14)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2024, 2, 29), 1, date(2025, 3, 1)),
        (date(2024, 2, 29), -1, date(2023, 3, 1)),
        (date(9998, 6, 15), 1, date(9999, 6, 15)),
        (date(9999, 6, 15), 1, date(9999, 12, 31)),
        (date(2, 6, 15), -1, date(1, 6, 15)),
        (date(1, 6, 15), -1, date(1, 1, 1)),
        (date(4, 2, 29), -3, date(1, 3, 1)),
        (date(9996, 2, 29), 3, date(9999, 3, 1)),
    ],
)
def test_an_anniversary_of_29_february_falls_on_1_march(day, years, expected):
    assert years_later(day, years) == expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 1, 15), 12, date(2027, 1, 15)),
        (date(2026, 3, 15), -3, date(2025, 12, 15)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 11, 15), 1, date(2026, 12, 15)),
        (date(2026, 1, 31), 1, date(2026, 3, 1)),
        (date(2027, 12, 29), 2, date(2028, 2, 29)),
        (date(2026, 12, 29), 2, date(2027, 3, 1)),
        (date(2026, 10, 31), 1, date(2026, 12, 1)),
        (date(2026, 5, 31), -1, date(2026, 5, 1)),
        (date(9998, 6, 15), 12, date(9999, 6, 15)),
        (date(9999, 6, 15), 12, date(9999, 12, 31)),
    ],
)
def test_a_month_that_is_too_short_gives_the_first_of_the_next(day, months, expected):
    assert months_later(day, months) == expected


@pytest.mark.parametrize(
    ("birth", "on", "expected"),
    [
        (date(1996, 5, 14), date(2026, 5, 13), 29),
        (date(1996, 5, 14), date(2026, 5, 14), 30),
        (date(1996, 2, 29), date(2026, 2, 28), 29),
        (date(1996, 2, 29), date(2026, 3, 1), 30),
        (date(2026, 5, 14), date(2026, 5, 13), -1),
    ],
)
def test_a_year_of_age_is_completed_on_the_birthday(birth, on, expected):
    assert completed_years(birth, on) == expected


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        (date(2026, 12, 31), 1, date(2027, 1, 1)),
        (date(2026, 1, 1), -1, date(2025, 12, 31)),
        (date(9999, 12, 30), 1, date(9999, 12, 31)),
        (date(9999, 12, 31), 1, date(9999, 12, 31)),
        (date(1, 1, 2), -1, date(1, 1, 1)),
        (date(1, 1, 1), -1, date(1, 1, 1)),
    ],
)
def test_days_stay_within_the_calendar(day, days, expected):
    assert days_later(day, days) == expected
