"""The amounts that time alone takes away."""

import pytest

from tests.rules.jobs_standing import NURSE, toward

FIVE = {"started_on": "2020-01-01", "ended_on": "2024-12-31", "hours_per_week": 30}


@pytest.mark.parametrize(
    ("key", "losses"),
    [
        (
            "crs.canadian",
            [
                (7800, "2030-01-09"),
                (6240, "2031-01-07"),
                (4680, "2032-01-06"),
                (3120, "2033-01-05"),
                (1560, "2034-01-04"),
            ],
        ),
        ("cec", [(1560, "2027-01-04")]),
    ],
)
def test_time_takes_full_years_away_one_by_one(key, losses):
    found = toward({**NURSE, **FIVE}, key=key, on="2025-01-01").together.losses
    assert [(one.hours, one.lost_on.isoformat()) for one in found] == losses


def test_what_is_not_there_yet_is_not_lost():
    found = toward({**NURSE, **FIVE}, key="crs.canadian", on="2021-06-01")
    assert [one.hours for one in found.together.losses] == [1560]


def test_what_work_that_goes_on_makes_up_for_is_not_lost():
    found = toward({**NURSE, **FIVE, "ended_on": None}, key="crs.canadian", on="2026-03-01")
    assert found.together.losses == ()


def test_what_only_may_be_there_is_not_lost_either():
    found = toward({**NURSE, **FIVE, "ended_on": "2024-12"}, key="crs.canadian", on="2025-01-01")
    assert [one.hours for one in found.together.losses] == [6240, 4680, 3120, 1560]
