"""Every version of the rules since 2015, on both sides of the day it came into force."""

import pytest

from tests.rules.assessed import cases, check


@pytest.mark.parametrize("case", cases("versions"), ids=lambda case: case["name"])
def test_the_crs_of_the_day_holds(case: dict) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("noc_2016"), ids=lambda case: case["name"])
def test_occupations_are_read_by_the_classification_of_the_day(case: dict) -> None:
    check(case)
