"""The first sentence, in each of its variants."""

import pytest

from eligibility.results.headline import headline
from tests.eligibility.results.made import result_said, round_said

MISSED = round_said("422")
INVITED = round_said("437", "invited", category="french", cutoff=382)
OPEN = round_said("446", "unknown", category=None, program="cec", kind="program", cutoff=472)
CLOSED = round_said(
    "445", key="round.not_eligible", category=None, program="pnp", cutoff=725, missing=["nomination"]
)


def test_it_counts_the_rounds_that_would_have_invited_and_names_the_nearest_miss():
    assert headline(result_said(MISSED, INVITED, INVITED, CLOSED)) == (
        "Of the last 12 months’ 4 rounds, 2 would have invited you; "
        "the nearest miss is healthcare, by 3 points."
    )


def test_it_says_none_when_no_round_would_have_invited():
    assert headline(result_said(MISSED, CLOSED)) == (
        "None of the last 12 months’ 2 rounds would have invited you; "
        "the nearest miss is healthcare, by 3 points."
    )


def test_it_names_no_miss_where_points_were_not_what_was_missing():
    assert headline(result_said(CLOSED, CLOSED)) == (
        "None of the last 12 months’ 2 rounds would have invited you."
    )


def test_it_says_every_one_when_all_rounds_would_have_invited():
    assert headline(result_said(INVITED, INVITED)) == (
        "Every one of the last 12 months’ 2 rounds would have invited you."
    )


@pytest.mark.parametrize(
    ("only", "sentence"),
    [
        (INVITED, "The only round of the last 12 months would have invited you."),
        (CLOSED, "The only round of the last 12 months would not have invited you."),
        (OPEN, "Whether the only round of the last 12 months would have invited you cannot be told yet."),
    ],
)
def test_it_speaks_of_a_single_round_in_the_singular(only, sentence):
    assert headline(result_said(only)) == sentence


def test_a_miss_by_one_point_is_in_the_singular():
    missed = round_said("422", low=474, high=474)
    assert headline(result_said(missed, CLOSED)).endswith("the nearest miss is healthcare, by 1 point.")


def test_a_miss_by_the_tie_break_has_no_points():
    missed = round_said("422", key="round.at_cutoff_after_tie_break", low=475, high=475)
    assert headline(result_said(missed, CLOSED)).endswith(
        "the nearest miss is healthcare, by the tie-break alone."
    )


def test_a_score_left_open_gives_the_miss_as_a_range():
    missed = round_said("422", low=440, high=470)
    assert headline(result_said(missed, CLOSED)).endswith(
        "the nearest miss is healthcare, by 5 to 35 points."
    )


def test_of_two_misses_by_as_many_points_the_later_round_is_named():
    later = round_said("447", category="trades", date="2026-09-30")
    assert "the nearest miss is trades, by 3 points" in headline(result_said(MISSED, later))


def test_it_says_how_many_rounds_cannot_be_told():
    assert headline(result_said(INVITED, OPEN, CLOSED)) == (
        "Of the last 12 months’ 3 rounds, 1 would have invited you and 1 cannot be told yet."
    )


def test_none_is_sure_while_some_are_open():
    assert headline(result_said(OPEN, OPEN, MISSED)) == (
        "Of the last 12 months’ 3 rounds, none is sure to have invited you and 2 cannot be told yet; "
        "the nearest miss is healthcare, by 3 points."
    )


def test_nothing_can_be_told_while_all_are_open():
    assert headline(result_said(OPEN, OPEN, fsw="unknown")) == (
        "Whether any of the last 12 months’ 2 rounds would have invited you cannot be told yet."
    )


def test_it_says_first_that_no_program_is_met():
    assert headline(result_said(CLOSED, CLOSED, fsw="not_met")) == (
        "You meet none of the three programs: none of the last 12 months’ 2 rounds would have invited you."
    )


def test_rounds_that_would_have_invited_before_a_program_was_lost_still_count():
    assert headline(result_said(CLOSED, INVITED, fsw="not_met")) == (
        "You no longer meet any of the three programs; "
        "of the last 12 months’ 2 rounds, 1 would have invited you."
    )


def test_no_round_on_record_is_said_as_such():
    assert headline(result_said()) == (
        "No round of invitations is on record for the 12 months up to 1 October 2026."
    )


def test_rounds_older_than_12_months_are_not_counted():
    old = round_said("366", "invited", date="2025-10-01")
    first = round_said("367", "invited", date="2025-10-02")
    assert headline(result_said(old, first)) == "The only round of the last 12 months would have invited you."


def test_rules_whose_values_are_unknown_are_named_first():
    result = result_said(INVITED, CLOSED)
    result["rules"]["values_unknown"] = True
    result["notices"] = [{"key": "rules.values_unknown", "params": {"until": "2026-11-02"}}]
    assert headline(result) == (
        "Under the rules until 2 November 2026: of the last 12 months’ 2 rounds, 1 would have invited you."
    )
