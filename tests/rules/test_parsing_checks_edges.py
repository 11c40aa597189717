"""Contradictions and notices at their edges: a date is wrong, or odd, only where every reading of it is."""

import pytest

from eligibility.rules import parsing
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.parsing import readers
from eligibility.rules.parsing.codes import COUNTRIES
from eligibility.rules.parsing.fields import Fields
from tests.rules.facts_of import BACHELOR, REFERENCE, clb, couple, single

JOB = {"noc": "21231", "noc_version": "2021", "started_on": "2018-06-01", "ended_on": "2020-06-01"}


def told(**changes):
    """The field and key of every error in the facts of a single person with some changes."""
    return [(error.field, error.key) for error in parsing.errors(single(**changes), REFERENCE)]


def of_leaves(*leaves, **changes):
    """The errors in the leaves of a job, each a pair of days, by field and key."""
    facts = [{"from": one, "to": two} for one, two in leaves]
    found = told(jobs=[{**JOB, **changes, "leaves": facts}])
    return [(field.removeprefix("jobs[0]."), key) for field, key in found]


def noted(facts):
    """The notices by key, each with its fields."""
    return {notice.key: notice.params["fields"] for notice in parsing.parse(facts, REFERENCE)[1]}


def test_every_date_is_held_against_the_birth():
    first, last = "1990-01-01", "1990-01-02"
    facts = {
        "credentials": [{"completed_on": first, "eca_issued_on": last}],
        "studies_in_canada": [{"from": first, "to": last}],
        "language_tests": [{"taken_on": first, "result_on": last}],
        "jobs": [{"started_on": first, "ended_on": last, "qualified_on": first}],
        "nomination": {"issued_on": first, "ends_on": last},
        "certificates": [{"issued_on": first}],
        "job_offers": [{"offered_on": first, "with_employer_since": first}],
        "work_permit": {"valid_until": last},
        "military_service": {"started_on": first, "ended_on": last},
    }
    fields = [
        "credentials[0].completed_on", "credentials[0].eca_issued_on",
        "studies_in_canada[0].from", "studies_in_canada[0].to",
        "language_tests[0].taken_on", "language_tests[0].result_on",
        "jobs[0].started_on", "jobs[0].ended_on", "jobs[0].qualified_on",
        "nomination.issued_on", "nomination.ends_on", "certificates[0].issued_on",
        "job_offers[0].offered_on", "job_offers[0].with_employer_since", "work_permit.valid_until",
        "military_service.started_on", "military_service.ended_on",
    ]  # fmt: skip
    assert told(**facts) == [(field, "error.before_birth") for field in fields]
    partners = parsing.errors(couple(facts), REFERENCE)
    assert [error.field for error in partners] == [f"partner.{field}" for field in fields]


@pytest.mark.parametrize(("month", "wrong"), [("1997-01", False), ("1996-12", True)])
def test_a_month_lies_before_birth_only_where_all_of_it_does(month, wrong):
    found = told(birth_date="1997-01-15", credentials=[{**BACHELOR, "completed_on": month}])
    assert bool(found) is wrong


@pytest.mark.parametrize("unsaid", [{"started_on": None}, {"ended_on": None}, {"ended_on": "left out"}])
def test_a_leave_may_lie_anywhere_beyond_an_end_that_is_not_known(unsaid):
    plain = {key: value for key, value in {**JOB, **unsaid}.items() if value != "left out"}
    leaves = [{"from": "2017-01-01", "to": "2017-02-01"}, {"from": "2021-01-01", "to": "2021-02-01"}]
    leave = leaves[0] if "started_on" in unsaid else leaves[1]
    assert told(jobs=[{**plain, "leaves": [leave]}]) == []


@pytest.mark.parametrize(
    ("leave", "changes"),
    [
        (("2018-06", "2018-07-01"), {"started_on": "2018-06-15"}),
        (("2018-06-10", "2018-07-01"), {"started_on": "2018-06"}),
        (("2020-05-01", "2020-06-10"), {"ended_on": "2020-06"}),
        (("2020-05-01", "2020-06"), {"ended_on": "2020-06-10"}),
    ],
)
def test_a_leave_lies_outside_its_job_only_where_every_reading_does(leave, changes):
    assert of_leaves(leave, **changes) == []


def test_of_two_leaves_that_overlap_the_one_that_begins_later_is_named_or_else_the_longer():
    long, within = ("2019-01-01", "2019-12-31"), ("2019-02-01", "2019-03-01")
    overlap = "error.leaves_overlap"
    assert of_leaves(long, within) == [("leaves[1].from", overlap)]
    assert of_leaves(within, long) == [("leaves[0].from", overlap)]
    assert of_leaves(long, ("2019-01-01", "2019-01-10")) == [("leaves[0].from", overlap)]
    assert of_leaves(("2019-01-01", "2019-02"), ("2019-02-10", "2019-03-01")) == []


def test_a_leave_without_a_start_overlaps_none():
    facts = [{"to": "2019-03-01"}, {"from": "2019-02-01", "to": "2019-02-10"}]
    assert told(jobs=[{**JOB, "leaves": facts}]) == [("jobs[0].leaves[0].from", "error.required")]


def test_an_end_before_a_month_tells_its_first_day():
    months = {**JOB, "started_on": "2018-06", "ended_on": "2018-05"}
    (error,) = parsing.errors(single(jobs=[months]), REFERENCE)
    assert (error.field, error.params) == ("jobs[0].ended_on", {"start": "2018-06-01"})


def test_countries_are_the_249_of_iso_3166():
    assert len(COUNTRIES) == 249
    assert all(len(code) == 2 and code.isalpha() and code.isupper() for code in COUNTRIES)
    assert told(jobs=[{"country": code} for code in ("CA", "AD", "ZW")]) == []
    assert told(jobs=[{"country": "?"}]) == [("jobs[0].country", "error.unknown_country")]


def test_what_cannot_be_stored_is_repeated_as_a_question_mark():
    assert told(**{"a\x00b": 1}) == [("a?b", "error.unknown_field")]
    assert told(**{"a\ud800b": 1}) == [("a?b", "error.unknown_field")]


def test_a_wrong_value_is_taken_as_not_answered():
    errors = []
    fields = Fields({"day": 5, "none": None}, "", errors)
    assert fields.read_or_none("day", readers.day) is UNANSWERED
    assert fields.read_or_none("none", readers.day) is None
    assert fields.read_or_none("absent", readers.day) is UNANSWERED
    assert [(error.field, error.key) for error in errors] == [("day", "error.not_a_date")]


@pytest.mark.parametrize(("month", "keys"), [("2011-01", set()), ("2010-12", {"notice.job_before_14"})])
def test_a_month_is_odd_only_where_all_of_it_is(month, keys):
    born = {"birth_date": "1997-01-15", "jobs": [{"started_on": month, "duties": "confirmed"}]}
    assert noted(single(**born)).keys() == keys


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({"jobs": [{}]}, set()),
        ({"jobs": [{"noc": "72200", "duties": "partly", "qualified_on": "2019-01-01"}]}, set()),
        ({"jobs": [{"noc": "72200", "duties": "partly"}]}, {"notice.qualified_assumed"}),
        ({"jobs": [{"noc": "21231"}]}, {"notice.duties_assumed"}),
        ({"language_tests": [{"taken_on": "2026-01-01"}]}, set()),
        ({"language_tests": [{"result_on": "2026-01-01"}]}, set()),
        ({"language_tests": [{}]}, {"notice.undated"}),
        ({"language_tests": [clb(7)]}, {"notice.estimate"}),
    ],
)
def test_only_what_is_assumed_or_estimated_is_noted(changes, keys):
    assert noted(single(**changes)).keys() == keys


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [("first_official_language", 5, "error.not_text"), ("profile_submitted_at", 5, "error.not_a_time")],
)
def test_what_is_no_text_is_no_choice_and_no_time(field, value, key):
    assert told(**{field: value}) == [(field, key)]


@pytest.mark.parametrize("moment", ["1900-01-01T00:00:00Z", "2100-12-31T23:59:59Z"])
def test_a_time_may_lie_in_the_first_and_in_the_last_year(moment):
    assert told(profile_submitted_at=moment) == []
