"""Plain counts on invented rounds; those of the record are in test_record."""

from datetime import date

import pytest

from draws.forecast import Tally, enough_next_time, waits
from tests.draws.forecast.past import rounds


@pytest.mark.parametrize(("offset", "hits"), [(0, 2), (-5, 1), (-6, 1), (-21, 0), (10, 2), (14, 2), (15, 3)])
def test_how_often_a_score_was_enough_next_time(offset, hits):
    # changes: +15, −20, 0
    assert enough_next_time(rounds(480, 495, 475, 475), offset=offset) == Tally(hits, 3)


def test_counts_begin_on_a_day_with_the_round_before_it():
    found = enough_next_time(rounds(480, 495, 475, 475), since=date(2024, 1, 21))
    assert found == Tally(2, 2)


def test_days_between_rounds():
    # 1, 11 and 21 January, seen from 1 June: first days of February and March have 90 days behind them.
    found = waits(rounds(480, 495, 475), since=date(2024, 1, 1), as_of=date(2024, 6, 1))
    assert (found.shortest, found.median, found.longest) == (10, 10, 10)
    assert found.within == ((30, Tally(0, 2)), (60, Tally(0, 2)), (90, Tally(0, 2)))


def test_a_round_on_the_last_day_of_a_window_is_within_it():
    found = waits(rounds(480, 495, every=61), since=date(2024, 1, 1), as_of=date(2024, 5, 1))
    # 1 January and 2 March; 1 February is the one start: 30 days later it is 2 March.
    assert found.within == ((30, Tally(1, 1)), (60, Tally(1, 1)), (90, Tally(1, 1)))


def test_one_round_has_no_days_between():
    assert waits(rounds(480), since=date(2024, 1, 1), as_of=date(2024, 6, 1)) is None


def test_rounds_after_the_day_are_not_seen():
    found = waits(rounds(480, 495, 475, every=20), since=date(2024, 1, 1), as_of=date(2024, 1, 25))
    assert found.longest == 20
    assert found.within[0] == (30, Tally(0, 0))
