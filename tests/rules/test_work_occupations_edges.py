"""Which jobs belong together, and which count, where answers or codes leave it open."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from eligibility.rules.decisions import Span
from eligibility.rules.facts import UNANSWERED, Candidate, Day, Job
from eligibility.rules.programs import cec
from eligibility.rules.reference import Reference
from eligibility.rules.tables import as_of
from eligibility.rules.work import (
    best,
    by_occupation,
    canadian_experience,
    canadian_jobs,
    cec_experience,
    counting,
    foreign_experience,
    skilled_experience,
)
from eligibility.rules.work.occupations import all_work, counted, narrowed

ON = date(2026, 10, 2)
# One code of NOC 2016 that became one of NOC 2021, and one that became two.
KNOWN = Reference(concordance_2016={"3012": ("31301",), "2173": ("21211", "21231")})
BEFORE_NOC_2021, NOC_2021 = date(2022, 11, 15), date(2022, 11, 16)


def day(text):
    """A date known to the day."""
    return Day(date.fromisoformat(text), date.fromisoformat(text))


def job(index=0, noc="21231", version="2021", country="CA", start="2024-01-01", end="2024-12-30", **changes):
    """A job of 365 days that counts, with changes."""
    plain = {"paid": True, "self_employed": False, "authorized": True, "full_time_student": False}
    hours = changes.pop("hours_per_week", Fraction(30))
    return Job(index, noc, version, country, day(start), day(end), hours, **{**plain, **changes})


def always(_job):
    """Every job counts."""
    return True


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (job(), job(1), True),
        (job(), job(1, noc="21232"), False),
        (job(), job(1, noc="2173", version="2016"), None),
        (job(1, noc="2173", version="2016"), job(), None),
        (job(noc="31301"), job(1, noc="3012", version="2016"), True),
        (job(noc="31301"), job(1, noc="2173", version="2016"), False),
        (job(noc="2173", version="2016"), job(1, noc="2173", version="2016"), True),
        (job(), job(1, noc=UNANSWERED), None),
        (job(noc=UNANSWERED), job(1), None),
        (job(noc=UNANSWERED), job(1, noc=UNANSWERED), None),
        (job(noc=UNANSWERED), job(noc=UNANSWERED), True),
        # A code that the concordance does not know.
        (job(), job(1, noc="9999", version="2016"), None),
    ],
)
def test_two_jobs_are_of_one_occupation_when_their_codes_are(one, other, expected):
    assert counting.same_occupation(one, other, ON, KNOWN) is expected


def test_before_noc_2021_jobs_are_compared_by_their_codes_of_noc_2016():
    # 21211 and 21231 are both of 2173.
    one, other = job(noc="21211"), job(1, noc="21231")
    assert counting.same_occupation(one, other, BEFORE_NOC_2021, KNOWN) is True
    assert counting.same_occupation(one, other, NOC_2021, KNOWN) is False


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("a", "a", True),
        ("a", "b", False),
        ("ab", "a", None),
        ("ab", "ab", None),
        ("", "a", None),
        ("a", "", None),
    ],
)
def test_occupations_by_the_codes_they_may_have(mine, theirs, expected):
    assert counting.same_codes(frozenset(mine), frozenset(theirs)) is expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"noc": "64100"}, False),
        ({"noc": "72200"}, True),
        ({"noc": "63200"}, True),
        ({"paid": False}, False),
        ({"paid": UNANSWERED}, None),
        ({"noc": UNANSWERED}, None),
        ({"duties": "confirmed"}, True),
        ({"duties": "partly"}, None),
        ({"duties": "unsure"}, None),
        ({"duties": "partly", "noc": "64100"}, False),
        ({"country": "PH", "self_employed": True, "full_time_student": True, "authorized": False}, True),
    ],
)
def test_skilled_work_is_paid_and_of_teer_0_to_3(changes, expected):
    assert counting.skilled(job(**changes), ON, KNOWN) is expected


def test_a_code_that_may_be_skilled_or_not_leaves_it_open():
    known = Reference(concordance_2016={"6331": ("63201", "65202")})
    assert counting.skilled(job(noc="6331", version="2016"), ON, known) is None
    assert counting.skilled(job(noc="6331", version="2016"), BEFORE_NOC_2021, known) is True


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"country": "PH"}, False),
        ({"country": UNANSWERED}, None),
        ({"remote_for_foreign_employer": True}, False),
        ({"authorized": False}, False),
        ({"authorized": UNANSWERED}, None),
        ({"full_time_student": True}, False),
        ({"full_time_student": UNANSWERED}, None),
        ({"self_employed": True}, False),
        ({"self_employed": UNANSWERED}, None),
        ({"self_employed": True, "publicly_funded_physician": True}, True),
        ({"self_employed": UNANSWERED, "publicly_funded_physician": True}, True),
    ],
)
def test_what_counts_as_canadian_work_of_ones_own(changes, expected):
    assert counting.own_canadian(job(**changes), ON, KNOWN) is expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"full_time_student": True, "self_employed": True}, True),
        ({"authorized": False}, False),
        ({"country": "PH"}, False),
        ({"noc": "64100"}, False),
        ({"remote_for_foreign_employer": True}, False),
    ],
)
def test_what_counts_as_canadian_work_of_the_partner(changes, expected):
    assert counting.partner_canadian(job(**changes), ON, KNOWN) is expected


@pytest.mark.parametrize(("hours", "expected"), [(Fraction(59, 2), False), (30, True), (UNANSWERED, None)])
def test_a_job_alone_is_full_time_from_30_hours(hours, expected):
    assert counting.full_time(job(hours_per_week=hours)) is expected


def test_work_is_abroad_where_it_is_not_in_canada():
    found = [counting.abroad(job(country=one)) for one in ("CA", "PH", UNANSWERED)]
    assert found == [False, True, None]


def test_jobs_are_counted_in_the_persons_order_and_those_that_do_not_count_are_left_out():
    jobs = (job(2), job(1, paid=False), job(0, paid=UNANSWERED))
    found = counted(jobs, lambda one: counting.skilled(one, ON, KNOWN))
    assert [one.job.index for one in found] == [0, 2]
    assert [bool(one.certain) for one in found] == [False, True]
    assert all(one.possible for one in found)


def test_of_jobs_that_count_those_are_kept_that_may_count_by_one_thing_more_and_certain_where_both_hold():
    jobs = (job(0), job(1, country="PH"), job(2, country=UNANSWERED), job(3, paid=UNANSWERED))
    found = narrowed(counted(jobs, lambda one: counting.skilled(one, ON, KNOWN)), counting.in_canada)
    assert [one.job.index for one in found] == [0, 2, 3]
    assert [bool(one.certain) for one in found] == [True, False, False]
    assert all(one.possible for one in found)


def test_the_partners_work_is_not_held_against_studies_and_that_of_the_candidate_is():
    rule, jobs = counting.rule(ON), (job(0), job(1, full_time_student=True))
    assert [one.job.index for one in canadian_jobs(jobs, rule, KNOWN, False)] == [0]
    assert [one.job.index for one in canadian_jobs(jobs, rule, KNOWN, True)] == [0, 1]


def test_an_occupation_beside_full_time_studies_does_not_decide_the_language_of_cec():
    studying = Candidate(birth_date=date(1990, 1, 1), jobs=(job(full_time_student=True),))
    assert cec.occupations(studying, ON, KNOWN, as_of("cec", ON)) == []


def test_work_is_counted_from_the_day_given_for_each_job():
    found = counted((job(),), always, lambda _job: day("2024-06-01"))
    assert found[0].certain[0].start == found[0].possible[0].start == date(2024, 6, 1)


def test_anything_is_possible_while_nothing_is_said_of_jobs():
    found = all_work(UNANSWERED, always, ON, 3)
    # 1,096 days of 30 hours a week.
    assert found.hours == Span(0, 4697)


def test_an_occupation_has_all_its_jobs_and_those_that_may_be_of_it():
    jobs = (
        job(0),
        job(1, noc="2173", version="2016", start="2025-01-01", end="2025-12-30"),
        job(2, noc="31301"),
    )
    developer, either, nurse = by_occupation(jobs, always, ON, 3, KNOWN)
    assert [one.index for one in developer.jobs] == [0, 1]
    assert developer.experience.hours == Span(1564, 3124)
    assert [one.index for one in either.jobs] == [0, 1]
    assert [one.index for one in nurse.jobs] == [2]
    assert (developer.noc, either.noc, nurse.noc) == ("21231", "2173", "31301")


def test_each_code_is_one_occupation_and_each_job_without_a_code_its_own():
    jobs = (job(0), job(1), job(2, noc=UNANSWERED), job(3, noc=UNANSWERED), job(4))
    found = list(by_occupation(jobs, always, ON, 3, KNOWN))
    assert [one.job.index for one in found] == [0, 2, 3]
    assert found[1].noc is None


def test_the_best_occupation_has_most_certain_then_most_possible_hours_then_is_listed_first():
    jobs = (
        job(0, noc="64100", end="2024-06-30"),
        job(1, noc="31301"),
        job(2, noc="21232"),
        job(3, noc="21211", start="2023-12-01", paid=UNANSWERED),
    )
    found = list(by_occupation(jobs, lambda one: counting.answered(one.paid, True), ON, 3, KNOWN))
    assert best(found).job.index == 1
    assert best(found[:1] + found[3:]).job.index == 0
    assert best([]) is None


def test_an_occupation_keeps_its_jobs_when_seen_on_another_day():
    (found,) = by_occupation((job(),), always, ON, 3, KNOWN)
    seen = found.seen_on(date(2024, 1, 8))
    assert (seen.job, seen.jobs, seen.experience.hours) == (found.job, found.jobs, Span(30, 30))


PART_TIME, FULL_TIME = date(2015, 5, 30), date(2015, 5, 29)


def old(index=0, **changes):
    """A year of work in 2014."""
    return job(index, start="2014-01-01", end="2014-12-30", **changes)


def test_until_29_may_2015_part_time_work_in_canada_gave_no_points():
    half = (old(hours_per_week=Fraction(29)),)
    assert canadian_experience(half, FULL_TIME, KNOWN).hours == Span(0, 0)
    # 364 days of 29 hours.
    assert canadian_experience(half, PART_TIME, KNOWN).hours == Span(1508, 1508)
    assert cec_experience(half, FULL_TIME, KNOWN, 3).hours == Span(1508, 1508)


def test_until_29_may_2015_parallel_part_time_jobs_of_30_hours_perhaps_gave_points():
    halves = tuple(old(index, hours_per_week=Fraction(15)) for index in (0, 1))
    assert canadian_experience(halves, FULL_TIME, KNOWN).hours == Span(0, 1560)
    assert canadian_experience(halves, PART_TIME, KNOWN).hours == Span(1560, 1560)
    assert canadian_experience((old(),), FULL_TIME, KNOWN).hours == Span(1560, 1560)


def test_until_29_may_2015_any_work_in_canada_was_possible_while_nothing_was_said_of_jobs():
    assert canadian_experience(UNANSWERED, FULL_TIME, KNOWN).years == Span(0, 10)


def test_canadian_work_is_looked_for_in_ten_years_and_no_longer():
    worked = (job(start="2016-10-01", end="2016-10-08"),)
    # One day lies before the window that begins on 2 October 2016: 7 of the 8 days count.
    assert canadian_experience(worked, ON, KNOWN).hours == Span(30, 30)
    assert canadian_experience(worked, ON, KNOWN, window_years=3).hours == Span(0, 0)
    assert foreign_experience(
        (job(country="PH", start="2016-10-01", end="2016-10-08"),), ON, KNOWN
    ).hours == Span(30, 30)


def test_foreign_work_is_certain_in_the_best_occupation_and_possible_in_all():
    jobs = (
        job(country="PH"),
        job(1, noc="31301", country="PH", start="2023-01-02", end="2023-12-31"),
        job(2),
    )
    assert foreign_experience(jobs, ON, KNOWN).hours == Span(1564, 3124)
    assert foreign_experience(UNANSWERED, ON, KNOWN).years == Span(0, 10)


def test_skilled_work_is_counted_anywhere():
    jobs = (job(country="PH"), job(1, noc="31301", start="2023-01-02", end="2023-12-31"))
    assert skilled_experience(jobs, ON, KNOWN, 10).hours == Span(3124, 3124)


@pytest.mark.parametrize("on", [FULL_TIME, PART_TIME])
def test_work_known_to_the_month_is_certain_from_its_end_and_possible_from_its_start(on):
    begun = Day(date(2014, 6, 1), date(2014, 6, 30))
    months = (replace(old(), started_on=begun),)
    # 184 days from 30 June, 213 from 1 June, both to 30 December.
    assert canadian_experience(months, on, KNOWN).hours == Span(788, 912)
    abroad = (replace(months[0], country="PH"),)
    assert foreign_experience(abroad, on, KNOWN).hours == Span(788, 912)


@pytest.mark.parametrize(("on", "counts"), [(date(2023, 4, 24), False), (date(2023, 4, 25), True)])
def test_physicians_at_their_own_account_count_from_25_april_2023(on, counts):
    doctor = job(self_employed=True, publicly_funded_physician=True)
    assert counting.own_canadian(doctor, on, KNOWN) is counts


def test_two_jobs_are_counted_in_the_persons_order_too():
    assert [one.job.index for one in counted((job(1), job(0)), always)] == [0, 1]
