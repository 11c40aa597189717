"""The forecast on the recorded rounds: what must hold of its track record, and published counts."""

from dataclasses import replace
from datetime import date

import pytest

from draws.forecast import (
    Group,
    Learner,
    PastRound,
    Scorecard,
    Standing,
    Tally,
    enough_next_time,
    scorecard,
    waits,
    walk,
)
from draws.forecast.recipe import SCORED_FROM
from draws.selectors import past_rounds

pytestmark = pytest.mark.django_db


@pytest.fixture
def rounds() -> list[PastRound]:
    return past_rounds()


@pytest.fixture
def card(rounds) -> Scorecard:
    return scorecard(walk(rounds, SCORED_FROM))


def stream(rounds: list[PastRound], key: str, until: str) -> list[PastRound]:
    return [found for found in rounds if found.stream == key and found.date <= date.fromisoformat(until)]


def test_all_rounds_are_there_in_their_order(rounds):
    assert len(rounds) == 448
    assert (rounds[0].number, rounds[-1].number) == ("1", "447")
    assert rounds[-1] == PastRound("447", date(2026, 10, 1), "trades", 476, "3")
    assert [found.stream for found in rounds if found.number in ("91a", "91b")] == ["fst", "pnp"]


def test_without_nominees_it_is_as_good_as_promised(card):
    found = card.groups[Group.NOT_NOMINEES]
    assert found.rounds == 128
    assert found.brier <= 0.100
    assert 0.77 <= found.coverage <= 0.83
    assert found.beats_simple


def test_rounds_that_had_no_part_in_the_constants_are_no_worse(card):
    found = card.groups[Group.NOT_NOMINEES_SINCE_FIXED]
    assert found.rounds == 70
    assert (found.brier < 0.090, found.log_loss < 0.30, found.width < 60) == (True, True, True)
    assert 0.77 <= found.coverage <= 0.83
    assert found.beats_simple


@pytest.mark.parametrize(
    ("key", "scored", "brier", "simple", "inside"),
    [
        ("pnp", 58, 0.161, 0.265, 46),
        ("cec", 42, 0.042, 0.046, 37),
        ("french", 35, 0.135, 0.174, 30),
        ("general", 18, 0.087, 0.115, 11),
        ("healthcare", 15, 0.081, 0.108, 12),
        ("trades", 6, 0.145, 0.192, 4),
    ],
)
def test_the_track_record_of_each_stream(card, key, scored, brier, simple, inside):
    found = card.streams[key]
    assert (found.rounds, found.inside) == (scored, inside)
    assert (round(found.brier, 3), round(found.simple_brier, 3)) == (brier, simple)


def test_what_is_said_comes_true_about_as_often(card):
    for found in card.reliability:
        assert abs(found.said - found.happened) < 0.1, found
    assert sum(found.count for found in card.reliability) == 186 * 13


def test_which_streams_are_shown(rounds, card):
    learner = Learner(rounds)
    shown = {
        key for key in card.streams if card.standing(key, learner.forecast(key).changes) == Standing.SHOWN
    }
    assert shown == {"pnp", "cec", "french", "general", "healthcare"}


def test_a_stream_that_does_no_better_than_the_simple_one_is_not_shown(card):
    found = replace(card.streams["cec"], brier=card.streams["cec"].simple_brier)
    worse = replace(card, streams={**card.streams, "cec": found})
    assert worse.standing("cec", 68) == Standing.NOT_BETTER
    assert card.standing("cec", 68) == Standing.SHOWN


@pytest.mark.parametrize(
    ("changes", "standing"), [(4, Standing.TOO_FEW), (5, Standing.SHOWN), (0, Standing.TOO_FEW)]
)
def test_below_five_changes_nothing_is_said(card, changes, standing):
    assert card.standing("healthcare", changes) == standing


def test_a_stream_never_scored_is_not_shown(card):
    assert card.standing("skilled-military", 40) == Standing.TOO_FEW


def test_a_forecast_is_the_same_whatever_came_after(rounds):
    day = date(2025, 6, 1)
    until = [found for found in rounds if found.date < day]
    whole = {call.round.number: call.distribution for call in walk(rounds, SCORED_FROM)}
    past = {call.round.number: call.distribution for call in walk(until, SCORED_FROM)}
    assert len(past) == 89
    assert all(whole[number] == said for number, said in past.items())


def test_a_higher_score_never_has_a_lower_chance(rounds):
    for call in walk(rounds, date(2026, 1, 1)):
        chances = [call.distribution.chance(score) for score in range(0, 1201, 7)]
        assert chances == sorted(chances)
        assert (chances[0], chances[-1]) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("key", "offset", "hits", "of"),
    [
        ("healthcare", 0, 9, 15),
        ("healthcare", -5, 8, 15),
        ("healthcare", 10, 11, 15),
        ("healthcare", 20, 13, 15),
        ("cec", 0, 29, 41),
        ("cec", 5, 34, 41),
        ("cec", 10, 37, 41),
    ],
)
def test_how_often_a_score_was_enough_as_of_round_444(rounds, key, offset, hits, of):
    until = stream(rounds, key, "2026-09-16")
    assert enough_next_time(until, offset=offset, since=SCORED_FROM) == Tally(hits, of)


def test_days_between_healthcare_rounds_as_of_round_444(rounds):
    found = waits(stream(rounds, "healthcare", "2026-09-16"), since=SCORED_FROM, as_of=date(2026, 9, 16))
    assert (found.shortest, found.median, found.longest) == (8, 71, 163)


def test_healthcare_rounds_within_windows_as_of_round_434(rounds):
    until = stream(rounds, "healthcare", "2026-08-07")
    found = waits(until, since=SCORED_FROM, as_of=date(2026, 8, 7))
    assert len(until) == 15
    assert found.within == ((30, Tally(13, 35)), (60, Tally(21, 35)), (90, Tally(28, 35)))


@pytest.mark.parametrize(("key", "until"), [("cec", "2026-09-16"), ("pnp", "2026-09-16")])
def test_rounds_of_experience_and_of_nominees_come_every_two_weeks(rounds, key, until):
    found = waits(stream(rounds, key, until), since=SCORED_FROM, as_of=date.fromisoformat(until))
    assert found.median == 14
