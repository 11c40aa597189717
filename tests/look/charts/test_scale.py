"""Scales, round steps and the estimate of a text's width."""

from datetime import date

from draws.charts.scale import Scale, bounds, step_for, ticks
from draws.charts.text import width
from draws.charts.time import time_ticks


def test_the_middle_value_lies_in_the_middle() -> None:
    assert Scale(350, 600, 0, 880)(475) == 440


def test_a_scale_may_run_upwards() -> None:
    assert Scale(400, 500, 200, 0)(500) == 0


def test_the_step_is_the_smallest_that_fits() -> None:
    assert step_for(250, 5) == 50


def test_the_step_has_a_largest_one() -> None:
    assert step_for(100_000, 5) == 250


def test_bounds_hold_every_value_with_its_margin() -> None:
    assert bounds([382, 518], 50, margin=10) == (350, 550)


def test_bounds_of_a_single_value_are_a_step_apart() -> None:
    assert bounds([450], 50) == (450, 500)


def test_ticks_are_the_round_values_between_the_ends() -> None:
    assert ticks(360, 460, 50) == [400, 450]


def test_wide_letters_are_wider_than_narrow_ones() -> None:
    assert width("mmm", 14) > width("iii", 14)


def test_a_long_time_is_marked_in_years() -> None:
    first, last = date(2023, 6, 28), date(2026, 9, 4)
    across = Scale(first.toordinal(), last.toordinal(), 0, 880)
    assert [text for _x, text in time_ticks(first, last, across, 880)] == ["2024", "2025", "2026"]


def test_a_short_time_is_marked_in_quarters() -> None:
    first, last = date(2026, 1, 15), date(2026, 9, 4)
    across = Scale(first.toordinal(), last.toordinal(), 0, 880)
    assert [text for _x, text in time_ticks(first, last, across, 880)] == ["Apr 2026", "Jul 2026"]


def test_years_are_thinned_where_they_would_touch() -> None:
    first, last = date(2015, 1, 31), date(2026, 10, 1)
    across = Scale(first.toordinal(), last.toordinal(), 48, 276)
    years = [text for _x, text in time_ticks(first, last, across, 288)]
    assert years == ["2016", "2019", "2022", "2025"]
