"""What facts become: absent, null, none and defaults kept apart, numbers exact, assumptions noted."""

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from eligibility.rules import parsing
from eligibility.rules.facts import UNANSWERED, Candidate, Day, Partner
from tests.rules.facts_of import BACHELOR, REFERENCE, clb, couple, job, single

BARE_JOB = {"noc": "21231", "noc_version": "2021"}


def read(**changes):
    """The candidate of some facts beside the birth date."""
    return parsing.parse({"birth_date": "1993-05-14", **changes}, REFERENCE)[0]


def noted(facts):
    """The notices by key, each with its fields."""
    return {notice.key: notice.params["fields"] for notice in parsing.parse(facts, REFERENCE)[1]}


def test_absent_is_not_answered():
    assert read() == Candidate(birth_date=date(1993, 5, 14))
    assert read().jobs is UNANSWERED
    assert read().partner is UNANSWERED


@pytest.mark.parametrize("name", ["partner", "nomination", "work_permit", "military_service"])
def test_null_says_none_of_what_one_can_have_one_of(name):
    assert getattr(read(**{name: None}), name) is None


@pytest.mark.parametrize("name", ["jobs", "credentials", "language_tests", "funds_cad", "sibling_in_canada"])
def test_null_is_not_answered_elsewhere(name):
    assert getattr(read(**{name: None}), name) is UNANSWERED


def test_an_empty_list_says_none():
    assert read(jobs=[]).jobs == ()


def test_a_job_not_ended_and_a_job_without_an_answer_differ():
    assert read(jobs=[{**BARE_JOB, "ended_on": None}]).jobs[0].ended_on is None
    assert read(jobs=[BARE_JOB]).jobs[0].ended_on is UNANSWERED


def test_the_defaults_of_a_job():
    found = read(jobs=[BARE_JOB]).jobs[0]
    assert (found.leaves, found.duties, found.primary, found.qualified_on) == ((), None, None, None)
    assert not found.remote_for_foreign_employer
    assert not found.publicly_funded_physician
    assert found.paid is UNANSWERED


def test_an_assessment_that_was_never_made_is_not_an_open_question():
    unsaid = {key: value for key, value in BACHELOR.items() if key != "eca_issued_on"}
    found = read(credentials=[{**BACHELOR, "eca_issued_on": None}, unsaid]).credentials
    assert found[0].eca_issued_on is None
    assert found[1].eca_issued_on is UNANSWERED


def test_a_permanent_offer_and_one_of_unsaid_length_differ():
    offers = read(job_offers=[{"months": None}, {}, {"months": 12}]).job_offers
    assert [offers[0].months, offers[2].months] == [None, 12]
    assert offers[1].months is UNANSWERED


def test_a_month_is_read_as_its_first_and_last_day():
    found = read(jobs=[{**BARE_JOB, "started_on": "2020-02", "ended_on": "2021-12-31"}]).jobs[0]
    assert found.started_on == Day(date(2020, 2, 1), date(2020, 2, 29))
    assert found.ended_on == Day(date(2021, 12, 31), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("written", "exact"),
    [(37.5, Fraction(75, 2)), (0.1, Fraction(1, 10)), (40, Fraction(40)), (40.0, Fraction(40))],
)
def test_numbers_are_exact_as_written(written, exact):
    assert read(jobs=[{**BARE_JOB, "hours_per_week": written}]).jobs[0].hours_per_week == exact


def test_whole_dollars_may_be_written_with_a_point():
    assert read(funds_cad=25000.0).funds_cad == 25000


def test_times_are_kept_in_utc():
    found = read(profile_submitted_at="2026-05-01T08:00:00-04:00").profile_submitted_at
    assert found == datetime(2026, 5, 1, 12, tzinfo=UTC)


def test_jobs_know_their_place_in_the_list():
    assert [one.index for one in read(jobs=[BARE_JOB] * 3).jobs] == [0, 1, 2]


def test_a_partner_has_the_same_shapes():
    found = read(partner={"accompanying": True, "jobs": [BARE_JOB], "children": [{}]}).partner
    assert isinstance(found, Partner)
    assert found.jobs[0].noc == "21231"
    assert found.birth_date is UNANSWERED


def test_the_id_is_given_back():
    assert read(id="café-1").id == "café-1"


def test_plain_facts_need_no_notice():
    assert noted(single(jobs=[job("CA", 400, duties="confirmed")])) == {}


@pytest.mark.parametrize(
    ("changes", "key", "field"),
    [
        ({"language_tests": [clb(7)]}, "notice.estimate", "language_tests[0]"),
        ({"language_tests": [clb(7, test="nclc")]}, "notice.estimate", "language_tests[0]"),
        ({"language_tests": [{"test": "celpip_g"}]}, "notice.undated", "language_tests[0].taken_on"),
        ({"nomination": {"province": "ON"}}, "notice.undated", "nomination.issued_on"),
        ({"certificates": [{"noc": "72200"}]}, "notice.undated", "certificates[0].issued_on"),
        ({"job_offers": [{"noc": "21231"}]}, "notice.undated", "job_offers[0].offered_on"),
        ({"credentials": [{"level": "masters"}]}, "notice.undated", "credentials[0].completed_on"),
        ({"jobs": [job("CA", 400)]}, "notice.duties_assumed", "jobs[0].duties"),
        ({"jobs": [job("CA", 400, noc="72200")]}, "notice.qualified_assumed", "jobs[0].qualified_on"),
        ({"jobs": [{**BARE_JOB, "started_on": "2010-12-31"}]}, "notice.job_before_14", "jobs[0].started_on"),
        (
            {"credentials": [{**BACHELOR, "completed_on": "2011-12-31"}]},
            "notice.credential_before_15",
            "credentials[0].completed_on",
        ),
    ],
)
def test_it_notes_what_is_assumed_estimated_or_odd(changes, key, field):
    assert noted(single(**changes))[key] == [field]


def test_a_job_on_the_14th_and_a_credential_on_the_15th_birthday_are_not_odd():
    facts = single(
        jobs=[{**BARE_JOB, "started_on": "2011-01-01"}],
        credentials=[{**BACHELOR, "completed_on": "2012-01-01"}],
    )
    assert noted(facts).keys() == {"notice.duties_assumed"}


def test_one_notice_names_the_fields_of_both_partners():
    facts = couple({"jobs": [job("CA", 400)]}, jobs=[job("CA", 400), job("PH", 400)])
    assert noted(facts)["notice.duties_assumed"] == [
        "jobs[0].duties",
        "jobs[1].duties",
        "partner.jobs[0].duties",
    ]
