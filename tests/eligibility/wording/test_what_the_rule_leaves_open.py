"""No sentence blames the person's answers for what the rule does not say, or denies what they said."""

import pytest

from eligibility.wording.render import add_words
from tests.rules.assessed import person, result

BROKEN = [
    {"started_on": "2025-01-01", "ended_on": "2025-06-30"},
    {"started_on": "2025-07-11", "ended_on": "2026-01-10"},
]
EARLY_PTE = {
    "test": "pte_core",
    "taken_on": "2024-01-05",
    "listening": 60,
    "reading": 60,
    "writing": 69,
    "speaking": 68,
}


def told(key, on, **facts):
    """The sentence of a line or condition."""
    said = add_words(result(person(**facts), on))
    parts = [said["crs"], *said["programs"].values(), *said["categories"]]
    items = [one for part in parts for one in (*part.get("lines", ()), *part.get("conditions", ()))]
    return next(one["why"] for one in items if one["key"] == key)


def test_a_break_of_which_the_rule_says_nothing_is_not_called_a_missing_answer_alone():
    assert "or the rule leaves it open" in told("fsw.work", "2026-10-01", jobs=BROKEN)


@pytest.mark.parametrize("key", ["core.first_language", "fsw.language", "fst.language"])
def test_a_test_not_yet_known_to_be_accepted_is_called_that(key):
    sentence = told(key, "2024-01-20", language_tests=[EARLY_PTE])
    assert "not known whether the test counts on this day" in sentence


def test_unpaid_work_in_a_listed_occupation_is_not_denied():
    sentence = told("category.experience", "2026-10-01", jobs=[{"noc": "31301", "paid": False}])
    assert sentence == "You have no paid work in a listed occupation."


def test_work_in_a_trade_beside_studies_is_not_denied():
    sentence = told("fst.work", "2026-10-01", jobs=[{"noc": "72200", "full_time_student": True}])
    assert sentence == "You have no paid work in a skilled trade, full-time studies aside."


def test_an_assessment_too_old_is_not_called_none():
    old = [{"level": "masters", "country": "PH", "completed_on": "2015-01-01", "eca_issued_on": "2019-01-01"}]
    assert told("core.education", "2026-10-01", credentials=old).endswith("has no such assessment.")
