"""Counts of work: which there are and what they ask for, which account comes first, what is left out."""

from datetime import date

import pytest

from eligibility.rules.counts import counts_of
from eligibility.rules.parsing import parse
from tests.rules.assessed import category, person, reference

ON = date(2026, 3, 1)
COUPLE = {"accompanying": True, "canadian_or_pr": False}
CANADA = {"country": "CA"}
NURSE = {**CANADA, "noc": "31301"}


def counts(*jobs, on=ON, known=None, **facts):
    """The counts by what they are for, a category by its name."""
    known = known or reference()
    candidate, _ = parse(person(jobs=list(jobs), **facts), known)
    found = counts_of(candidate, on, known)
    return {one.purpose.params.get("category", one.purpose.key): one for one in found}


def lines(account):
    return [
        (one.job, one.certain, one.possible, *(reason.key + "?" * reason.is_open for reason in one.reasons))
        for one in account.entries
    ]


def left_out(count):
    return {one.job: [reason.key for reason in one.reasons] for one in count.left_out}


def test_work_is_counted_for_each_purpose_and_each_category_by_work():
    found = counts({})
    assert list(found) == ["crs.canadian", "cec", "crs.foreign", "fsw", "fst", "healthcare", "physicians"]
    assert found["healthcare"].purpose.key == "category"
    assert found["healthcare"].purpose.params == {"category": "healthcare", "version": "3"}


def test_the_hours_asked_for_are_those_of_each_year_that_gives_points_or_of_the_rule():
    needed = {name: count.purpose.needed for name, count in counts({}).items()}
    assert needed["crs.canadian"] == (1560, 3120, 4680, 6240, 7800)
    assert needed["crs.foreign"] == (1560, 3120, 4680)
    assert needed["healthcare"] == (1560,)


def test_of_a_category_without_months_or_a_window_nothing_is_asked_for_and_nothing_counted():
    bare = category(min_months=None, window_years=None)
    count = counts(NURSE, known=reference(categories=(bare,)))["healthcare"]
    assert (count.purpose.needed, count.purpose.window_years, count.start) == ((0,), 0, ON)
    assert count.hours.high == 0


def test_a_partner_has_a_count_of_their_own_once_their_work_is_answered():
    assert "partner.canadian" not in counts({}, partner=COUPLE)
    alone = {**CANADA, "started_on": "2025-03-02", "ended_on": "2026-02-28", "self_employed": True}
    found = counts(alone, partner={**COUPLE, "jobs": [alone]})
    assert list(found)[-1] == "partner.canadian"
    assert (found["partner.canadian"].hours.low, found["crs.canadian"].hours.low) == (1560, 0)
    assert lines(found["partner.canadian"].accounts[0]) == [(0, 30, 30)]


def test_of_several_occupations_the_one_with_most_work_comes_first_and_all_together_last():
    short = {"noc": "31301", "started_on": "2025-01-01"}
    found = counts(short, {"started_on": "2022-01-01", "ended_on": "2024-12-31"})
    assert [account.job for account in found["crs.foreign"].accounts] == [1, 0, None]
    assert [account.job for account in found["fsw"].accounts] == [1, 0]
    assert [account.job for account in counts(short)["crs.foreign"].accounts] == [0]


def test_a_break_matters_only_where_the_rule_asks_for_work_without_one():
    two = [{"started_on": "2021-03-02", "ended_on": "2022-03-01"}, {"started_on": "2023-01-01"}]
    found = counts(*two)
    assert lines(found["crs.foreign"].accounts[0]) == [(0, 30, 30), (1, 30, 30)]
    assert lines(found["fsw"].accounts[0]) == [(0, 0, 0, "gap"), (1, 30, 30)]


def test_a_break_in_a_listed_occupation_is_told_while_the_category_asks_for_work_without_one():
    two = [
        {**NURSE, "started_on": "2023-06-01", "ended_on": "2024-01-31"},
        {**NURSE, "started_on": "2024-06-01"},
    ]
    while_continuous, since = counts(*two, on=date(2026, 2, 1)), counts(*two)
    assert lines(while_continuous["healthcare"].accounts[0]) == [(0, 0, 0, "gap"), (1, 30, 30)]
    assert lines(since["healthcare"].accounts[0]) == [(0, 30, 30), (1, 30, 30)]


def test_a_long_leave_breaks_the_work_of_one_job_while_the_category_asks_for_it_without_one():
    leave = {"from": "2024-02-01", "to": "2024-05-31"}
    found = counts({**NURSE, "started_on": "2023-06-01", "leaves": [leave]}, on=date(2026, 2, 1))[
        "healthcare"
    ]
    assert lines(found.accounts[0]) == [(0, 0, 0, "gap"), (0, 0, 0, "leave"), (0, 30, 30)]


def test_jobs_that_make_30_hours_only_together_may_have_counted_while_part_time_did_not():
    half = {**CANADA, "started_on": "2015-01-05", "ended_on": "2015-02-01", "hours_per_week": 15}
    found = counts(half, half, on=date(2015, 3, 1))["crs.canadian"]
    assert lines(found.accounts[0]) == [(0, 0, 15, "hours?"), (1, 0, 15, "hours?")]


def test_a_job_that_may_be_of_the_occupation_is_possible_and_says_what_leaves_it_open():
    perhaps = {"noc": "2173", "noc_version": "2016", "started_on": "2024-01-01", "ended_on": "2024-12-31"}
    sure = {"started_on": "2025-01-01", "ended_on": "2026-01-31"}
    (best, *_) = counts(sure, perhaps)["crs.foreign"].accounts
    assert lines(best) == [(0, 30, 30), (1, 0, 30, "occupation?")]
    (best, *_) = counts(sure, {**perhaps, "paid": "unanswered"})["crs.foreign"].accounts
    assert lines(best) == [(0, 30, 30), (1, 0, 30, "paid?", "occupation?")]


def test_certain_work_in_what_may_be_the_primary_occupation_is_possible_and_comes_after_that_itself():
    marked = {"noc": "2173", "noc_version": "2016", "primary": True}
    found = counts(
        {**marked, "started_on": "2017-01-01", "ended_on": "2017-06-30"},
        {"started_on": "2020-01-01", "ended_on": "2022-12-31"},
    )["fsw"]
    first, other = found.accounts
    assert (first.job, first.hours) == (0, found.hours)
    assert lines(other) == [(0, 0, 0, "gap"), (1, 0, 30, "occupation?")]


def test_beside_a_primary_occupation_that_never_counts_no_other_is_counted():
    found = counts({}, {"noc": "65200", "primary": True})["fsw"]
    assert (found.hours.high, found.accounts) == (0, ())


def test_work_in_the_primary_occupation_counts_beside_a_later_job_in_it():
    later = {"noc": "21231", "primary": True, "started_on": "2026-06-01"}
    found = counts(later, {"started_on": "2025-03-02", "ended_on": "2026-02-28"}, {"noc": "31301"})["fsw"]
    assert [lines(account) for account in found.accounts] == [[(1, 30, 30)]]
    assert left_out(found) == {0: ["later"]}


def test_beside_certain_work_of_an_unbroken_run_open_work_stays_open():
    half = {"started_on": "2024-01-01", "ended_on": "2024-12-31", "hours_per_week": 15}
    found = counts(half, {**half, "paid": "unanswered"})["fsw"]
    assert lines(found.accounts[0]) == [(0, 15, 15), (1, 0, 15, "paid?")]


def test_where_nothing_is_certain_its_own_reasons_are_told_and_not_a_break():
    one = {"started_on": "2022-01-01", "ended_on": "2022-12-31", "paid": "unanswered"}
    found = counts(one, {**one, "started_on": "2024-01-01", "ended_on": "2024-06-30"})["fsw"]
    assert lines(found.accounts[0]) == [(0, 0, 30, "paid?"), (1, 0, 0, "gap")]


def test_of_a_category_without_any_listed_occupation_nothing_is_told_and_else_each_job_is():
    found = counts({})["healthcare"]
    assert (found.accounts, found.left_out) == ((), ())
    beside = counts(NURSE, {**NURSE, "noc": "31302", "paid": False}, {"noc": "21231"})["healthcare"]
    assert lines(beside.accounts[0]) == [(0, 0, 0, "window"), (0, 30, 30)]
    assert left_out(beside) == {1: ["paid"], 2: ["skill"]}


@pytest.mark.parametrize(
    ("dates", "reasons"),
    [
        ({"started_on": "2020-01-01", "ended_on": "2023-02-28"}, ["paid"]),
        ({"started_on": "2020-01-01", "ended_on": "2022-02-28"}, ["paid"]),
        ({"started_on": "2025-01-01", "ended_on": None}, ["paid"]),
    ],
)
def test_a_job_left_out_says_what_certainly_speaks_against_it(dates, reasons):
    unpaid = {**CANADA, **dates, "paid": False, "authorized": "unanswered"}
    assert left_out(counts(unpaid)["cec"]) == {0: reasons}


def test_a_job_that_reaches_into_the_window_says_what_speaks_against_its_days_there():
    """Paid work of one's own account before the leave, which takes all days of the window."""
    leave = {"from": "2023-03-01", "to": "2026-02-28"}
    job = {**CANADA, "started_on": "2020-01-01", "ended_on": "2026-02-28", "self_employed": True}
    assert left_out(counts({**job, "leaves": [leave]})["cec"]) == {0: ["self_employed", "leave"]}
