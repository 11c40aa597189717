"""The total where something is open: what another order, column or choice of language leaves possible."""

import pytest

from eligibility.rules.crs.standing import columns_of
from eligibility.rules.crs.total import total
from eligibility.rules.decisions import Span
from eligibility.rules.facts import UNANSWERED, Partner
from eligibility.rules.parsing import parse
from tests.rules.facts_of import BACHELOR, ON, REFERENCE, clb, job, line, nclc, points, score, single

ALONE, TOGETHER = ("without_spouse",), ("with_spouse",)
EITHER = ALONE + TOGETHER
NINE = {"speaking": 9, "listening": 9, "reading": 9}
FIVE = {"speaking": 5, "listening": 5, "reading": 5}
OPEN_ENGLISH = {"test": "clb", "taken_on": "2026-01-01", **NINE}
MAYBE_ENGLISH = {"test": "clb", "taken_on": "2026-10", **FIVE}


@pytest.mark.parametrize(
    ("accompanying", "canadian_or_pr", "expected"),
    [
        (True, False, TOGETHER),
        (True, True, ALONE),
        (False, False, ALONE),
        (False, UNANSWERED, ALONE),
        (UNANSWERED, True, ALONE),
        (True, UNANSWERED, EITHER),
        (UNANSWERED, False, EITHER),
        (UNANSWERED, UNANSWERED, EITHER),
    ],
)
def test_the_column_is_open_only_while_the_partner_may_both_come_and_not_be_canadian(
    accompanying, canadian_or_pr, expected
):
    assert columns_of(Partner(accompanying=accompanying, canadian_or_pr=canadian_or_pr)) == expected


def without_partner_answered(**changes):
    """A person who did not say whether there is a partner."""
    return {key: value for key, value in single(**changes).items() if key != "partner"}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        # Age 100 or 110, a bachelor's degree 112 or 120, and 40 of a partner at most.
        (without_partner_answered(credentials=[BACHELOR]), (212, 267)),
        # French of the highest first; English of 9 first gives 4 less for each ability.
        (single(language_tests=[clb(9), nclc(10)]), (110 + 136 + 24 + 50, 110 + 136 + 24 + 50)),
        # The choice of English may hold: 18 points and a fourth ability open, 24 for French, and 25.
        # Without it French comes first, and no English counts beside it: 136 + 25.
        (
            single(language_tests=[nclc(10), MAYBE_ENGLISH], first_official_language="english"),
            (110 + 18 + 24 + 25, 110 + 136 + 25),
        ),
        # Nothing certain: English may count in all four abilities.
        (single(language_tests=[clb(9, taken_on="2024-10")]), (110, 110 + 124)),
    ],
)
def test_the_bare_total_is_that_of_the_explained_score(facts, expected):
    candidate, _ = parse(facts, REFERENCE)
    assert total(candidate, ON, REFERENCE) == score(facts).total == Span(*expected)


def test_where_both_orders_give_the_same_the_lines_are_those_of_english_first():
    # English first: 23 + 9 x 3 and 6 + 1 + 1. French first: 34 + 9 x 2 and 3 + 1 x 3.
    facts = single(language_tests=[clb(8, 6, 6, 6), nclc(10, 3, 6, 6)])
    assert score(facts).total == Span(110 + 58, 110 + 58)
    assert points("core.first_language", facts) == (50, 50)
    assert points("core.second_language", facts) == (8, 8)


def test_an_order_that_could_still_score_more_than_is_certain_keeps_its_lines_possible():
    # English first: 93 to 127, and 18 for French. French first: 93, and 18 to 24 for English.
    facts = single(language_tests=[OPEN_ENGLISH, nclc(9, 9, 9, 3)])
    assert score(facts).first_language == "english"
    assert points("core.first_language", facts) == (93, 127)
    assert points("core.second_language", facts) == (18, 24)


def test_transferability_of_just_100_is_not_cut():
    certificate = {"noc": "72200", "issued_on": "2024-01-01"}
    facts = single(jobs=[job("PH", 1092)], language_tests=[clb(9)], certificates=[certificate])
    assert score(facts).transferability == Span(100, 100)
    assert line("transfer.certificate", facts).params["section_cap"] is None
