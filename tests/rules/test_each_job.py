"""Each job on a day: what it counts for, how its code is read, which lists have it, what is not added up."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from eligibility.rules import programs
from eligibility.rules.assess import assess
from eligibility.rules.decisions import Verdict, any_of
from eligibility.rules.each_job import standings
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.parsing import parse
from tests.rules.anyone import Anyone
from tests.rules.assessed import person, reference
from tests.rules.jobs_standing import (
    CHANGED,
    NURSE,
    healthcare,
    reasons,
    stand,
    toward,
)


def rival(found):
    return found.rival and (found.rival.jobs, found.rival.has_more)


@pytest.mark.parametrize(
    ("key", "job", "verdict", "why"),
    [
        ("fsw", {}, "met", []),
        ("fsw", {"noc": "65200"}, "not_met", ["skill"]),
        ("fsw", {"duties": "unsure"}, "unknown", ["duties?"]),
        ("cec", {}, "met", []),
        ("cec", {"country": "PH"}, "not_met", ["place"]),
        ("cec", {"self_employed": True}, "not_met", ["self_employed"]),
        ("cec", {"authorized": "unanswered"}, "unknown", ["authorized?"]),
        ("cec", {"noc": "62020"}, "met", []),
        ("cec", {"noc": "64100"}, "not_met", ["skill"]),
        ("fst", {"noc": "72106"}, "met", []),
        ("fst", {"noc": "72600"}, "not_met", ["skill"]),
        ("fst", {"noc": "72106", "paid": False}, "not_met", ["paid"]),
        ("fst", {"started_on": "2026-03-02"}, "not_met", ["later"]),
        ("crs.canadian", {"remote_for_foreign_employer": True}, "not_met", ["remote"]),
        ("crs.foreign", {"country": "PH"}, "met", []),
    ],
)
def test_a_job_counts_for_a_program_or_not_for_the_reasons_of_the_ledger(key, job, verdict, why):
    found = toward({**NURSE, **job}, key=key)
    assert (found.verdict, reasons(found)) == (verdict, why)


@pytest.mark.parametrize(
    ("on", "months", "enough", "missing", "then"),
    [
        ("2026-02-17", 11, "met", 0, "not_met"),
        ("2026-02-18", 11, "not_met", 48, None),
        ("2026-02-28", 11, "not_met", 5, None),
        ("2026-03-01", 12, "met", 0, None),
    ],
)
def test_the_amount_is_that_of_the_version_of_the_day(on, months, enough, missing, then):
    found = healthcare(NURSE, on=on)
    work = found.toward.together
    assert work.experience.months.low == months
    assert (work.enough, work.missing.high) == (enough, missing)
    assert (found.next and found.next.toward.enough) == then


def test_a_break_counts_against_six_months_in_a_row_and_not_against_twelve():
    parts = [
        {**NURSE, "started_on": "2025-02-01", "ended_on": "2025-06-30"},
        {**NURSE, "started_on": "2025-09-01", "ended_on": "2026-01-31"},
    ]
    assert reasons(healthcare(*parts, on="2026-02-17").toward) == ["gap"]
    assert healthcare(*parts, at=1, on="2026-02-17").toward.together.experience.months.low == 5
    assert healthcare(*parts, on="2026-02-18").toward.together.experience.months.low == 9


def test_the_days_are_told_on_which_it_is_reached_and_lost():
    ended = healthcare({**NURSE, "ended_on": "2026-03-31"}, on="2026-02-28").toward.together.days
    assert (ended.reached_on, ended.safe_on) == (date(2026, 3, 1), date(2026, 3, 2))
    assert ended.lost_on == date(2028, 4, 3)


def test_two_jobs_of_one_code_add_up():
    first = {**NURSE, "ended_on": "2025-08-31"}
    then = {**NURSE, "started_on": "2025-09-01", "country": "PH"}
    found = healthcare(first, then).toward
    assert (found.enough, found.together.others, found.hours.low) == ("met", (1,), 784)
    assert stand(first, then).apart == ()


@pytest.mark.parametrize(
    ("noc", "version", "on", "read", "levels"),
    [
        ("31301", "2021", "2026-03-01", ("2021", ("31301",)), ("1",)),
        ("3012", "2016", "2026-03-01", ("2021", ("31301",)), ("1",)),
        ("3012", "2016", "2022-11-15", ("2016", ("3012",)), ("A",)),
        ("3012", "2016", "2022-11-16", ("2021", ("31301",)), ("1",)),
        ("3124", "2016", "2026-03-01", ("2021", ("31302", "32103")), ("1", "2")),
        ("72600", "2021", "2022-11-15", ("2016", ("2271", "8252")), ("B",)),
        ("3124", "2016", "2014-12-31", ("2016", ("3124",)), ("A",)),
    ],
)
def test_a_code_is_read_in_the_classification_of_the_day(noc, version, on, read, levels):
    found = stand({"noc": noc, "noc_version": version, "started_on": "2014-01-01"}, on=on).jobs[0].reading
    assert ((found.classification, found.codes), found.levels) == (read, levels)


def test_a_listed_job_that_was_not_paid_says_so():
    found = healthcare({**NURSE, "paid": False})
    assert (found.verdict, reasons(found.toward)) == ("not_met", ["paid"])


def test_a_job_on_no_list_names_the_categories_that_never_had_it():
    (job,) = stand({"noc": "21231"}).jobs
    assert (job.categories, job.unlisted) == ((), ("healthcare",))


def test_without_a_code_any_category_may_list_it():
    (job,) = stand({**NURSE, "noc": "unanswered"}).jobs
    assert (job.is_read, [one.verdict for one in job.categories], job.unlisted) == (False, ["unknown"], ())
    (unpaid,) = stand({**NURSE, "noc": "unanswered", "paid": False}).jobs
    assert [(one.verdict, reasons(one.toward)) for one in unpaid.categories] == [("not_met", ["paid"])]


def test_only_the_primary_occupation_counts_for_the_year_of_fsw():
    jobs = ({**NURSE, "primary": True}, {"noc": "21231"})
    assert toward(*jobs, key="fsw").verdict == "met"
    other = toward(*jobs, key="fsw", at=1)
    assert (other.verdict, reasons(other)) == ("not_met", ["primary"])


def test_the_primary_job_and_the_one_that_qualifies_for_a_category_may_differ():
    jobs = ({"noc": "21231", "primary": True}, NURSE)
    assert (toward(*jobs, key="fsw").enough, toward(*jobs, key="fsw", at=1).enough) == ("met", "not_met")
    assert healthcare(*jobs, at=1).toward.enough == "met"


def test_without_a_named_one_each_is_counted_and_the_better_one_is_told():
    jobs = (NURSE, {"noc": "21231"})
    assert [rival(toward(*jobs, key="fsw", at=at)) for at in (0, 1)] == [((1,), "met"), None]


def test_another_occupation_is_named_by_the_jobs_of_it_that_count():
    jobs = (NURSE, {"noc": "21231", "paid": False}, {"noc": "21231"})
    assert rival(toward(*jobs, key="fsw")) == ((2,), "met")


@pytest.mark.parametrize(("other", "has_more"), [({}, "not_met"), ({"started_on": "2025-03"}, "unknown")])
def test_another_occupation_has_more_only_where_that_is_certain(other, has_more):
    jobs = ({**NURSE, "ended_on": "2025-06-30"}, {**NURSE, "noc": "21231", "ended_on": "2025-06-30", **other})
    found = [rival(toward(*jobs, key="fsw", at=at)) for at in (0, 1)]
    assert [one[1] for one in found if one] == [has_more]


def test_abroad_only_the_best_occupation_is_certain():
    jobs = ({"noc": "21231"}, {**NURSE, "country": "PH"})
    assert [toward(*jobs, key="crs.foreign", at=at).verdict for at in (0, 1)] == ["met", "unknown"]


@pytest.mark.parametrize(
    ("noc", "key"),
    [
        ("31301", "fsw.work"),
        ("31301", "cec.work"),
        ("72106", "fst.work"),
        ("31301", "category.experience"),
    ],
)
def test_the_condition_is_the_one_the_engine_states(noc, key):
    candidate, _ = parse(person(jobs=[{**NURSE, "noc": noc}]), CHANGED)
    on = date(2026, 2, 20)
    whole = assess(candidate, on, CHANGED)
    decided = (*whole.programs, *whole.categories)
    stated = next(one for decision in decided for one in decision.conditions if one.key == key)
    (job,) = standings(candidate, on, CHANGED).jobs
    mine = next(one.condition for one in job.all_toward if one.condition and one.condition.key == key)
    assert (mine.verdict, mine.source, mine.effective) == (stated.verdict, stated.source, stated.effective)
    assert {name: stated.params[name] for name in ("case", "hours", "needed", "reached_on", "safe_on")} == {
        name: mine.params[name] for name in ("case", "hours", "needed", "reached_on", "safe_on")
    }


def test_nothing_is_said_of_jobs_that_are_not_answered_or_of_days_without_rules():
    facts = person()
    del facts["jobs"]
    candidate, _ = parse(facts, CHANGED)
    assert standings(candidate, date(2026, 3, 1), CHANGED).jobs == ()
    before = stand(NURSE | {"started_on": "2014-01-01"}, on="2014-12-31")
    assert (before.has_rules, before.jobs[0].toward) == (False, ())


def test_a_job_to_come_of_the_same_code_is_foretold_with_those_that_count():
    to_come = {**NURSE, "started_on": "2026-03-01"}
    (found,) = stand(to_come, {**NURSE, "ended_on": "2026-02-15"}, on="2026-02-20").jobs[1].categories
    assert found.toward.together.days.reached_on == date(2026, 3, 14)


@given(st.integers(0, 10**6), st.dates(date(2017, 1, 1), date(2026, 10, 1)))
def test_a_condition_is_met_or_open_where_some_job_says_so_and_nowhere_else(seed, on):
    known = reference()
    candidate, _ = parse(Anyone(seed, on.year).facts(), known)
    assume(candidate.jobs is not UNANSWERED)
    found = [one for job in standings(candidate, on, known).jobs for one in job.all_toward]
    stated = {
        one.key: one for decision in programs.decide(candidate, on, known) for one in decision.conditions
    }
    for key in ("fsw", "cec"):
        assert any_of(one.enough for one in found if one.purpose.key == key) is stated[f"{key}.work"].verdict
    assert all(one.reasons for one in found if one.verdict is not Verdict.MET)
