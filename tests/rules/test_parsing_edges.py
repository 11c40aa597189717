"""The figures that errors carry, and the least and most that each field takes."""

from datetime import UTC, date, datetime

import pytest

from eligibility.rules import parsing
from eligibility.rules.facts import Day
from tests.rules.facts_of import BACHELOR, REFERENCE, clb, couple, single

JOB = {"noc": "21231", "noc_version": "2021", "started_on": "2018-06-01", "ended_on": "2020-06-01"}
LEVELS = "secondary, one_year, two_year, three_year_or_bachelor, masters, professional, doctoral"
TESTS = "ielts_gt, celpip_g, pte_core, tef_canada, tcf_canada, clb, nclc"


def told(**changes):
    """The errors of a single person with some changes: field, key and figures."""
    found = parsing.errors(single(**changes), REFERENCE)
    return [(error.field, error.key, dict(error.params)) for error in found]


def read(**changes):
    """The candidate of some facts beside the birth date."""
    return parsing.parse({"birth_date": "1993-05-14", **changes}, REFERENCE)[0]


@pytest.mark.parametrize(
    ("changes", "field", "params"),
    [
        ({"funds_cad": -1}, "funds_cad", {"low": 0, "high": 10**12}),
        ({"funds_cad": 10**12 + 1}, "funds_cad", {"low": 0, "high": 10**12}),
        ({"birth_date": "1899-12-31"}, "birth_date", {"low": 1900, "high": 2100}),
        ({"birth_date": "2101-01-01"}, "birth_date", {"low": 1900, "high": 2100}),
        ({"birth_date": "1993-02-29"}, "birth_date", {"value": "1993-02-29"}),
        ({"id": "x" * 1001}, "id", {"most": 1000}),
        ({"jobs": [{"hours_per_week": 169}]}, "jobs[0].hours_per_week", {"low": 0, "high": 168}),
        ({"jobs": [{"noc": 21231}]}, "jobs[0].noc", {"digits": 5}),
        ({"jobs": [{"noc": 3012, "noc_version": "2016"}]}, "jobs[0].noc", {"digits": 4}),
        ({"jobs": [{"noc": "99999"}]}, "jobs[0].noc", {"value": "99999", "version": "2021"}),
        ({"jobs": [{"noc": "9999"}]}, "jobs[0].noc", {"value": "9999", "version": "2016"}),
        ({"jobs": [{"country": "XX"}]}, "jobs[0].country", {"value": "XX"}),
        ({"jobs": [{}] * 51}, "jobs", {"most": 50}),
        (
            {"jobs": [{"leaves": [{"from": "2019-01-01", "to": "2019-01-02"}] * 51}]},
            "jobs[0].leaves",
            {"most": 50},
        ),
        ({"job_offers": [{"months": 1201}]}, "job_offers[0].months", {"low": 0, "high": 1200}),
        (
            {"studies_in_canada": [{"programme_months": 1201}]},
            "studies_in_canada[0].programme_months",
            {"low": 0, "high": 1200},
        ),
        (
            {"credentials": [{"level": "phd"}]},
            "credentials[0].level",
            {"value": "phd", "choices": LEVELS},
        ),
        (
            {"credentials": [{**BACHELOR, "eca_body": "x"}]},
            "credentials[0].eca_body",
            {"value": "x", "choices": "wes, ces, iqas, icas, ices, mcc, pebc, cacb"},
        ),
        (
            {"work_permit": {"basis": "x"}},
            "work_permit.basis",
            {"value": "x", "choices": "lmia, exempt_204_205, open, other"},
        ),
        (
            {"nomination": {"province": "QC"}},
            "nomination.province",
            {"value": "QC", "choices": "AB, BC, MB, NB, NL, NS, NT, ON, PE, SK, YT"},
        ),
        (
            {"first_official_language": "x"},
            "first_official_language",
            {"value": "x", "choices": "english, french"},
        ),
        (
            {"jobs": [{"duties": "x"}]},
            "jobs[0].duties",
            {"value": "x", "choices": "confirmed, partly, unsure"},
        ),
        ({"jobs": [{"noc_version": "x"}]}, "jobs[0].noc_version", {"value": "x", "choices": "2021, 2016"}),
        ({"language_tests": [{"test": "x"}]}, "language_tests[0].test", {"value": "x", "choices": TESTS}),
        ({"language_tests": [clb(13)]}, "language_tests[0].listening", {"low": 0, "high": 12}),
        (
            {"jobs": [{**JOB, "ended_on": "2018-05-31"}]},
            "jobs[0].ended_on",
            {"start": "2018-06-01"},
        ),
        ({"jobs": [{**JOB, "started_on": "1996-12-31"}]}, "jobs[0].started_on", {"birth_date": "1997-01-01"}),
    ],
)
def test_an_error_tells_the_figures_it_is_about(changes, field, params):
    found = told(**changes)[0]
    assert (found[0], found[2]) == (field, params)


@pytest.mark.parametrize(
    ("test", "ability", "key", "low", "high"),
    [
        ("ielts_gt", "reading", "error.score_in_halves", 0, 9),
        ("celpip_g", "writing", "error.score_whole", 0, 12),
        ("pte_core", "speaking", "error.score_whole", 10, 90),
        ("tef_canada", "listening", "error.score_whole", 0, 360),
        ("tef_canada", "reading", "error.score_whole", 0, 300),
        ("tef_canada", "writing", "error.score_whole", 0, 450),
        ("tcf_canada", "listening", "error.score_whole", 0, 699),
        ("tcf_canada", "reading", "error.score_whole", 0, 699),
        ("tcf_canada", "speaking", "error.score_whole", 0, 20),
        ("nclc", "reading", "error.score_whole", 0, 12),
    ],
)
def test_a_wrong_score_tells_what_the_test_can_give(test, ability, key, low, high):
    found = told(language_tests=[{"test": test, ability: high + 1}])
    assert found == [(f"language_tests[0].{ability}", key, {"low": low, "high": high})]
    assert told(language_tests=[{"test": test, ability: high}]) == []
    assert told(language_tests=[{"test": test, ability: low}]) == []


@pytest.mark.parametrize(("value", "errors"), [(0, 0), (699, 0), (0.5, 0), (0.25, 1), (700, 1), (-0.5, 1)])
def test_a_test_not_named_takes_any_score_that_some_test_can_give(value, errors):
    assert len(told(language_tests=[{"reading": value}])) == errors


@pytest.mark.parametrize(
    "changes",
    [
        {"birth_date": "1900-01-01"},
        {"birth_date": "1997-01-01", "nomination": {"ends_on": "2100-12-31"}},
        {"funds_cad": 0},
        {"funds_cad": 10**12},
        {"id": "x" * 1000},
        {"job_offers": [{"months": 0}, {"months": 1200}]},
        {"jobs": [{**JOB, "leaves": [{"from": "2018-06-01", "to": "2018-06-01"}]}]},
        {"jobs": [{**JOB, "leaves": [{"from": "2020-06-01", "to": "2020-06-01"}]}]},
        {"jobs": [{**JOB, "ended_on": "2018-06-01"}]},
        {"jobs": [{**JOB, "started_on": "1997-01-01"}]},
    ],
)
def test_the_least_and_the_most_of_a_field_are_taken(changes):
    assert told(**changes) == []


@pytest.mark.parametrize(
    ("leaf", "expected"),
    [
        ({"from": "2018-05", "to": "2018-06-05"}, ["error.leave_outside_job"]),
        ({"from": "2018-06", "to": "2018-06-05"}, []),
        ({"from": "2020-05-20", "to": "2020-06"}, []),
        ({"from": "2020-05-20", "to": "2020-07"}, ["error.leave_outside_job"]),
        ({"from": "2019-03", "to": "2019-03-01"}, []),
        ({"from": "2019-04", "to": "2019-03-31"}, ["error.end_before_start"]),
    ],
)
def test_a_leave_by_the_month_is_refused_only_where_every_reading_is_wrong(leaf, expected):
    assert [key for _, key, _ in told(jobs=[{**JOB, "leaves": [leaf]}])] == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [("2019-02", []), ("2019-01", [("jobs[0].leaves[1].from", "error.leaves_overlap", {})])],
)
def test_leaves_by_the_month_overlap_only_where_every_reading_does(second, expected):
    leaves = [{"from": "2019-01-01", "to": "2019-02-03"}, {"from": second, "to": "2019-03-01"}]
    assert told(jobs=[{**JOB, "leaves": leaves}]) == expected


def test_a_result_before_its_test_and_a_study_that_ends_before_it_starts_are_refused():
    facts = {
        "language_tests": [clb(7, result_on="2025-12-31")],
        "studies_in_canada": [{"from": "2020-02-01", "to": "2020-01-31"}],
        "military_service": {"started_on": "2020-02-01", "ended_on": "2020-01-31"},
    }
    assert [(field, params) for field, _, params in told(**facts)] == [
        ("studies_in_canada[0].to", {"start": "2020-02-01"}),
        ("language_tests[0].result_on", {"start": "2026-01-01"}),
        ("military_service.ended_on", {"start": "2020-02-01"}),
    ]


def test_the_errors_of_a_partner_stand_under_the_partner():
    partner = {"birth_date": "1997-01-01", "jobs": [{**JOB, "started_on": "1996-12-31"}]}
    found = parsing.errors(couple(partner), REFERENCE)
    assert [error.field for error in found] == ["partner.jobs[0].started_on"]


def test_a_birth_after_the_day_tells_the_day():
    found = parsing.errors(couple({"birth_date": "2026-10-03"}), REFERENCE, date(2026, 10, 2))
    assert [(one.field, one.key, one.params) for one in found] == [
        ("partner.birth_date", "error.born_after_day", {"on": "2026-10-02"})
    ]
    assert parsing.errors(couple({"birth_date": "2026-10-02"}), REFERENCE, date(2026, 10, 2)) == []


def test_a_long_value_is_repeated_by_its_first_60_characters():
    assert told(first_official_language="x" * 60)[0][2]["value"] == "x" * 60
    assert told(first_official_language="x" * 61)[0][2]["value"] == "x" * 60 + "…"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-05-01T12:00:00Z", datetime(2026, 5, 1, 12, tzinfo=UTC)),
        ("2026-05-01T12:00Z", datetime(2026, 5, 1, 12, tzinfo=UTC)),
        ("2026-05-01T12:00:00.5Z", datetime(2026, 5, 1, 12, 0, 0, 500_000, tzinfo=UTC)),
        ("2026-04-30T20:00:00-16:00", datetime(2026, 5, 1, 12, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_with_its_offset(written, expected):
    assert read(profile_submitted_at=written).profile_submitted_at == expected


@pytest.mark.parametrize(
    ("written", "last"), [("2020-02", 29), ("2021-02", 28), ("2020-12", 31), ("2020-04", 30)]
)
def test_a_month_lasts_to_its_last_day(written, last):
    found = read(certificates=[{"noc": "72200", "issued_on": written}]).certificates[0].issued_on
    year, month = map(int, written.split("-"))
    assert found == Day(date(year, month, 1), date(year, month, last))


def test_every_field_of_the_small_objects_is_read():
    found = read(
        nomination={"province": "ON", "issued_on": "2026-03-01", "ends_on": "2026-09-01"},
        work_permit={"valid_until": "2027-08-01", "basis": "lmia"},
        military_service={"country": "FR", "started_on": "2015-01-01", "ended_on": None},
    )
    assert (found.nomination.province, found.nomination.ends_on.first) == ("ON", date(2026, 9, 1))
    assert (found.work_permit.valid_until.first, found.work_permit.basis) == (date(2027, 8, 1), "lmia")
    assert (found.military_service.country, found.military_service.ended_on) == ("FR", None)


def test_every_field_of_an_offer_is_read():
    plain = {
        "noc": "21231",
        "offered_on": "2026-05-01",
        "months": 12,
        "hours_per_week": 30,
        "seasonal": False,
    }
    more = {"lmia": True, "current_employer": False, "with_employer_since": "2025-01-01"}
    found = read(job_offers=[{**plain, **more, "military_recruiting": True}]).job_offers[0]
    assert (found.noc, found.offered_on.first, found.months) == ("21231", date(2026, 5, 1), 12)
    assert (found.hours_per_week, found.seasonal, found.lmia) == (30, False, True)
    assert (found.current_employer, found.military_recruiting) == (False, True)
    assert found.with_employer_since.first == date(2025, 1, 1)


def test_every_field_of_a_study_and_of_a_child_is_read():
    study = {"from": "2016-09-01", "to": "2018-06-01", "programme_months": 24, "full_time": True}
    child = {"birth_date": "2018-02-03", "accompanying": True, "citizen_or_pr": False}
    found = read(studies_in_canada=[{**study, "authorized": False}], children=[child])
    one = found.studies_in_canada[0]
    assert (one.start.first, one.end.first) == (date(2016, 9, 1), date(2018, 6, 1))
    assert (one.programme_months, one.full_time, one.authorized) == (24, True, False)
    only = found.children[0]
    assert (only.birth_date, only.accompanying, only.citizen_or_pr) == (date(2018, 2, 3), True, False)


def test_a_job_reads_every_field():
    flags = {"paid": True, "self_employed": False, "authorized": True, "full_time_student": False}
    more = {"remote_for_foreign_employer": True, "publicly_funded_physician": True, "primary": True}
    leaves = [{"from": "2019-01-01", "to": "2019-02-01"}]
    facts = {**JOB, **flags, **more, "duties": "partly", "qualified_on": "2019-01-01", "leaves": leaves}
    found = read(jobs=[facts]).jobs[0]
    assert (found.paid, found.self_employed, found.authorized, found.full_time_student) == tuple(
        flags.values()
    )
    assert (found.remote_for_foreign_employer, found.publicly_funded_physician, found.primary) == (True,) * 3
    assert (found.duties, found.qualified_on.first) == ("partly", date(2019, 1, 1))
    assert (found.leaves[0].start.first, found.leaves[0].end.last) == (date(2019, 1, 1), date(2019, 2, 1))


@pytest.mark.parametrize(
    ("noc", "noted"),
    [
        ("72200", True),
        ("73300", True),
        ("82020", True),
        ("83100", True),
        ("92100", True),
        ("93100", True),
        ("63200", True),
        ("62200", True),
        ("72600", False),
        ("93200", False),
        ("62010", False),
        ("21231", False),
    ],
)
def test_a_skilled_trade_notes_that_the_day_of_qualification_is_assumed(noc, noted):
    known = REFERENCE.__class__(unit_groups_2021=frozenset({noc}))
    facts = single(jobs=[{"noc": noc, "noc_version": "2021", "duties": "confirmed"}])
    keys = [notice.key for notice in parsing.parse(facts, known)[1]]
    assert ("notice.qualified_assumed" in keys) is noted


def test_a_notice_counts_its_fields():
    found = parsing.parse(single(language_tests=[clb(7), clb(8)]), REFERENCE)[1]
    assert found[0].key == "notice.estimate"
    assert found[0].params == {"fields": ["language_tests[0]", "language_tests[1]"], "count": 2}
