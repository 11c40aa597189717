"""Categories at their edges: the days of a version, conditions that a version does not have."""

from datetime import date

import pytest

from eligibility.rules import categories
from eligibility.rules.categories import occupation
from eligibility.rules.decisions import Verdict
from eligibility.rules.parsing import parse
from tests.rules.assessed import category, person, reference, report

ON = date(2026, 3, 20)
SERVICE = {"country": "FR", "started_on": "2026-03-01", "ended_on": None}


def decided(version, **changes):
    """The decision on a person under one version."""
    known = reference()
    candidate, _ = parse(person(**changes), known)
    return categories.decide(candidate, version, ON, known)


def conditions(version, **changes):
    """The conditions of that decision by their keys."""
    return {one.key: one for one in decided(version, **changes).conditions}


def test_a_version_is_in_force_from_its_first_day_to_its_last():
    one = category(effective_from=date(2025, 3, 10), effective_to=date(2025, 6, 20))
    known = reference(categories=(one,))
    days = [date(2025, 3, 9), date(2025, 3, 10), date(2025, 6, 20), date(2025, 6, 21)]
    assert [categories.in_force(known, day) for day in days] == [(), (one,), (one,), ()]


@pytest.mark.parametrize("category_name", ["french", "francophones"])
def test_the_french_category_names_itself(category_name):
    version = category(category_name, rule="language")
    assert conditions(version)["category.french"].params["category"] == category_name


def test_a_military_version_without_lengths_asks_for_none():
    version = category("recruits", rule="military")
    offer = {"noc": "31102", "military_recruiting": True, "months": 0}
    found = conditions(version, military_service=SERVICE, job_offers=[offer], credentials=[])
    assert {one.verdict for one in found.values()} == {Verdict.MET}
    assert str(found["category.service"].params["months_needed"]) == "0"
    assert found["category.military_offer"].params["months_needed"] is None
    assert found["category.credential"].params["needed"] == "less_than_secondary"


@pytest.mark.parametrize("rule", ["language", "military", "occupation"])
@pytest.mark.parametrize(
    "changes",
    [
        {"military_service": SERVICE, "job_offers": [{"noc": "31102", "military_recruiting": True}]},
        {"military_service": "unanswered", "job_offers": [], "jobs": "unanswered", "credentials": []},
        {"language_tests": [{"test": "tef_canada", "levels": [8] * 4}], "jobs": [{"noc": "31301"}]},
        {"language_tests": [report([8] * 4)], "jobs": []},
    ],
)
def test_a_condition_asked_for_alone_comes_out_as_in_the_decision(rule, changes):
    version = category("one", rule=rule, min_credential="doctoral")
    known = reference()
    someone, _ = parse(person(**changes), known)
    found = categories.decide(someone, version, ON, known).conditions
    alone = {one.key: categories.verdict(one.key, someone, version, ON, known) for one in found}
    assert alone == {one.key: one.verdict for one in found}
    assert categories.verdict("category.none", someone, version, ON, known) is None


def hours_of(**changes):
    """The parameters of the condition of work, for a nurse as healthcare asks for one."""
    return conditions(category(), **changes)["category.experience"].params


def test_it_says_what_it_asks_for_and_what_there_is():
    found = decided(category(), jobs=[{"noc": "31301", "started_on": "2025-01-01"}])
    params = found.conditions[0].params
    names = (
        "category",
        "months_needed",
        "continuous",
        "canadian_only",
        "noc",
        "job",
        "months",
        "months_at_most",
    )
    # From 1 January 2025 on 443 days of 30 hours a week: 1,898 hours.
    assert [params[name] for name in names] == ["healthcare", 12, False, False, "31301", 0, 14, 14]
    assert found.job == 0
    strict = conditions(category(must_be_continuous=True, canadian_only=True))["category.experience"].params
    assert (strict["continuous"], strict["canadian_only"]) == (True, True)


def test_months_that_are_open_are_told_as_certain_and_as_possible():
    params = hours_of(jobs=[{"noc": "31301", "started_on": "2025-01-01", "paid": "unanswered"}])
    assert (params["months"], params["months_at_most"]) == (0, 14)


@pytest.mark.parametrize(
    ("jobs", "verdict", "case"),
    [
        ("unanswered", Verdict.UNKNOWN, "unanswered"),
        ([], Verdict.NOT_MET, "not_listed"),
        ([{"noc": "21231"}], Verdict.NOT_MET, "not_listed"),
    ],
)
def test_it_says_why_there_is_no_work_to_tell_of(jobs, verdict, case):
    found = decided(category(), jobs=jobs)
    params = found.conditions[0].params
    assert (found.verdict, params["case"], params["noc"], params["job"], found.job) == (
        verdict,
        case,
        None,
        None,
        None,
    )
    assert params["window_years"] == 3


def test_beside_work_that_is_not_listed_work_of_an_occupation_not_said_may_be():
    jobs = [{"noc": "21231"}, {"noc": "unanswered"}]
    assert decided(category(), jobs=jobs).verdict is Verdict.UNKNOWN


def test_nothing_is_listed_while_jobs_are_not_answered():
    candidate, _ = parse(person(jobs="unanswered"), reference())
    assert occupation.listed(candidate, category(), ON, reference()) == []


YEAR = {"started_on": "2024-06-01", "ended_on": "2025-08-31"}
TWO = {"started_on": "2023-06-01", "ended_on": "2025-08-31"}
WEEK = {"started_on": "2025-09-01", "ended_on": "2025-09-07"}
AWAY = {"started_on": "2020-01-01", "leaves": [{"from": "2021-01-01", "to": "2023-12-31"}]}


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        # Of two occupations that qualify the first job of either, though the second has more hours.
        ([{"noc": "31301", **YEAR}, {"noc": "31102", **TWO}], 0),
        # One that does not qualify gives way, also to one that is listed later.
        ([{"noc": "31301", **WEEK}, {"noc": "31102", **TWO}], 1),
        # While none qualifies, the one with most hours.
        (
            [
                {"noc": "31301", "started_on": "2025-09-05", "ended_on": "2025-09-07"},
                {"noc": "31102", **WEEK},
            ],
            1,
        ),
        # Jobs of that occupation that begin on the day, or ended before the window, are passed over.
        ([{"noc": "31301", "started_on": "2026-03-20"}, {"noc": "31301", **YEAR}], 1),
        ([{"noc": "31301", "started_on": "2026-03-19"}, {"noc": "31301", **YEAR}], 0),
        (
            [
                {"noc": "31301", "started_on": "2020-01-01", "ended_on": "2023-03-19"},
                {"noc": "31301", **YEAR},
            ],
            1,
        ),
        (
            [
                {"noc": "31301", "started_on": "2020-01-01", "ended_on": "2023-03-20"},
                {"noc": "31301", **YEAR},
            ],
            0,
        ),
        # A job with a long leave lies in the window by what of it does.
        ([{"noc": "31301", **AWAY}, {"noc": "31301", **YEAR}], 0),
    ],
)
def test_the_job_named_is_the_first_one_in_the_window_of_the_occupation_that_qualifies(jobs, expected):
    assert decided(category(), jobs=jobs).job == expected
