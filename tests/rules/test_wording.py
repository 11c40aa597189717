"""Every key that the engine can emit has words, and no figure is left out of them."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from eligibility import wording
from eligibility.rules import parsing
from eligibility.rules.crs.total import KEYS
from eligibility.wording import errors, notices
from tests.rules.any_facts import facts
from tests.rules.facts_of import REFERENCE, assessed, clb, job, line, nclc, score, single

RULES = Path(parsing.__file__).parent.parent
SOURCE = "".join(path.read_text(encoding="utf-8") for path in sorted(RULES.rglob("*.py")))


def said(text):
    """Whether a text is complete: nothing missing, nothing unfilled."""
    return bool(text.strip()) and "%(" not in text and "None" not in text


@pytest.mark.parametrize("key", KEYS)
def test_every_crs_line_has_a_name_and_a_reason(key):
    found = line(key, {"birth_date": "1997-01-01"})
    assert said(wording.label(key))
    assert said(wording.why(key, found.params))


@given(facts())
@settings(max_examples=60, deadline=None)
def test_every_line_of_anyone_can_be_told(person):
    for one in score(person).lines:
        assert said(wording.why(one.key, one.params))


@given(facts())
@settings(max_examples=60, deadline=None)
def test_every_notice_of_anyone_can_be_told(person):
    for notice in parsing.parse(person, REFERENCE)[1]:
        assert said(wording.notice_text(notice.key, notice.params))


def test_every_error_of_the_engine_has_words_and_no_words_are_idle():
    assert set(re.findall(r'"(error\.\w+)"', SOURCE)) == set(errors.ERRORS)


def test_every_notice_of_parsing_has_words():
    assert set(re.findall(r'"(notice\.\w+)"', SOURCE)) <= set(notices.NOTICES)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"birth_date": "1993-05"}, "Write the date as year-month-day, like 1993-05-14"),
        ({"jobs": [{"noc": "99999"}]}, "No occupation has the code 99999 in NOC 2021"),
        ({"language_tests": [{"test": "ielts_gt", "reading": 9.25}]}, "from 0 to 9 in steps of 0.5"),
        (
            {"jobs": [{"started_on": "2020-01-02", "ended_on": "2020-01-01"}]},
            "before the start, 2 January 2020",
        ),
        ({"id": "x" * 10_000}, "at most 1,000 characters"),
        ({"funds_cad": -1}, "between 0 and 1,000,000,000,000"),
        ({"jobs": [{}] * 51}, "At most 50 entries"),
    ],
)
def test_an_error_says_what_is_wrong_and_the_remedy(changes, message):
    error = parsing.errors(single(**changes), REFERENCE)[0]
    assert message in wording.error_text(error.key, error.params)


def test_dates_are_told_in_words_and_numbers_inflect():
    found = line("core.age", single(birth_date="1997-05-14"))
    assert wording.why("core.age", found.params) == (
        "You are 29. On 14 May 2027 you turn 30, and it becomes 105 points. "
        "Points are reported to change on 3 November 2026, so these may be others by then."
    )
    one = {"case": "exact", "years": 1, "possible": 1}
    assert wording.why("core.canadian_work", one).startswith("1 full year of")
    assert wording.why("core.canadian_work", {**one, "years": 2}).startswith("2 full years of")


def test_a_language_line_names_the_levels():
    facts_ = single(language_tests=[{**clb(9, 8, 10, 3), "test": "celpip_g"}, nclc(4)])
    text = wording.why("core.first_language", line("core.first_language", facts_).params)
    assert text == (
        "English, CELPIP-General: speaking 9, listening 8, reading 10 or more, writing below 4. "
        "The result counts until the day before 1 January 2028."
    )


def test_a_result_that_lapsed_is_not_told_as_missing():
    facts_ = single(language_tests=[clb(9, taken_on="2020-01-01")])
    text = wording.why("core.first_language", line("core.first_language", facts_).params)
    assert "No test result counts on this day" in text


def test_from_3_november_2026_each_line_says_what_is_not_known():
    on = date(2026, 11, 3)
    said_of = {one.key: one.params for one in assessed(single(sibling_in_canada=True), on).crs.lines}
    assert wording.why("additional.job_offer", said_of["additional.job_offer"]) == (
        "A job offer has given no points since 25 March 2025. The points since 3 November 2026 are not known."
    )
    assert wording.why("additional.sibling", said_of["additional.sibling"]).endswith(
        "lives in Canada. The points are not confirmed since 3 November 2026."
    )


def test_until_2_november_2026_no_line_says_so():
    for one in assessed(single(), date(2026, 11, 2)).crs.lines:
        assert not {"values_unknown", "values_unconfirmed"} & set(one.params)


def test_until_29_may_2015_work_in_canada_says_that_it_must_be_full_time():
    jobs = [job("CA", 800, until=date(2015, 5, 29), hours_per_week=20)]
    before, after = (line("core.canadian_work", single(jobs=jobs), date(2015, 5, day)) for day in (29, 30))
    assert wording.why(before.key, before.params) == (
        "Less than one full year of skilled work in Canada in the last ten years. "
        "On this day only full-time work in Canada counts."
    )
    assert wording.why(after.key, after.params) == (
        "1 full year of skilled work in Canada in the last ten years."
    )
