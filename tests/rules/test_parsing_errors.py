"""Every wrong value is named with its field; nothing but a FactsError ever comes out."""

import json
from copy import deepcopy
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.rules import parsing
from tests.rules.facts_of import BACHELOR, REFERENCE, clb, couple, job, single

JOB = {"noc": "21231", "noc_version": "2021", "started_on": "2018-06-01", "ended_on": "2020-06-01"}
LEAVE = {"from": "2019-01-01", "to": "2019-02-01"}
HUGE = 10**400


def errors(**changes):
    """The field and key of every error in the facts of a single person with some changes."""
    return [(error.field, error.key) for error in parsing.errors(single(**changes), REFERENCE)]


def of_job(**changes):
    """The errors of one job."""
    return errors(jobs=[{**JOB, **changes}])


def of_test(test, **scores):
    """The errors of one test."""
    return errors(language_tests=[{"test": test, **scores}])


@pytest.mark.parametrize("value", [None, [], "text", 5, True, [[[[]]]]])
def test_facts_that_are_no_object_are_refused(value):
    with pytest.raises(parsing.FactsError) as caught:
        parsing.parse(value, REFERENCE)
    assert (caught.value.field, caught.value.key) == ("", "error.not_an_object")


def test_only_the_birth_date_is_required():
    assert parsing.errors({"birth_date": "1993-05-14"}, REFERENCE) == []
    assert [error.field for error in parsing.errors({}, REFERENCE)] == ["birth_date"]


@pytest.mark.parametrize(
    ("value", "key"),
    [
        (None, "error.required"),
        ("1993-05", "error.day_needed"),
        ("1993-02-29", "error.no_such_day"),
        ("1993-13-01", "error.no_such_day"),
        ("93-05-14", "error.not_a_date"),
        ("1993-5-14", "error.not_a_date"),
        ("1993-05-14T00:00", "error.not_a_date"),
        (" 1993-05-14", "error.not_a_date"),
        ("1993-05-14\n", "error.not_a_date"),
        ("١٩٩٣-٠٥-١٤", "error.not_a_date"),
        ("0000-01-01", "error.year_out_of_range"),
        ("9999-12-31", "error.year_out_of_range"),
        (19930514, "error.not_a_date"),
        (True, "error.not_a_date"),
        ("9" * 10_000, "error.not_a_date"),
    ],
)
def test_a_wrong_birth_date(value, key):
    assert errors(birth_date=value) == [("birth_date", key)]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"colour": "red"}, "colour"),
        ({"jobs": [{**JOB, "salary": 1}]}, "jobs[0].salary"),
        ({"jobs": [{**JOB, "leaves": [{**LEAVE, "why": ""}]}]}, "jobs[0].leaves[0].why"),
        ({"credentials": [BACHELOR, {**BACHELOR, "x": 1}]}, "credentials[1].x"),
        ({"partner": {"age": 30}}, "partner.age"),
        ({"partner": {"partner": None}}, "partner.partner"),
        ({"partner": {"jobs": [{"x": 1}]}}, "partner.jobs[0].x"),
        ({"nomination": {"x": 1}}, "nomination.x"),
    ],
)
def test_an_unknown_key_is_named_at_any_depth(changes, field):
    assert errors(**changes) == [(field, "error.unknown_field")]


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("noc", "99999", "error.unknown_noc"),
        ("noc", "2123", "error.unknown_noc"),
        ("noc", 21231, "error.noc_not_text"),
        ("noc_version", "2011", "error.unknown_choice"),
        ("noc_version", "2016", None),
        ("country", "XX", "error.unknown_country"),
        ("country", "ph", "error.unknown_country"),
        ("country", 1, "error.not_text"),
        ("started_on", "2018", "error.not_a_date"),
        ("ended_on", "2018-05-31", "error.end_before_start"),
        ("ended_on", "2018-05", "error.end_before_start"),
        ("hours_per_week", 168.5, "error.out_of_range"),
        ("hours_per_week", -1, "error.out_of_range"),
        ("hours_per_week", "40", "error.not_a_number"),
        ("hours_per_week", True, "error.not_a_number"),
        ("hours_per_week", float("nan"), "error.not_a_number"),
        ("hours_per_week", float("inf"), "error.not_a_number"),
        ("hours_per_week", HUGE, "error.out_of_range"),
        ("paid", "yes", "error.not_yes_or_no"),
        ("paid", 1, "error.not_yes_or_no"),
        ("duties", "mostly", "error.unknown_choice"),
        ("leaves", "none", "error.not_a_list"),
        ("leaves", [5], "error.not_an_object"),
    ],
)
def test_a_wrong_value_in_a_job(field, value, key):
    found = of_job(**{field: value})
    path = "jobs[0].noc" if key is None else f"jobs[0].{field}{'[0]' if value == [5] else ''}"
    assert (path, key or "error.unknown_noc") == found[0]


def test_a_code_keeps_the_version_it_was_written_in():
    assert of_job(noc="3012", noc_version="2016") == []
    assert of_job(noc="3012", noc_version="2021") == [("jobs[0].noc", "error.unknown_noc")]
    unsaid = {key: value for key, value in JOB.items() if key != "noc_version"}
    assert errors(jobs=[{**unsaid, "noc": "3012"}]) == []


@pytest.mark.parametrize("hours", [0, 168, 37.5, 0.1])
def test_hours_within_a_week_are_accepted(hours):
    assert of_job(hours_per_week=hours) == []


def test_a_month_ends_before_its_start_only_where_every_reading_does():
    assert of_job(started_on="2020-06-15", ended_on="2020-06") == []
    assert of_job(started_on="2020-07", ended_on="2020-06") == [
        ("jobs[0].ended_on", "error.end_before_start")
    ]


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        ([LEAVE, {"from": "2019-02-02", "to": "2019-03-01"}], []),
        ([LEAVE, {"from": "2019-02-01", "to": "2019-03-01"}], [("leaves[1].from", "error.leaves_overlap")]),
        ([LEAVE, {"from": "2018-12-01", "to": "2019-01-01"}], [("leaves[0].from", "error.leaves_overlap")]),
        ([{"from": "2018-05-31", "to": "2018-06-05"}], [("leaves[0].from", "error.leave_outside_job")]),
        ([{"from": "2020-06-01", "to": "2020-06-02"}], [("leaves[0].to", "error.leave_outside_job")]),
        ([{"from": "2019-02-01", "to": "2019-01-01"}], [("leaves[0].to", "error.end_before_start")]),
        ([{"from": "2019-02-01"}], [("leaves[0].to", "error.required")]),
    ],
)
def test_leaves_lie_in_the_job_and_apart(leaves, expected):
    assert of_job(leaves=leaves) == [(f"jobs[0].{field}", key) for field, key in expected]


@pytest.mark.parametrize(
    ("test", "ability", "good", "bad"),
    [
        ("ielts_gt", "listening", [0, 0.5, 6.5, 9], [9.25, 7.3, 9.5, -0.5, 10]),
        ("celpip_g", "reading", [0, 12], [13, 7.5, -1]),
        ("pte_core", "writing", [10, 90], [9, 91, 50.5]),
        ("tef_canada", "listening", [0, 360], [361, 0.5]),
        ("tef_canada", "reading", [0, 300], [301]),
        ("tef_canada", "speaking", [0, 450], [451]),
        ("tef_canada", "writing", [450], [451]),
        ("tcf_canada", "listening", [0, 699], [700]),
        ("tcf_canada", "reading", [699], [700]),
        ("tcf_canada", "speaking", [0, 20], [21]),
        ("tcf_canada", "writing", [20], [21]),
        ("clb", "reading", [0, 12], [13, 4.5]),
        ("nclc", "reading", [0, 12], [13, 4.5]),
    ],
)
def test_a_score_must_be_one_that_the_test_can_give(test, ability, good, bad):
    assert [of_test(test, **{ability: value}) for value in good] == [[]] * len(good)
    for value in [*bad, HUGE, float("nan"), "7", True]:
        assert [field for field, _ in of_test(test, **{ability: value})] == [f"language_tests[0].{ability}"]


@pytest.mark.parametrize("test", ["ielts", "IELTS_GT", "", 5, ["ielts_gt"], {"ielts_gt": 1}])
def test_an_unknown_test_is_refused(test):
    assert of_test(test)[0][0] == "language_tests[0].test"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"jobs": [{**JOB, "started_on": "1996-12-31"}]}, "jobs[0].started_on"),
        ({"credentials": [{**BACHELOR, "completed_on": "1990-01"}]}, "credentials[0].completed_on"),
        ({"language_tests": [clb(7, taken_on="1990-01-01")]}, "language_tests[0].taken_on"),
        ({"certificates": [{"noc": "72200", "issued_on": "1990-01-01"}]}, "certificates[0].issued_on"),
        ({"military_service": {"country": "FR", "started_on": "1990-01-01"}}, "military_service.started_on"),
        ({"studies_in_canada": [{"from": "1990-01-01"}]}, "studies_in_canada[0].from"),
    ],
)
def test_nothing_happens_before_birth(changes, field):
    assert errors(**changes) == [(field, "error.before_birth")]


@pytest.mark.parametrize(
    ("name", "most", "item"),
    [
        ("jobs", 50, JOB),
        ("language_tests", 20, clb(7)),
        ("credentials", 20, BACHELOR),
        ("children", 20, {}),
        ("certificates", 20, {}),
        ("job_offers", 20, {}),
        ("studies_in_canada", 20, {}),
    ],
)
def test_lists_have_a_limit(name, most, item):
    assert errors(**{name: [item] * most}) == []
    assert errors(**{name: [item] * (most + 1)}) == [(name, "error.too_many")]


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("id", "x" * 10_000, "error.too_long"),
        ("id", "\ud800", "error.not_text"),
        ("id", "a\x00b", "error.not_text"),
        ("id", 5, "error.not_text"),
        ("funds_cad", 25000.5, "error.not_whole"),
        ("funds_cad", -1, "error.out_of_range"),
        ("funds_cad", HUGE, "error.out_of_range"),
        ("funds_cad", "25000", "error.not_a_number"),
        ("sibling_in_canada", "true", "error.not_yes_or_no"),
        ("first_official_language", "German", "error.unknown_choice"),
        ("profile_submitted_at", "2026-05-01", "error.not_a_time"),
        ("profile_submitted_at", "2026-05-01T12:00:00", "error.not_a_time"),
        ("profile_submitted_at", "2026-05-01T25:00:00Z", "error.not_a_time"),
        ("profile_submitted_at", "0001-01-01T00:00:00+14:00", "error.year_out_of_range"),
        ("profile_submitted_at", "2026-05-01T12:00:00+25:00", "error.not_a_time"),
        ("partner", [], "error.not_an_object"),
        ("work_permit", True, "error.not_an_object"),
    ],
)
def test_a_wrong_single_value(field, value, key):
    assert errors(**{field: value}) == [(field, key)]


@pytest.mark.parametrize("province", ["QC", "NU", "XX", "on", 5])
def test_a_nomination_is_of_a_province_with_a_program(province):
    assert errors(nomination={"province": province})[0][0] == "nomination.province"


def test_every_error_is_told_and_the_first_is_raised():
    facts = single(birth_date="1993-02-30", jobs=[{**JOB, "noc": "00000", "hours_per_week": 200}], x=1)
    fields = [error.field for error in parsing.errors(facts, REFERENCE)]
    assert fields == ["birth_date", "jobs[0].noc", "jobs[0].hours_per_week", "x"]
    with pytest.raises(parsing.FactsError, match="birth_date"):
        parsing.parse(facts, REFERENCE)


def test_a_birth_after_the_day_of_assessment_is_refused_on_that_day():
    candidate, _ = parsing.parse(couple({"birth_date": "2026-01-02"}, birth_date="2026-01-01"), REFERENCE)
    parsing.check_dates(candidate, date(2026, 1, 2))
    with pytest.raises(parsing.FactsError, match=r"partner\.birth_date"):
        parsing.check_dates(candidate, date(2026, 1, 1))
    with pytest.raises(parsing.FactsError, match=r"^birth_date"):
        parsing.check_dates(candidate, date(2025, 12, 31))


def test_a_birth_after_the_day_is_told_before_the_facts_it_contradicts():
    facts = single(birth_date="2026-10-03", jobs=[JOB])
    with pytest.raises(parsing.FactsError, match=r"^birth_date: error.born_after_day"):
        parsing.parse(facts, REFERENCE, date(2026, 10, 2))
    assert [error.key for error in parsing.errors(facts, REFERENCE)] == ["error.before_birth"] * 2


def test_what_is_repeated_to_its_author_is_short_and_can_be_stored():
    wrong = parsing.errors(
        single(**{"\ud800" + "k" * 5000: 1}, first_official_language="\ud800" * 99), REFERENCE
    )
    assert all(len(error.field) < 100 for error in wrong)
    json.dumps([[error.field, dict(error.params)] for error in wrong]).encode()
    assert all(str(error.params).isascii() or "\ud800" not in str(error.params) for error in wrong)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
FULL = couple(
    credentials=[BACHELOR],
    language_tests=[clb(7)],
    jobs=[job("CA", 400, leaves=[])],
    nomination={"province": "ON", "issued_on": "2026-03-01", "ends_on": None},
    work_permit={"valid_until": "2027-08-01", "basis": "lmia"},
)


def places(value, path=()):
    """Every place in nested facts."""
    yield path
    children = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, inner in children:
        yield from places(inner, (*path, key))


@given(place=st.sampled_from(list(places(FULL))[1:]), value=anything)
def test_any_value_anywhere_is_read_or_refused_by_name(place, value):
    facts = deepcopy(FULL)
    inner = facts
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    assert all(isinstance(error, parsing.FactsError) for error in parsing.errors(facts, REFERENCE))
