"""The sentences of the forecast, on both sides of each turn."""

from datetime import date

import pytest

from draws.forecast import Forecast, Standing, Tally
from draws.wording import forecast as words
from tests.draws.forecast.past import rounds


def forecast(changes: int) -> Forecast:
    return Forecast(rounds(480)[0], None, changes, 10.0)


@pytest.mark.parametrize(
    ("chance", "text"),
    [
        (0.0, "under 1 %"),
        (0.0099, "under 1 %"),
        (0.01, "1 %"),
        (0.624, "62 %"),
        (0.99, "99 %"),
        (0.991, "over 99 %"),
        (1.0, "over 99 %"),
    ],
)
def test_a_chance_is_never_a_certainty(chance, text):
    assert words.percent(chance) == text


def test_what_happened_may_be_all_or_nothing():
    assert (words.whole_percent(0.0), words.whole_percent(1.0)) == ("0 %", "100 %")


def test_a_count_of_nothing_is_a_dash():
    assert (words.tally(Tally(0, 0)), words.tally(Tally(0, 3))) == ("–", "0 of 3")


def test_a_stretch_of_one_cutoff_is_that_cutoff():
    assert (words.interval(480, 480), words.interval(475, 480)) == ("480", "from 475 to 480")


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        (1, "rests on its last 1 change"),
        (30, "rests on its last 30 changes"),
        (68, "rests on its last 30 changes"),
    ],
)
def test_it_rests_on_thirty_changes_at_most(changes, text):
    assert words.rests_on(forecast(changes)) == text


def test_too_few_rounds_are_counted():
    assert words.standing(Standing.TOO_FEW, forecast(1), None) == (
        "Too few rounds to say: 1 comparable change, and 0 rounds scored. "
        "We want 5 comparable changes and 5 rounds."
    )


def test_a_new_version_is_told_with_its_day():
    assert words.new_version(None) == ""
    assert "on 18 February 2026" in words.new_version(date(2026, 2, 18))
