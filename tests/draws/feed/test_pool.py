"""The pool of a record: fifteen bands, two subtotals not to be counted twice, zeros that mean nothing."""

from datetime import date

import pytest

from draws.feed import parse
from tests.draws.feed.invented import NO_POOL, POOL, feed, record


def told(**changes):
    (round_,) = parse(feed(record(**changes)), overlay={}).rounds
    return round_


def refusal(**changes) -> str:
    (refused,) = parse(feed(record(**changes)), overlay={}).refusals
    return str(refused)


def test_the_bands_come_without_the_subtotals():
    pool = told().pool
    assert (pool.as_of, pool.total, pool.unexplained) == (date(2026, 10, 12), 13_000, 0)
    assert list(pool.bands.values()) == [
        600,
        1000,
        100,
        200,
        300,
        400,
        500,
        300,
        400,
        500,
        600,
        700,
        4000,
        3000,
        400,
    ]


@pytest.mark.parametrize("nothing", [NO_POOL, dict.fromkeys(POOL, ""), dict.fromkeys(POOL, None)])
def test_zeros_throughout_mean_that_nothing_was_published(nothing):
    assert told(**nothing, drawDistributionAsOn="").pool is None


def test_one_zero_among_figures_is_a_figure():
    assert told(dd17="0", dd18="12,600").pool.bands["0-300"] == 0


def test_a_blank_among_figures_is_never_read_as_zero():
    assert refusal(dd17="") == "round 448, dd17: The field is empty."
    assert refusal(dd17=None) == "round 448, dd17: The field is missing."


def test_a_figure_that_is_none_is_refused_by_its_name():
    assert refusal(dd4="a hundred").startswith("round 448, dd4: It says “a hundred”.")


def test_a_pool_needs_its_day():
    assert refusal(drawDistributionAsOn="") == "round 448, drawDistributionAsOn: The field is empty."


def test_a_pool_of_another_year_is_refused():
    assert "over a year from the round" in refusal(drawDistributionAsOn="October 12, 2025")
    assert refusal(drawDistributionAsOn="October 20, 2027").startswith("round 448, drawDistributionAsOn")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"dd3": "1,501"}, "dd3 says 1,501, but its bands come to 1,500."),
        ({"dd9": "2,499"}, "dd9 says 2,499, but its bands come to 2,500."),
        (
            {"drawDistributionAsOn": "October 3, 2026"},
            "The pool is of 3 October 2026, long before the round.",
        ),
    ],
)
def test_what_is_odd_about_a_pool_is_in_doubt(changes, words):
    (doubt,) = told(**changes).doubts
    assert (doubt.field, doubt.message, doubt.is_error) == ("pool", words, False)


def test_ten_days_before_the_round_are_usual_and_french_days_are_read():
    round_ = told(drawDistributionAsOn="4 octobre 2026")
    assert (round_.pool.as_of, round_.doubts) == (date(2026, 10, 4), ())


def test_what_the_bands_leave_unexplained_is_kept_as_a_figure():
    assert told(dd18="13,180").pool.unexplained == 180
