"""The days on which a dated fact certainly or possibly holds."""

from datetime import date

import pytest

from eligibility.rules.decisions import Verdict
from eligibility.rules.facts import Day
from eligibility.rules.terms import ALWAYS, both, since, years_from

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
JUNE = Day(date(2024, 6, 1), date(2024, 6, 30))
JULY = Day(date(2024, 7, 1), date(2024, 7, 31))


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2024, 5, 31), NOT_MET),
        (date(2024, 6, 1), UNKNOWN),
        (date(2024, 6, 29), UNKNOWN),
        (date(2024, 6, 30), MET),
        (date(2026, 5, 31), MET),
        (date(2026, 6, 1), UNKNOWN),
        (date(2026, 6, 29), UNKNOWN),
        (date(2026, 6, 30), NOT_MET),
    ],
)
def test_two_years_from_some_day_of_a_month(on, expected):
    assert years_from(JUNE, 2).holds(on.toordinal()) is expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2024, 5, 31), NOT_MET),
        (date(2024, 6, 1), UNKNOWN),
        (date(2024, 6, 30), MET),
        (date(9999, 12, 30), MET),
    ],
)
def test_what_begins_has_no_end(on, expected):
    assert since(JUNE).holds(on.toordinal()) is expected


def test_the_days_on_which_the_answer_may_change():
    days = [date.fromordinal(day) for day in years_from(JUNE, 2).days]
    assert days == [date(2024, 6, 1), date(2024, 6, 30), date(2026, 6, 1), date(2026, 6, 30)]


def test_two_terms_hold_together_from_the_later_start_to_the_earlier_end():
    days = [date.fromordinal(day) for day in both(years_from(JUNE, 5), years_from(JULY, 2)).days]
    assert days == [date(2024, 7, 1), date(2024, 7, 31), date(2026, 7, 1), date(2026, 7, 31)]


def test_always_holds_from_the_first_day_to_the_last_but_one():
    assert ALWAYS.holds(0) is MET
    assert ALWAYS.holds(date(9999, 12, 30).toordinal()) is MET
