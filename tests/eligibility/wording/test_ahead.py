"""What happens ahead, in words: every kind of turn has a sentence."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.rules.turning import Turn, turns
from eligibility.wording.ahead import events
from tests.rules.assessed import reference
from tests.rules.standings import candidate_of

KNOWN = reference()
DAY = date(2027, 1, 1)


def said(key, *, sure=True, **params):
    return " ".join(events([Turn(DAY, key, ("crs",), params, sure)], str.upper))


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 5_000), year=st.integers(2015, 2027))
def test_whatever_happens_has_words(seed, year):
    happening = turns(candidate_of(seed, year, KNOWN), KNOWN, date(year, 1, 1), date(year + 4, 1, 1))
    for turn in happening:
        (words,) = events([turn], str.upper)
        assert words.endswith(".")
        assert "%(" not in words


@pytest.mark.parametrize(
    ("key", "params", "words"),
    [
        ("birthday", {"age": 30}, "You turn 30."),
        ("permit_ends", {}, "The work permit has ended."),
        (
            "test_lapses",
            {"of": "own", "test": "ielts_gt"},
            "Your IELTS General Training is too old to count.",
        ),
        ("test_taken", {"of": "partner", "test": None}, "Your partner’s language test is taken."),
        (
            "eca_lapses",
            {"of": "own", "level": "masters"},
            "The assessment of a credential is too old to count (a master’s degree).",
        ),
        ("work_reached", {"of": "core.canadian_work", "hours": 1560}, "1 year of work in Canada reached."),
        ("work_reached", {"of": "fst.work", "hours": 3120}, "2 years of work in one trade reached."),
        (
            "work_lost",
            {"of": "category.experience.trades", "hours": 780},
            "Less than 6 months of recent work for the category “TRADES”.",
        ),
        ("service_reached", {"months": 120}, "10 years of military service reached."),
        ("rules", {"table": "settlement_funds", "unknown": False}, "The settlement funds asked for change."),
        ("rules", {"table": "fsw", "unknown": False}, "The rules change."),
        ("category_ends", {"category": "stem"}, "A category ends: STEM."),
    ],
)
def test_each_kind_is_told_in_a_sentence(key, params, words):
    assert said(key, **params) == words


def test_what_depends_on_the_day_of_a_month_is_possible():
    assert said("permit_ends", sure=False) == "Possibly: The work permit has ended."


def test_the_same_is_said_once():
    twice = [Turn(DAY, "rules", ("crs",), {"table": table, "unknown": True}) for table in ("crs_a", "crs_b")]
    assert len(events(twice, str)) == 1


def test_categories_that_change_together_are_told_together():
    ends = [Turn(DAY, "category_ends", (), {"category": name}) for name in ("stem", "trades")]
    starts = [Turn(DAY, "category_starts", (), {"category": name}) for name in ("stem", "education")]
    assert events([*ends, *starts], str.upper) == (
        "The category changes: STEM.",
        "A category begins: EDUCATION.",
        "A category ends: TRADES.",
    )
