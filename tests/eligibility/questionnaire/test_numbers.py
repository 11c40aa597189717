"""Numbers as people type them."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from eligibility.questionnaire.kinds.numbers import NumberField


@pytest.mark.parametrize(
    ("typed", "number"),
    [("37.5", 37.5), ("37,5", 37.5), ("40", 40), ("40.0", 40), ("9.25", 9.25), (" 7 ", 7), ("-1", -1)],
)
def test_a_fraction_is_read_with_point_or_comma(typed, number):
    found = NumberField(whole=False, example="7").clean(typed)
    assert found == number
    assert type(found) is type(number)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("25,000", 25000), ("$25,000", 25000), ("25 000", 25000), ("25000", 25000), ("1,234,567", 1234567)],
)
def test_thousands_may_be_set_apart(typed, number):
    assert NumberField(whole=True, example="7").clean(typed) == number


@pytest.mark.parametrize(
    "typed", ["NaN", "Infinity", "1e5", "1_000", "forty", "٤٠", "1" * 30, "--1", "1.", "0x10"]
)
def test_what_is_no_number_gets_an_example(typed):
    with pytest.raises(ValidationError, match=r"Type a number in digits, such as 37\.5\."):
        NumberField(whole=False, example="37.5").clean(typed)


def test_nothing_typed_is_nothing():
    assert NumberField(whole=True, example="7", required=False).clean("") is None
