"""The Canadian Experience Class, case by case."""

import pytest

from tests.rules.assessed import cases, check


@pytest.mark.parametrize("case", cases("cec"), ids=lambda case: case["name"])
def test_it_decides(case: dict) -> None:
    check(case)
