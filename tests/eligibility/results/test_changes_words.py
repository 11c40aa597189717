"""Single changes in words: every one can be said, and says what it takes and brings."""

import re
from dataclasses import asdict
from datetime import date

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings

from eligibility.results.changes.effects import signed
from eligibility.results.changes.page import changes_page
from eligibility.results.parts import of_answers
from eligibility.results.subject import Subject
from eligibility.rules.changes.caps import Cap
from eligibility.rules.parsing import parse
from eligibility.rules.what_if import ASKED, ASKED_OF_PARTNER
from eligibility.wording.changes import CAPS, QUESTIONS
from tests.rules import any_facts
from tests.rules.assessed import cases, held, person, reference, report
from tests.rules.facts_of import ON, REFERENCE

NINES = report([9, 9, 9, 9], taken_on="2025-01-10")
ROUNDS = (held("1", "2026-01-05", 500), held("2", "2026-02-20", 420))
STRAY = re.compile(r"%\(|\bNone\b|unanswered|\w_\w|  ")


def page(on="2026-03-01", known=None, **facts):
    known = known or reference(rounds=ROUNDS)
    given = person(**{"jobs": [{}], "language_tests": [NINES], **facts})
    candidate, _ = parse(given, known)
    return changes_page(Subject(given, candidate, date.fromisoformat(on), known, of_answers(ON)))


def row(found, title):
    rows = (*found.first, *found.others, *found.unranked, *found.no_help)
    return next(one for one in rows if one.title == title)


def texts(value):
    """Every text of a page, at any depth; no addresses."""
    if isinstance(value, str):
        return [] if value.startswith("/stand/") else [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for item in items for text in texts(item)]


@pytest.mark.parametrize("case", cases("what_if"), ids=lambda case: case["name"])
def test_every_case_can_be_said_in_words(case):
    found = page(case.get("on", "2026-03-01"), **case["facts"])
    assert not [text for text in texts(asdict(found)) if STRAY.search(text)]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_facts.facts())
def test_anything_unanswered_can_be_said_in_words(facts):
    candidate, _ = parse(facts, REFERENCE)
    found = changes_page(Subject(facts, candidate, ON, REFERENCE, of_answers(ON)))
    assert not [text for text in texts(asdict(found)) if STRAY.search(text)]


def test_every_question_that_can_be_open_has_a_name():
    asked = {*ASKED, *(f"partner.{name}" for name in ASKED_OF_PARTNER)}
    assert asked == set(QUESTIONS)


def test_every_cap_has_a_name():
    assert len(CAPS) == 9
    assert Cap("grand", 1200, 0, 0).name in CAPS


def test_the_heading_names_the_change_that_adds_most_beside_a_nomination():
    found = page()
    assert found.heading == "A first French test at NCLC 9 in every ability would add 74 points"
    assert found.first[0].title == "A provincial nomination"
    assert found.lead.startswith("Only a provincial nomination would add more. ")
    assert "As it is, 1 of the 2 rounds of the last 12 months would have invited you." in found.lead


def test_from_3_november_2026_the_heading_says_whose_rules_it_goes_by():
    found = page("2026-11-22", birth_date="1997-03-10")
    assert found.heading.endswith("would add 74 points, under the rules until 2 November 2026")


def test_rounds_that_open_answers_leave_open_are_not_counted_as_lost():
    lead = page(nomination="unanswered", language_tests=[report([8, 8, 8, 8], taken_on="2025-01-10")]).lead
    assert "0 of the 2 rounds of the last 12 months are sure to have invited you; 2 cannot be told." in lead


def test_a_nomination_alone_is_not_passed_over():
    nothing = {"language_tests": "unanswered", "credentials": "unanswered", "jobs": "unanswered"}
    found = page(**nothing)
    assert found.heading == "Only a provincial nomination would add points"
    assert found.lead.startswith("1 single change would help, ")


def test_where_nothing_is_answered_nothing_is_promised():
    known = reference()
    facts = {"birth_date": "1996-03-10"}
    candidate, _ = parse(facts, known)
    found = changes_page(Subject(facts, candidate, ON, known, of_answers(ON)))
    assert found.heading == "No single change is sure to add points"
    assert [question.label for question in found.unanswered] == [str(QUESTIONS[name]) for name in ASKED]


def test_a_gain_that_open_answers_may_lessen_is_of_certain_points():
    assert page(nomination="unanswered").heading == (
        "A first French test at NCLC 9 in every ability would add 74 to your certain points"
    )


def test_a_test_says_the_score_that_is_enough():
    ielts = {"test": "ielts_gt", "taken_on": "2025-06-01", "speaking": 7.0, "listening": 7.5}
    found = page(language_tests=[{**ielts, "reading": 7.0, "writing": 7.0}])
    said = row(found, "English listening at CLB 9")
    assert said.note == "Levels now: 8; needed in IELTS General Training: 8."
    assert said.points == "+45"


def test_levels_one_expects_have_no_scores():
    found = page(language_tests=[report([8, 8, 7, 7])])
    said = row(found, "English at CLB 9 in every ability")
    assert said.note == (
        "Expected levels now: speaking 8, listening 8, reading 7, writing 7; "
        "needed: speaking 9, listening 9, reading 9, writing 9."
    )


def test_a_cap_says_what_it_cuts_and_why():
    said = row(page(), "A first year of skilled work in Canada")
    assert said.doors == "Opens Canadian Experience Class."
    assert said.caps == (
        "Its lines add 78 points, but not all of them count. "
        "At most 50 for work abroad with language or work in Canada: 25 are cut."
    )


def test_rounds_are_told_with_those_gained_by_stream():
    said = row(page(), "A first French test at NCLC 9 in every ability")
    assert said.doors == "Opens the category French-language proficiency."
    assert said.rounds == ("2 of the 2 rounds would have invited you; 1 now. Gained: General 1.")


def test_what_open_answers_leave_open_is_said():
    said = row(page(nomination="unanswered", sibling_in_canada=True), "One higher credential")
    assert said.points == "+40"
    assert said.certainty == ""
    french = row(page(nomination="unanswered"), "A first French test at NCLC 7 in every ability")
    assert french.certainty == "Your certain points: +62. The most you could have: +12."


def test_values_not_known_are_named_and_not_counted():
    said = row(page("2026-11-22"), "A first year of skilled work in Canada")
    assert said.points == "not known"
    assert said.unknown == (
        "Values not known since 3 November 2026: Work in Canada. By the last known values: +53."
    )


def test_an_offer_without_points_is_told_where_people_expect_it():
    assert [one.title for one in page().no_help] == ["A job offer with an LMIA"]


@pytest.mark.parametrize(("points", "text"), [(74, "+74"), (0, "0"), (-2, "−2")])
def test_points_have_their_sign(points, text):
    assert signed(points) == text


def test_questions_are_linked_only_while_answers_can_be_changed():
    found = page(job_offers="unanswered")
    assert [question.url for question in found.unanswered] == ["/stand/canada-ties/?next=result#job-offers"]


def test_the_words_change_with_the_language_of_the_reader():
    with translation.override("fr"):
        assert page().first[0].points == "+600"
