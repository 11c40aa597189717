"""The categories, case by case; only the versions in force on the day are answered."""

import pytest

from tests.rules.assessed import cases, check, person, result


@pytest.mark.parametrize("case", cases("categories"), ids=lambda case: case["name"])
def test_it_decides(case: dict) -> None:
    check(case)


def test_it_answers_only_the_versions_in_force() -> None:
    said = result(person(), "2025-12-11")["categories"]
    assert [(one["category"], one["version"]) for one in said] == [("healthcare", "2"), ("french", "1")]


def test_it_answers_no_category_before_the_first() -> None:
    assert result(person(), "2023-05-30")["categories"] == []


def test_the_program_gate_is_not_a_condition_of_a_category() -> None:
    said = result(person(jobs=[{"noc": "31301"}], intends_quebec=True), "2026-03-20")
    assert said["categories"][0]["verdict"] == "met"
