"""The Federal Skilled Trades program, case by case."""

import pytest

from tests.rules.assessed import cases, check


@pytest.mark.parametrize("case", cases("fst"), ids=lambda case: case["name"])
def test_it_decides(case: dict) -> None:
    check(case)
