"""The Federal Skilled Worker program, case by case."""

import pytest

from tests.rules.assessed import cases, check


@pytest.mark.parametrize("case", cases("fsw"), ids=lambda case: case["name"])
def test_it_decides(case: dict) -> None:
    check(case)
