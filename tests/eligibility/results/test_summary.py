"""The second sentence: score, programs, categories."""

import pytest

from eligibility.results.summary import summary
from tests.eligibility.results.made import result_said

FACTS = {"jobs": [{"noc": "31301"}]}


def category(slug: str, verdict: str = "met", job: int | None = None) -> dict:
    return {"category": slug, "version": "3", "verdict": verdict, "job": job, "conditions": []}


def test_it_gives_the_score_and_the_one_program_met():
    assert summary(result_said(), FACTS) == (
        "You have 472 points. You meet the conditions of the Federal Skilled Worker program."
    )


def test_two_programs_are_joined():
    result = result_said()
    result["programs"]["cec"]["verdict"] = "met"
    assert summary(result, FACTS).endswith(
        "You meet the conditions of the Federal Skilled Worker and Canadian Experience Class programs."
    )


def test_no_program_is_said_plainly():
    said = summary(result_said(fsw="not_met"), FACTS)
    assert said.endswith("Each of the three programs has a condition that you do not meet.")


def test_a_program_that_is_open_is_named():
    said = summary(result_said(fsw="unknown"), FACTS)
    assert said.endswith("Whether you meet Federal Skilled Worker cannot be told yet.")


@pytest.mark.parametrize(
    ("total", "at_most", "sentence"),
    [
        (1, 1, "You have 1 point."),
        (0, 0, "You have 0 points."),
        (430, 1072, "You have 430 points for certain and up to 1,072 once open questions are answered."),
    ],
)
def test_the_score_is_a_figure_or_a_range(total, at_most, sentence):
    result = result_said()
    result["crs"].update(total=total, at_most=at_most)
    assert summary(result, FACTS).startswith(sentence)


def test_categories_are_named_with_the_job_that_counts():
    categories = [category("healthcare", job=0), category("french"), category("stem", "not_met")]
    assert summary(result_said(categories=categories), FACTS).endswith(
        "Of the categories in force, you meet healthcare (by your work as 31301) and French."
    )


def test_a_category_added_later_is_named_in_words():
    result = result_said(categories=[category("high-wage")])
    assert summary(result, FACTS).endswith("Of the categories in force, you meet high wage.")


def test_a_day_without_point_tables_has_no_score():
    result = result_said()
    result["rules"]["crs"] = None
    assert summary(result, FACTS).startswith("Express Entry began on 1 January 2015")
