"""What is learnt from rounds: hand-reckoned series, breaks, what is borrowed, and only the past."""

from dataclasses import replace
from datetime import date

import pytest

from draws.forecast import Learner, PastRound, walk
from draws.forecast.memory import Memory
from tests.draws.forecast.past import FIRST, in_order, rounds


def test_before_its_first_round_a_stream_has_no_forecast():
    assert Learner(rounds(480)).forecast("y") is None


def test_one_round_alone_says_nothing_of_the_next():
    forecast = Learner(rounds(480)).forecast("x")
    assert (forecast.last.cutoff, forecast.distribution, forecast.changes) == (480, None, 0)


def test_one_change_is_repeated_at_the_scale_of_now():
    # Usual before it: 15 points, nothing being known. 480 to 495 is one usual move up; the usual move is then
    # (15 + 15) / 2 = 15 again, so one more lands on 510.
    forecast = Learner(rounds(480, 495)).forecast("x")
    assert list(forecast.distribution.cutoffs) == [510]
    assert (forecast.changes, forecast.usual_move) == (1, 15.0)


def test_a_quiet_time_makes_small_steps_of_past_ones():
    # After 480 to 495 nothing moves: surprises are 1 and 0, and 0.5^(1/8) = 0.917 of the move is remembered:
    # (15 × 0.917 + 15) / (1 + 0.917 + 1) = 9.86 points are usual now.
    forecast = Learner(rounds(480, 495, 495)).forecast("x")
    assert forecast.usual_move == pytest.approx(9.8577, abs=1e-4)
    assert list(forecast.distribution.cutoffs) == [495, 505]


def test_no_change_counts_for_more_than_three_times_the_usual():
    # 200 points are 13 times the usual 15, and count as 3; as a move they count as 60: (60 + 15) / 2 = 37.5.
    forecast = Learner(rounds(400, 600)).forecast("x")
    assert forecast.usual_move == 37.5
    assert list(forecast.distribution.cutoffs) == [712]


def memory_of(*cutoffs: int) -> Memory:
    memory = Memory([cutoffs[0]])
    for cutoff in cutoffs[1:]:
        memory.learn(cutoff, 15.0)
    return memory


def test_cutoffs_that_come_back_are_expected_part_of_the_way_back():
    # Before the last round 31.43 points were usual: the level lay 0.424 of them above the cut-off, which then
    # rose by 1.273: 0.424 × 1.273 / (10 + 0.424²) = 0.053 of the way from 540 to the level of 526.7.
    memory = memory_of(500, 540, 500, 540)
    assert memory.pull == pytest.approx(0.0530, abs=1e-4)
    assert memory.centre == pytest.approx(539.29, abs=0.01)


def test_cutoffs_that_go_on_are_expected_at_the_last():
    memory = memory_of(*range(380, 550, 10))
    assert (memory.pull, memory.centre) == (0.0, 540)


@pytest.mark.parametrize(
    ("earlier", "later", "changes"),
    [("2025-03-24", "2025-03-25", 0), ("2025-03-25", "2025-04-09", 1), ("2026-11-02", "2026-11-03", 0)],
)
def test_a_change_of_the_points_teaches_nothing(earlier, later, changes):
    days = (date.fromisoformat(earlier), date.fromisoformat(later))
    pair = [PastRound(str(day), day, "x", cutoff) for day, cutoff in zip(days, (480, 495), strict=True)]
    forecast = Learner(pair).forecast("x")
    assert (forecast.changes, forecast.last.cutoff) == (changes, 495)


def test_a_new_version_of_the_category_teaches_nothing():
    first, second, third = rounds(480, 530, 531)
    forecast = Learner([first, replace(second, version="2"), replace(third, version="2")]).forecast("x")
    assert forecast.changes == 1
    assert list(forecast.distribution.cutoffs) == [532]


def test_other_streams_together_weigh_ten_changes():
    forecast = Learner(in_order(rounds(480, 495), rounds(400, 410, 420, 430, stream="y"))).forecast("x")
    assert forecast.distribution.weight == pytest.approx(11.0)
    assert forecast.changes == 1


def test_rounds_for_nominees_lend_nothing():
    alone = Learner(rounds(480, 495)).forecast("x")
    beside = Learner(in_order(rounds(480, 495), rounds(700, 800, 650, stream="pnp"))).forecast("x")
    assert beside == alone


def test_rounds_for_nominees_borrow():
    forecast = Learner(in_order(rounds(700, 730, stream="pnp"), rounds(480, 495, 495))).forecast("pnp")
    assert forecast.distribution.weight == pytest.approx(11.0)


def test_only_the_last_thirty_changes_count():
    cutoffs = [480 + (i % 2) * 10 for i in range(40)]
    assert Learner(rounds(*cutoffs)).forecast("x").distribution.weight == pytest.approx(30.0)


def test_later_rounds_change_nothing_said_before():
    short = rounds(480, 495, 470, 490, 500)
    long = [*short, *rounds(900, 75, 610, first=date(2025, 1, 1))]
    said = [(call.round, call.last, call.distribution) for call in walk(long, FIRST)]
    assert said[:3] == [(call.round, call.last, call.distribution) for call in walk(short, FIRST)]


def test_a_forecast_is_made_before_its_round_is_seen():
    calls = walk(rounds(480, 495, 510), FIRST)
    assert [(call.round.cutoff, call.last, call.changes) for call in calls] == [(510, 495, 1)]


def test_rounds_before_the_first_scored_day_are_learnt_from_and_not_scored():
    calls = walk(rounds(480, 495, 510, 500), date(2024, 1, 31))
    assert [(call.round.cutoff, call.changes) for call in calls] == [(500, 2)]
