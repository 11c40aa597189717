"""Programs, categories and rounds in words: every case has a sentence, and figures are in it."""

import json
import re
from copy import deepcopy
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, assume, given, settings

from eligibility import wording
from eligibility.rules.parsing import FactsError
from eligibility.wording.render import add_words
from tests.rules.assessed import cases, held, person, reference, result
from tests.rules.test_assess import PEOPLE

TIE_BREAK = datetime(2026, 2, 1, 8, 0, 0, tzinfo=UTC)
ROUNDS = (
    held("1", "2014-12-31", 400),
    held("2", "2026-03-01", 100, kind="program", program="pnp"),
    held("3", "2026-03-02", 200, kind="category", category="healthcare", category_version="3"),
    held("4", "2026-03-03", 300, tie_break_at=TIE_BREAK),
)


def why(said, key):
    """The words of one condition of the Federal Skilled Worker program."""
    return next(one["why"] for one in said["programs"]["fsw"]["conditions"] if one["key"] == key)


def told(on="2026-08-18", **changes):
    return add_words(result(person(**changes), on, reference(rounds=ROUNDS), rounds=True), "en")


@pytest.mark.parametrize("name", ["fsw", "cec", "fst", "categories", "worked", "versions", "noc_2016"])
def test_every_case_can_be_said_in_words(name) -> None:
    for case in cases(name):
        text = json.dumps(told(case["on"], **case.get("facts", {})))
        assert "%(" not in text
        assert not re.search(r"None", text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=PEOPLE)
def test_anything_unanswered_can_be_said_in_words(changes) -> None:
    try:
        text = json.dumps(told(**changes))
    except FactsError:
        assume(False)
    assert "%(" not in text


def test_every_line_and_condition_has_a_name() -> None:
    said = told()
    lines = [*said["crs"]["lines"], *said["programs"]["fsw"]["lines"]]
    decided = [*said["programs"].values(), *said["categories"]]
    keys = [one["key"] for one in lines] + [one["key"] for each in decided for one in each["conditions"]]
    assert all(wording.label(key, "en") for key in keys)


def test_hours_still_to_come_name_the_day_and_the_safe_day() -> None:
    said = told("2026-08-17", jobs=[{"started_on": "2025-08-19", "hours_per_week": 30}])
    assert "1,555 of 1,560 hours" in why(said, "fsw.work")
    assert "18 August 2026" in why(said, "fsw.work")
    assert "19 August 2026" in why(said, "fsw.work")


def test_funds_say_both_amounts() -> None:
    said = why(told("2026-07-06", funds_cad=15262), "fsw.funds")
    assert said == "You have 15,262 dollars, and a family of 1 needs 15,263."


def test_amounts_of_more_than_a_year_ago_ask_to_be_checked() -> None:
    said = why(told("2026-07-07", funds_cad=15262), "fsw.funds")
    assert "These amounts are of 7 July 2025." in said
    assert "check before you rely on them" in said


def test_words_change_nothing_else() -> None:
    plain = result(person(), "2026-08-18")
    said = add_words(deepcopy(plain), "en")
    assert said["programs"]["fsw"]["conditions"][0].pop("why")
    assert without_words(said) == plain


def without_words(said):
    """A result without `why` and `text`, at any depth."""
    if isinstance(said, list):
        return [without_words(one) for one in said]
    if isinstance(said, dict):
        return {key: without_words(one) for key, one in said.items() if key not in ("why", "text")}
    return said


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1", "The rules of that day are not in our tables, so nothing is said."),
        ("2", "Not met on that day: one of the three programs, a provincial nomination in force."),
        ("3", "Not met on that day: one of the three programs, the conditions of the category."),
    ],
)
def test_a_round_says_why(number, expected) -> None:
    said = told(jobs=[{"noc": "64100"}])
    assert next(one["why"] for one in said["rounds"] if one["number"] == number) == expected


@pytest.mark.parametrize(
    ("started_on", "expected"),
    [
        (
            "2024-01-01",
            "31 months in one listed occupation (NOC 31301) in the last 3 years, and 12 are needed.",
        ),
        (
            "2026-01-01",
            "7 of 12 months in one listed occupation (NOC 31301) in the last 3 years. If the work goes on, "
            "they are reached on 31 December 2026. Wait until 1 January 2027 to be safe by hours and by "
            "the calendar.",
        ),
    ],
)
def test_a_category_says_how_many_months_there_are(started_on, expected) -> None:
    said = told(jobs=[{"noc": "31301", "started_on": started_on}])
    assert said["categories"][0]["conditions"][0]["why"] == expected
