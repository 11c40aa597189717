"""Weighted possibilities: chance, median and interval against figures reckoned by hand."""

import pytest

from draws.forecast import Distribution


@pytest.fixture
def four() -> Distribution:
    return Distribution.of([(500, 1), (480, 2), (490, 1)])


def test_equal_cutoffs_share_one_place():
    found = Distribution.of([(480, 1.0), (470, 2.0), (480, 1.0)])
    assert (list(found.cutoffs), list(found.weights), found.weight) == ([470, 480], [2.0, 2.0], 4.0)


@pytest.mark.parametrize(
    ("score", "chance"), [(479, 0.0), (480, 0.5), (489, 0.5), (490, 0.75), (500, 1.0), (1200, 1.0)]
)
def test_the_chance_is_the_weight_at_or_below_the_score(four, score, chance):
    assert four.chance(score) == chance


def test_the_median_is_the_lowest_score_that_is_enough_in_half(four):
    assert four.median == 480
    assert Distribution.of([(1, 1), (2, 1), (3, 1)]).median == 2


def test_the_interval_is_the_shortest_that_holds_the_share_of_one_more():
    # Of 9 changes 8 are wanted: 0.8 × (9 + 1). Leaving out 400 is shorter than leaving out 508.
    found = Distribution.of((cutoff, 1) for cutoff in (400, 501, 502, 503, 504, 505, 506, 507, 508))
    assert found.interval() == (501, 508)


def test_few_changes_make_the_interval_hold_them_all():
    assert Distribution.of([(490, 1), (500, 1), (520, 1)]).interval() == (490, 520)


def test_of_equally_short_intervals_the_lowest():
    assert Distribution.of((cutoff, 1) for cutoff in (1, 2, 3, 4)).interval(0.4) == (1, 2)


def test_one_possibility_is_its_own_interval():
    assert Distribution.of([(480, 3)]).interval() == (480, 480)


def test_there_must_be_some_weight():
    with pytest.raises(ValueError, match="needs some weight"):
        Distribution.of([])
