"""Work in several occupations that would be enough if it were added up."""

import pytest

from tests.rules.jobs_standing import NURSE, stand


@pytest.mark.parametrize(("last", "apart"), [("2026-02-28", [((0, 1), (780, 780))]), ("2026-02-27", [])])
def test_two_jobs_of_two_codes_do_not_and_are_a_near_miss_where_both_would_be_enough(last, apart):
    first = {**NURSE, "ended_on": "2025-08-30"}
    then = {**NURSE, "noc": "31302", "started_on": "2025-08-31", "ended_on": last}
    both = stand(first, then, on="2026-03-01")
    mine = [one for one in both.apart if one.purpose.key == "category"]
    assert [(one.jobs, one.hours) for one in mine] == apart
    assert [one.categories[0].toward.enough for one in both.jobs] == ["not_met", "not_met"]


def test_a_near_miss_names_the_jobs_that_count():
    unpaid = {**NURSE, "started_on": "2024-01-01", "ended_on": "2024-12-31", "paid": False}
    first = {**NURSE, "ended_on": "2025-08-30"}
    then = {**NURSE, "noc": "31302", "started_on": "2025-08-31", "ended_on": "2026-02-28"}
    found = stand(unpaid, first, then, on="2026-03-01").apart
    assert [one.jobs for one in found if one.purpose.key == "category"] == [(1, 2)]


def test_work_side_by_side_in_two_codes_is_no_near_miss():
    half = {**NURSE, "ended_on": "2025-08-30"}
    assert stand(half, {**half, "noc": "31302"}).apart == ()


def test_a_code_given_in_both_versions_is_no_second_occupation():
    first = {**NURSE, "ended_on": "2025-08-30"}
    then = {**NURSE, "noc": "3012", "noc_version": "2016", "started_on": "2025-08-31"}
    both = stand(first, then)
    assert both.apart == ()
    assert both.jobs[1].categories[0].toward.together.others == (0,)


PAIR = (
    {**NURSE, "ended_on": "2025-08-30"},
    {**NURSE, "noc": "31302", "started_on": "2025-08-31", "ended_on": "2026-02-28"},
)


def near_misses(*jobs, **asked):
    """Jobs and hours of each near miss for the category."""
    found = stand(*jobs, **asked).apart
    return [(one.jobs, one.hours) for one in found if one.purpose.key == "category"]


def test_where_one_occupation_is_enough_nothing_is_missed():
    first, then = PAIR
    assert near_misses({**first, "started_on": "2024-03-02"}, then) == []


def test_hours_stand_in_the_order_of_the_first_jobs():
    first, then = PAIR
    shorter = {**first, "started_on": "2025-04-01"}
    longer = {**then, "ended_on": "2026-03-31"}
    assert near_misses(shorter, longer, on="2026-04-01") == [((0, 1), (651, 912))]


def test_jobs_stand_in_their_own_order_however_many():
    first, then = PAIR
    unpaid = {**NURSE, "paid": False}
    ((jobs, _hours),) = near_misses(unpaid, first, *[unpaid] * 6, then)
    assert jobs == (1, 8)


def test_an_occupation_that_only_may_count_is_not_among_them():
    unsure = {
        **NURSE,
        "noc": "32101",
        "started_on": "2026-01-01",
        "ended_on": "2026-02-28",
        "duties": "unsure",
    }
    assert near_misses(*PAIR, unsure) == [((0, 1), (780, 780))]


def test_a_code_given_in_both_versions_is_one_of_them():
    first, then = PAIR
    early = {**first, "ended_on": "2025-05-31"}
    late = {**first, "noc": "3012", "noc_version": "2016", "started_on": "2025-06-01"}
    assert near_misses(early, late, then) == [((0, 1, 2), (780, 780))]


def test_hours_that_only_may_be_there_do_not_make_one():
    first, then = PAIR
    assert near_misses({**first, "ended_on": "2025-08"}, then) == []


def test_of_hours_that_may_be_more_the_certain_ones_are_told():
    first, then = PAIR
    early = {**first, "started_on": "2025-01-01", "ended_on": "2025-08"}
    assert near_misses(early, then, on="2026-03-01") == [((0, 1), (912, 780))]
