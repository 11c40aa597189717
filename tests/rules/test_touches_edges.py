"""Which answers each condition rests on: what pages ask for again, and what the days ahead turn on."""

import pytest

from eligibility.rules.assess import assess
from eligibility.rules.parsing import parse
from tests.rules.assessed import person, reference
from tests.rules.facts_of import ON

OFFERS = ("job_offers", "certificates", "work_permit")
FUNDS = ("funds_cad", "job_offers", "work_permit", "partner", "children")
EXPECTED = {
    "fst.offer_or_certificate": OFFERS,
    "fst.funds": FUNDS,
    "fsw.funds": FUNDS,
    "fsw.intent": ("intends_quebec",),
    "fsw.language": ("language_tests",),
    "fsw.education": ("credentials",),
    "fsw.grid": ("language_tests", "credentials", "jobs", "job_offers", "partner"),
    "category.french": ("language_tests",),
    "category.service": ("military_service",),
    "category.military_offer": ("job_offers",),
    "category.credential": ("credentials",),
}


def touches(**changes):
    """What each condition of a person touches, by its key."""
    known = reference()
    candidate, _ = parse(person(**changes), known)
    said = assess(candidate, ON, known)
    return {one.key: one.touches for part in (*said.programs, *said.categories) for one in part.conditions}


@pytest.mark.parametrize("key", EXPECTED)
def test_a_condition_names_the_answers_it_rests_on(key) -> None:
    assert touches()[key] == EXPECTED[key]


def test_funds_that_are_waived_rest_on_the_same_answers() -> None:
    permit = {"valid_until": "2027-01-01", "basis": "open"}
    assert touches(work_permit=permit, job_offers=[{}])["fsw.funds"] == FUNDS


def test_service_that_there_is_rests_on_the_same_answer() -> None:
    service = {"country": "FR", "started_on": "2010-01-01", "ended_on": None}
    assert touches(military_service=service)["category.service"] == ("military_service",)
