"""What the work that a job belongs to comes to: hours, what is missing, whether it is over, its condition."""

import pytest

from eligibility.rules.decisions import Span
from eligibility.rules.each_job.counted import Counted
from eligibility.rules.parsing import parse
from tests.rules.assessed import JOB, person
from tests.rules.jobs_standing import CHANGED, NURSE, healthcare, reasons, stand, toward

UNPAID = {**NURSE, "paid": False, "ended_on": "2025-12-31"}
BUSY = {**NURSE, "started_on": "2023-01-01"}


def test_points_and_programs_stand_in_the_order_of_a_result():
    (job,) = stand(NURSE).jobs
    assert [one.purpose.key for one in job.toward] == ["crs.canadian", "crs.foreign", "fsw", "cec", "fst"]


def test_a_job_that_counts_for_one_thing_counts():
    (job,) = stand({**NURSE, "self_employed": True}).jobs
    assert [one.verdict for one in job.toward] == ["not_met", "not_met", "met", "not_met", "not_met"]
    assert job.counts == "met"


def test_work_of_a_partner_is_none_of_ones_own():
    partner = {"accompanying": True, "canadian_or_pr": False, "jobs": [{**JOB, **NURSE}]}
    candidate, _ = parse(person(jobs=[NURSE], partner=partner), CHANGED)
    counted = Counted(candidate, CHANGED).on(stand(NURSE).jobs[0].toward[0].purpose.on)
    assert [one.purpose.key for one in counted if one.purpose.key.startswith("partner")] == []


def test_the_first_full_year_is_enough_for_points():
    work = toward(NURSE, key="crs.canadian").together
    assert (work.needed, work.enough, work.noc) == (1560, "met", None)


@pytest.mark.parametrize(
    ("ended", "missing"),
    [
        ("2026-02-27", Span(5, 5)),
        ("2026-02", Span(0, 116)),
        ("2026-01", Span(120, 249)),
        (None, Span(0, 0)),
    ],
)
def test_missing_hours_are_told_at_best_and_at_worst(ended, missing):
    assert healthcare({**NURSE, "ended_on": ended}).toward.together.missing == missing


@pytest.mark.parametrize(
    ("key", "job", "over"),
    [
        ("fsw", {"ended_on": "2025-10-31"}, True),
        ("fsw", {"ended_on": "2026-02"}, False),
        ("fsw", {"started_on": "2025-11-01"}, False),
        ("fsw", {"started_on": "2024-01-01"}, False),
        ("cec", {"ended_on": "2025-10-31"}, False),
    ],
)
def test_unbroken_work_that_has_ended_too_early_is_over(key, job, over):
    assert toward({**NURSE, **job}, key=key).together.is_over is over


def test_more_than_enough_is_not_less_than_nothing_missing():
    assert healthcare({**NURSE, "started_on": "2024-03-02"}).toward.together.missing == Span(0, 0)


def test_points_have_no_condition():
    assert toward(NURSE, key="crs.canadian").condition is None
    assert toward(UNPAID, key="cec").condition is None


def test_the_condition_of_a_category_names_its_occupation_and_its_months():
    params = healthcare({**NURSE, "ended_on": "2026-01"}).toward.condition.params
    mine = ("category", "version", "noc", "months_needed", "continuous", "months", "months_at_most")
    assert [params[name] for name in mine] == ["healthcare", "3", "31301", 12, False, 10, 11]


def test_the_condition_of_a_program_names_no_category():
    assert "noc" not in toward(NURSE, key="cec").condition.params


@pytest.mark.parametrize("key", ["crs.canadian", "fsw", "cec"])
def test_what_does_not_count_has_no_hours_and_is_not_enough_alone(key):
    found = toward(UNPAID, key=key)
    assert (found.hours, found.alone, reasons(found)) == (Span(0, 0), "not_met", ["paid"])


def test_what_speaks_against_a_job_is_that_of_its_beginning():
    away = {**UNPAID, "ended_on": None, "leaves": [{"from": "2026-02-15", "to": "2026-03-15"}]}
    assert reasons(toward(away, key="cec")) == ["paid"]


def test_what_counts_needs_no_word_of_what_it_would_be_alone():
    assert toward(NURSE, key="cec").alone == "not_met"


def test_a_job_beside_a_full_one_does_not_count_and_would_be_a_year_alone():
    found = toward(BUSY, {**BUSY, "noc": "21231"}, key="crs.canadian", at=1)
    assert (found.verdict, found.alone, reasons(found)) == ("not_met", "met", ["parallel"])


def test_where_one_occupation_counts_a_better_one_takes_nothing_away():
    found = toward(NURSE, {"noc": "21231"}, key="fsw")
    assert (found.verdict, reasons(found)) == ("met", [])


def test_abroad_another_occupation_leaves_it_open():
    found = toward({"noc": "21231"}, {**NURSE, "country": "PH"}, key="crs.foreign", at=1)
    assert (found.verdict, reasons(found)) == ("unknown", ["several?"])


def test_another_occupation_that_only_may_count_is_named_too():
    unsure = {**NURSE, "duties": "unsure"}
    found = toward({**unsure, "started_on": "2025-10-01"}, {**unsure, "noc": "21231"}, key="fsw")
    assert found.rival.jobs == (1,)


def test_each_occupation_has_its_own_code_and_its_own_hours():
    jobs = ({**NURSE, "ended_on": "2025-08-23"}, {**NURSE, "noc": "31302", "started_on": "2025-08-24"})
    found = [healthcare(*jobs, at=at, on="2026-03-01").toward.together for at in (0, 1)]
    assert [(one.noc, one.experience.hours.low) for one in found] == [("31301", 750), ("31302", 810)]


def test_a_job_keeps_its_own_code_where_the_same_is_given_in_both_versions():
    jobs = ({**NURSE, "ended_on": "2025-08-30"}, {**NURSE, "noc": "3012", "noc_version": "2016"})
    found = [healthcare(*jobs, at=at).toward.together.noc for at in (0, 1)]
    assert found == ["31301", "3012"]
