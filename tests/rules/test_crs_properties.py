"""What holds of the CRS for everyone."""

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.any_facts import ABILITIES, answered, facts
from tests.rules.facts_of import clb, nclc, score, single

QUESTIONS = (
    "credentials",
    "language_tests",
    "jobs",
    "certificates",
    "nomination",
    "sibling_in_canada",
    "partner",
)
FEWER = settings(max_examples=60, deadline=None)


def total(person):
    """Certain and possible points in all."""
    found = score(person).total
    return found.low, found.high


@given(facts())
@FEWER
def test_no_line_and_no_section_leaves_its_bounds(person):
    found = score(person)
    assert all(0 <= line.points.low <= line.points.high <= line.most for line in found.lines)
    assert 0 <= found.core.low <= found.core.high <= 500
    assert 0 <= found.partner.low <= found.partner.high <= 40
    assert 0 <= found.transferability.low <= found.transferability.high <= 100
    assert 0 <= found.additional.low <= found.additional.high <= 600
    assert 0 <= found.total.low <= found.total.high <= 1200


@given(facts())
@FEWER
def test_an_open_total_names_the_lines_that_leave_it_open(person):
    found = score(person)
    assert found.complete or found.unknown


@given(facts(), st.randoms())
@FEWER
def test_the_order_of_answers_does_not_matter(person, random):
    shuffled = deepcopy(person)
    for key in ("credentials", "language_tests", "jobs"):
        random.shuffle(shuffled.get(key, []))
    assert total(shuffled) == total(person)


@given(answered(), st.sampled_from(QUESTIONS))
@FEWER
def test_a_skipped_question_leaves_the_true_total_possible(person, question):
    low, high = total(person)
    skipped = total({key: value for key, value in person.items() if key != question})
    assert skipped[0] <= low
    assert skipped[1] >= high


@given(
    st.lists(st.integers(0, 11), min_size=4, max_size=4),
    st.lists(st.integers(0, 11), min_size=4, max_size=4),
    st.sampled_from(ABILITIES),
)
@FEWER
def test_a_better_score_never_lowers_the_total(english, french, ability):
    tests = [clb(*english), nclc(*french)]
    better = [{**tests[0], ability: tests[0][ability] + 1}, tests[1]]
    assert total(single(language_tests=better)) >= total(single(language_tests=tests))


@pytest.mark.parametrize("level", range(12))
def test_one_more_report_never_lowers_the_total(level):
    one = total(single(language_tests=[clb(7)]))
    assert total(single(language_tests=[clb(7), clb(level)])) >= one
    assert total(single(language_tests=[clb(7), nclc(level)])) >= one
