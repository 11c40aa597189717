"""What the programs ask, on both sides of every threshold and with answers missing."""

import pytest

from tests.rules.assessed import cases, check

TOPICS = ("funds_edges", "offers_edges", "adaptability_edges", "fsw_work_edges", "fsw_education_edges")


@pytest.mark.parametrize(
    "case", [case for topic in TOPICS for case in cases(topic)], ids=lambda one: one["name"]
)
def test_it_decides(case: dict) -> None:
    check(case)
