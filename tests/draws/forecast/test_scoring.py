"""The measures, against figures reckoned by hand."""

from math import log

import pytest

from draws.forecast import Call, Distribution, score
from draws.forecast.scoring import Said, brier, log_loss, reliability
from tests.draws.forecast.past import rounds


def call(cutoff: int, last: int, *weighted: tuple[int, float]) -> Call:
    (round_,) = rounds(cutoff)
    return Call(round_, last, Distribution.of(weighted), changes=9)


def test_brier_is_the_mean_squared_distance():
    # 0.2² and (1 − 0.9)², halved
    assert brier([Said(0.2, False), Said(0.9, True)]) == pytest.approx(0.025)


def test_log_loss_stops_at_one_in_a_hundred():
    assert log_loss([Said(0.5, True)]) == pytest.approx(0.6931, abs=1e-4)
    assert log_loss([Said(0.0, True)]) == pytest.approx(log(100))
    assert log_loss([Said(1.0, True)]) == pytest.approx(-log(0.99))


def test_a_certain_forecast_that_came_true_scores_nothing_but_the_floor():
    found = score([call(480, 480, (480, 1))])
    assert (found.brier, found.simple_brier, found.inside, found.coverage) == (0.0, 0.0, 1, 1.0)
    assert (found.width, found.miss, found.simple_miss) == (0.0, 0.0, 0.0)
    assert not found.beats_simple


def test_the_simple_forecast_errs_at_each_score_between_the_two_cutoffs():
    # From 480 to 500: the candidates 480 and 490 were called enough and were not; 2 of 13.
    found = score([call(500, 480, (500, 1))])
    assert found.simple_brier == pytest.approx(2 / 13)
    assert (found.brier, found.simple_miss, found.simple_median_miss) == (0.0, 20.0, 20.0)
    assert found.beats_simple


def test_a_cutoff_outside_the_interval_is_counted_as_such():
    found = score([call(500, 480, (470, 1), (490, 1)), call(485, 480, (470, 1), (490, 1))])
    assert (found.rounds, found.inside, found.coverage, found.width) == (2, 1, 0.5, 20.0)


def test_nothing_to_score_has_no_scores():
    assert score([]) is None


def test_statements_are_put_together_by_tenths():
    found = reliability([Said(0.0, False), Said(0.05, True), Said(0.72, True), Said(1.0, True)])
    assert [(bin_.low, bin_.high, bin_.count, bin_.said, bin_.happened) for bin_ in found] == [
        (0.0, 0.1, 2, 0.025, 0.5),
        (0.7, 0.8, 1, 0.72, 1.0),
        (0.9, 1.0, 1, 1.0, 1.0),
    ]
