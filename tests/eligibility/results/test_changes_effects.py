"""Doors and rounds in words, each kind of move once."""

import pytest

from eligibility.results.changes import effects
from eligibility.rules.changes.doors import Door, Invited
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.what_if import Effect

NOTHING = Span(0, 0)
MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


def effect(*doors: Door, gained: Span = NOTHING) -> Effect:
    return Effect("nomination", {}, gained, Span(400, 400), doors)


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (NOT_MET, MET, "Opens Federal Skilled Worker."),
        (UNKNOWN, MET, "Opens Federal Skilled Worker."),
        (MET, NOT_MET, "Closes Federal Skilled Worker."),
        (UNKNOWN, NOT_MET, "Closes Federal Skilled Worker."),
        (NOT_MET, UNKNOWN, "May open Federal Skilled Worker."),
        (MET, UNKNOWN, "May close Federal Skilled Worker."),
    ],
)
def test_a_door_says_how_it_moves(before, after, text):
    assert effects.doors(effect(Door("program", "fsw", before, after))) == text


def test_doors_that_move_alike_stand_in_one_sentence():
    two = Door("program", "cec", NOT_MET, MET), Door("category", "french", NOT_MET, MET)
    assert effects.doors(effect(*two)) == (
        "Opens Canadian Experience Class and the category French-language proficiency."
    )


def test_rounds_gained_and_lost_are_told_apart_most_first():
    moved = Invited(41, 5, 9, {"cec": ("1",), "french": ("2", "3")}, {"pnp": ("4",)})
    assert effects.rounds(moved) == (
        "9 of the 41 rounds would have invited you; 5 now. "
        "Gained: French-language proficiency 2; Canadian Experience Class 1. "
        "Lost: Provincial Nominee Program 1."
    )


@pytest.mark.parametrize("moved", [None, Invited(41, 5, 5, {}, {})])
def test_rounds_that_do_not_move_are_not_told(moved):
    assert effects.rounds(moved) == ""


@pytest.mark.parametrize(
    ("gained", "doors", "helps"),
    [
        (Span(1, 1), (), True),
        (NOTHING, (), False),
        (Span(0, 600), (), True),
        (Span(-1, 600), (), False),
        (Span(-1, -1), (Door("program", "fsw", NOT_MET, MET),), True),
        (NOTHING, (Door("program", "fsw", NOT_MET, UNKNOWN),), True),
        (NOTHING, (Door("program", "fsw", MET, UNKNOWN),), False),
    ],
)
def test_a_change_helps_where_it_is_sure_to_or_may_at_no_certain_cost(gained, doors, helps):
    assert effect(*doors, gained=gained).helps is helps
