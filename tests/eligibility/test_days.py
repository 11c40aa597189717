"""The days that may be asked for: one rule, in Ottawa's time, for pages, API and command line."""

from datetime import date

import pytest

from eligibility.days import TooFarAhead, last_day, within_reach
from eligibility.results.forms import DayForm


@pytest.fixture(autouse=True)
def _evening_in_ottawa(time_machine):
    """Past midnight in Greenwich, still 1 October in Ottawa."""
    time_machine.move_to("2026-10-02T03:30:00Z")


def test_the_last_day_is_ten_years_from_today_in_ottawa():
    assert last_day() == date(2036, 10, 1)
    assert within_reach(date(2036, 10, 1)) == date(2036, 10, 1)


def test_the_day_after_is_refused_with_the_days_there_are():
    with pytest.raises(TooFarAhead, match=r"^Choose a day up to 1 October 2036, ten years from now\.$"):
        within_reach(date(2036, 10, 2))


def test_a_day_before_any_rules_may_be_asked_for():
    assert within_reach(date(2014, 12, 31)) == date(2014, 12, 31)


def test_the_page_knows_the_same_last_day():
    assert DayForm.of("2036-10-01").is_valid()
    form = DayForm.of("2036-10-02")
    assert form.errors["on"] == ["Choose a day up to 1 October 2036, ten years from now."]


def test_the_page_asks_again_for_a_day_before_express_entry():
    assert DayForm.of("2015-01-01").is_valid()
    assert DayForm.of("2014-12-31").errors["on"] == ["Choose a day from 1 January 2015 on."]
