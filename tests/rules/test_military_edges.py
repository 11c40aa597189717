"""Skilled military recruits on both sides of every threshold, and with answers missing."""

import pytest

from tests.rules.assessed import cases, check, found, person, result


@pytest.mark.parametrize("case", cases("military_edges"), ids=lambda case: case["name"])
def test_it_decides(case: dict) -> None:
    check(case)


def test_of_no_service_it_says_so() -> None:
    path = "categories/skilled-military/conditions/category.service/params/case"
    assert found(result(person(), "2026-03-20"), path) == "none"
