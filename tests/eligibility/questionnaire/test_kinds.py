"""Kinds of answers, between form and facts."""

from __future__ import annotations

from datetime import time

import pytest
from django.core.exceptions import ValidationError

from eligibility.questionnaire.kinds import (
    ABSENT,
    DayAnswer,
    Flag,
    Group,
    Maybe,
    MomentAnswer,
    Question,
    YesNo,
)

ENDED = Maybe(DayAnswer(), "When?")
PERMIT = Group((Question("valid_until", "Until when?", DayAnswer()),))


@pytest.mark.parametrize(("button", "value"), [("yes", True), ("no", False), ("", ABSENT)])
def test_three_buttons_are_true_false_and_absent(button, value):
    assert YesNo().read("paid", {"paid": button}, ABSENT) is value


def test_no_is_null():
    assert ENDED.read("end", {"end__is": "no", "end": "2020-01"}, ABSENT) is None


def test_a_value_typed_without_a_button_counts():
    assert ENDED.read("end", {"end__is": "", "end": "2020-01"}, ABSENT) == "2020-01"


def test_not_answered_takes_a_stored_value_back():
    assert ENDED.read("end", {"end__is": "", "end": "2020-01"}, "2020-01") is ABSENT


def test_yes_without_the_value_asks_for_it():
    with pytest.raises(ValidationError, match="Fill this in"):
        ENDED.read("end", {"end__is": "yes", "end": ""}, ABSENT)


def test_a_group_of_which_nothing_is_known_but_that_it_is_there_is_an_empty_object():
    assert PERMIT.read("permit", {"permit__is": "yes"}, ABSENT) == {}


def test_a_group_keeps_what_the_form_does_not_ask():
    stored = {"valid_until": "2027-01", "basis": "open"}
    sent = {"permit__is": "yes", "permit__valid_until": "2028-01"}
    assert PERMIT.read("permit", sent, stored) == {"valid_until": "2028-01", "basis": "open"}


def test_not_answered_takes_a_group_back():
    assert PERMIT.read("permit", {"permit__is": "", "permit__valid_until": "2027-01"}, {"a": 1}) is ABSENT


def test_an_unticked_box_keeps_a_stored_false():
    assert Flag().merge("remote", {"remote": False}, False) is False
    assert Flag().merge("remote", {"remote": False}, ABSENT) is ABSENT


def test_an_hour_in_ottawa_is_kept_in_utc():
    sent = {"at": "2026-05-01", "at__time": time(8, 0), "at__zone": "ottawa"}
    assert MomentAnswer().read("at", sent, ABSENT) == "2026-05-01T12:00:00Z"


def test_a_day_without_its_time_is_asked_about():
    with pytest.raises(ValidationError, match="both the day and the time"):
        MomentAnswer().read("at", {"at": "2026-05-01", "at__time": None}, ABSENT)


def test_a_moment_stored_with_another_offset_stays_as_it_is_written():
    stored = "2026-05-01T08:00:00.250000-04:00"
    sent = MomentAnswer().initial("at", stored)
    assert MomentAnswer().merge("at", sent, stored) == stored


def test_a_month_is_said_without_a_day():
    assert DayAnswer().say("2018-06") == "June 2018"
    assert DayAnswer().say("2018-06-01") == "1 June 2018"
