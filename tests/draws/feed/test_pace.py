"""How often the feed is asked: at the interval, and ever more seldom while it fails."""

from datetime import timedelta

import pytest

from draws.feed.pace import interval, wait

QUARTER = timedelta(minutes=15)


@pytest.mark.parametrize(("text", "minutes"), [("15m", 15), ("1h", 60), ("90s", 1.5), (" 2H ", 120)])
def test_an_interval_is_written_short(text, minutes):
    assert interval(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["", "15", "59s", "0m", "200h", "-5m", "1.5h", "m"])
def test_other_intervals_are_refused(text):
    with pytest.raises(ValueError, match="interval"):
        interval(text)


@pytest.mark.parametrize(
    ("failures", "minutes"), [(0, 15), (1, 1), (2, 2), (3, 4), (6, 32), (9, 256), (10, 360), (99, 360)]
)
def test_failures_double_the_wait_up_to_six_hours(failures, minutes):
    assert wait(QUARTER, failures=failures, retry_after=None, chance=0.5) == timedelta(minutes=minutes)


def test_a_long_interval_is_never_shortened_by_failing_long():
    assert wait(timedelta(days=1), failures=99, retry_after=None, chance=0.5) == timedelta(days=1)


@pytest.mark.parametrize(("chance", "seconds"), [(0, 810), (0.5, 900), (1, 990)])
def test_chance_spreads_the_wait_by_a_tenth(chance, seconds):
    assert wait(QUARTER, failures=0, retry_after=None, chance=chance) == timedelta(seconds=seconds)


@pytest.mark.parametrize(("asked", "seconds"), [(0, 60), (30, 60), (600, 600), (10**9, 86400)])
def test_a_server_that_asks_for_time_gets_it_up_to_a_day(asked, seconds):
    assert wait(QUARTER, failures=1, retry_after=asked, chance=0.5) == timedelta(seconds=seconds)


def test_it_is_never_less_than_a_minute():
    assert wait(QUARTER, failures=1, retry_after=None, chance=0) == timedelta(minutes=1)
