"""Dates in three boxes."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from eligibility.questionnaire.dayfield import DayField


@pytest.mark.parametrize(
    ("boxes", "iso"),
    [
        (["14", "5", "1993"], "1993-05-14"),
        (["", "6", "2018"], "2018-06"),
        (["", "06", "2018"], "2018-06"),
        (["29", "2", "2024"], "2024-02-29"),
        ([" 1 ", " 2 ", " 2024 "], "2024-02-01"),
        (["", "", ""], ""),
    ],
)
def test_boxes_become_a_date(boxes, iso):
    assert DayField(required=False).clean(boxes) == iso


@pytest.mark.parametrize(
    ("boxes", "message"),
    [
        (["", "", "2018"], "Add the month."),
        (["", "6", ""], "Add the year."),
        (["", "13", "2018"], "Month: type a number from 1 to 12."),
        (["1", "1", "0000"], "Year: type all four digits, such as 2019."),
        (["", "6", "18"], "Year: type all four digits, such as 2019."),
        (["32", "6", "2018"], "Day: type a number from 1 to 31, or leave it empty."),
        (["31", "6", "2018"], "There is no such day in that month. Check the day and the month."),
        (["29", "2", "2023"], "There is no such day in that month. Check the day and the month."),
        (["", "June", "2018"], "Month: type a number from 1 to 12."),
        (["", "-6", "2018"], "Month: type a number from 1 to 12."),
        (["", "٦", "2018"], "Month: type a number from 1 to 12."),
    ],
)
def test_it_names_the_part_that_is_wrong(boxes, message):
    with pytest.raises(ValidationError) as error:
        DayField(required=False).clean(boxes)
    assert error.value.messages == [message]


def test_it_names_every_part_that_is_wrong():
    with pytest.raises(ValidationError) as error:
        DayField(required=False).clean(["", "13", "18"])
    assert len(error.value.messages) == 2


def test_an_exact_date_needs_its_day():
    with pytest.raises(ValidationError, match="Add the day"):
        DayField(exact=True, required=False).clean(["", "5", "1993"])


def test_a_required_date_is_asked_for():
    with pytest.raises(ValidationError, match="Type the date"):
        DayField(required=True).clean(["", "", ""])
