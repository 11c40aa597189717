"""Three-valued answers, and dates known to the month read both ways."""

from datetime import date

import pytest

from eligibility.rules.facts import UNANSWERED, Day
from eligibility.rules.logic import agreed, answered, every, exists, lasts, read_both_ways, some

JUNE = Day(date(2026, 6, 1), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("answers", "each", "any_one"),
    [
        ((), True, False),
        ((True, True), True, True),
        ((True, False), False, True),
        ((True, None), None, True),
        ((False, None), False, None),
        ((False, False), False, False),
        ((None,), None, None),
    ],
)
def test_what_is_certain_decides(answers, each, any_one):
    assert every(*answers) is each
    assert some(answers) is any_one


@pytest.mark.parametrize(
    ("answers", "expected"),
    [((), None), ((True,), True), ((False, False), False), ((True, False), None)],
)
def test_an_answer_is_agreed_where_all_give_it(answers, expected):
    assert agreed(answers) is expected


@pytest.mark.parametrize(
    ("answer", "wanted", "expected"),
    [(True, True, True), (False, True, False), (False, False, True), (UNANSWERED, False, None)],
)
def test_an_answer_is_the_wanted_one_or_not_or_missing(answer, wanted, expected):
    assert answered(answer, wanted) is expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 5, 31), False),
        (date(2026, 6, 1), None),
        (date(2026, 6, 29), None),
        (date(2026, 6, 30), True),
    ],
)
def test_a_fact_of_a_month_exists_for_certain_from_its_last_day(on, expected):
    assert exists(JUNE, on) is expected


@pytest.mark.parametrize("undated", [None, UNANSWERED])
def test_an_undated_fact_is_assumed_to_hold(undated):
    assert exists(undated, date(2026, 6, 1)) is True


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 6, 1), True),
        (date(2026, 6, 2), None),
        (date(2026, 6, 30), None),
        (date(2026, 7, 1), False),
    ],
)
def test_what_ends_in_a_month_lasts_for_certain_up_to_its_first_day(on, expected):
    assert lasts(JUNE, on) is expected


def test_what_has_no_end_lasts():
    assert lasts(None, date(2026, 6, 1)) is True


@pytest.mark.parametrize(("limit", "expected"), [(30, True), (29, None), (1, None), (0, False)])
def test_a_month_answers_only_where_its_days_agree(limit, expected):
    assert read_both_ways(JUNE, lambda day: day.day <= limit) is expected
