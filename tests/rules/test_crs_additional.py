"""Additional points, and the days on which they exist."""

from datetime import date

import pytest

from eligibility.rules.crs import job_offer
from eligibility.rules.decisions import Span
from eligibility.rules.parsing import parse
from eligibility.rules.reference import Reference
from tests.rules.facts_of import BACHELOR, couple, line, points, single

OFFER = {
    "noc": "21231",
    "offered_on": "2024-01-01",
    "months": None,
    "hours_per_week": 40,
    "seasonal": False,
    "lmia": True,
    "current_employer": False,
    "with_employer_since": None,
    "military_recruiting": False,
}


def studied(level, **changes):
    """A person with one Canadian credential earned by full-time study there."""
    credential = {**BACHELOR, "level": level, "country": "CA", "full_time_in_canada": True, **changes}
    return single(credentials=[credential])


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("secondary", 0),
        ("one_year", 15),
        ("two_year", 15),
        ("three_year_or_bachelor", 30),
        ("masters", 30),
        ("professional", 30),
        ("doctoral", 30),
    ],
)
def test_study_in_canada(level, expected):
    assert points("additional.canadian_education", studied(level)) == (expected, expected)


@pytest.mark.parametrize("change", [{"full_time_in_canada": False}, {"country": "PH"}])
def test_online_or_foreign_study_earns_no_bonus(change):
    assert points("additional.canadian_education", studied("masters", **change)) == (0, 0)


def test_only_the_highest_bonus_counts():
    one = {**BACHELOR, "country": "CA", "full_time_in_canada": True}
    facts = single(credentials=[one, {**one, "level": "one_year"}])
    assert points("additional.canadian_education", facts) == (30, 30)


def test_study_not_said_to_be_full_time_may_give_the_bonus():
    facts = single(credentials=[{**BACHELOR, "country": "CA"}])
    assert points("additional.canadian_education", facts) == (0, 30)


def test_a_credential_completed_later_does_not_exist_yet():
    facts = studied("masters", completed_on="2026-10-03")
    assert points("additional.canadian_education", facts) == (0, 0)
    assert points("additional.canadian_education", facts, date(2026, 10, 3)) == (30, 30)


@pytest.mark.parametrize(
    ("own", "partners", "expected"),
    [(True, False, 15), (False, True, 15), (False, False, 0), (True, True, 15)],
)
def test_a_sibling_of_either_counts_once(own, partners, expected):
    facts = couple({"sibling_in_canada": partners}, sibling_in_canada=own)
    assert points("additional.sibling", facts) == (expected, expected)


def test_a_sibling_of_a_partner_who_stays_does_not_count():
    facts = couple({"sibling_in_canada": True, "accompanying": False})
    assert points("additional.sibling", facts) == (0, 0)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 2, 28), (0, 0)),
        (date(2026, 3, 1), (600, 600)),
        (date(2026, 9, 1), (600, 600)),
        (date(2026, 9, 2), (0, 0)),
    ],
)
def test_a_nomination_counts_from_its_first_to_its_last_day(on, expected):
    nomination = {"province": "ON", "issued_on": "2026-03-01", "ends_on": "2026-09-01"}
    assert points("additional.nomination", single(nomination=nomination), on) == expected


def test_a_nomination_of_some_day_this_month_is_unknown():
    nomination = {"province": "ON", "issued_on": "2026-10", "ends_on": None}
    assert points("additional.nomination", single(nomination=nomination)) == (0, 600)


@pytest.mark.parametrize(
    ("on", "noc", "expected"),
    [
        (date(2025, 3, 24), "00012", 200),
        (date(2025, 3, 24), "21231", 50),
        (date(2025, 3, 24), "95100", 0),
        (date(2025, 3, 25), "00012", 0),
        (date(2025, 3, 25), "21231", 0),
    ],
)
def test_job_offers_stopped_earning_points_on_25_march_2025(on, noc, expected):
    facts = single(job_offers=[{**OFFER, "noc": noc}])
    assert points("additional.job_offer", facts, on) == (expected, expected)


def test_a_job_offer_not_answered_left_200_points_open():
    facts = single()
    del facts["job_offers"]
    assert points("additional.job_offer", facts, date(2025, 3, 24)) == (0, 200)
    assert points("additional.job_offer", facts, date(2025, 3, 25)) == (0, 0)


def test_a_line_names_the_day_its_value_came_into_force():
    assert line("additional.sibling", single()).effective == date(2017, 6, 6)
    assert line("additional.french", single()).effective == date(2020, 10, 20)
    assert line("additional.job_offer", single()).effective == date(2025, 3, 25)


def test_an_offer_of_an_unsaid_occupation_may_be_of_either_kind():
    offer = {key: value for key, value in OFFER.items() if key != "noc"}
    assert points("additional.job_offer", single(job_offers=[offer]), date(2025, 3, 24)) == (0, 200)


def test_an_offer_without_an_answer_on_its_hours_leaves_its_points_open():
    offer = {key: value for key, value in OFFER.items() if key != "hours_per_week"}
    assert points("additional.job_offer", single(job_offers=[offer]), date(2025, 3, 24)) == (0, 50)


@pytest.mark.parametrize(("changes", "case"), [({}, "none"), ({"job_offers": "unanswered"}, "unanswered")])
def test_the_line_says_whether_offers_were_answered(changes, case):
    facts = {name: value for name, value in single(**changes).items() if value != "unanswered"}
    found = line("additional.job_offer", facts, date(2016, 11, 19))
    assert dict(found.params) == {"case": case, "since": "2016-11-19"}
    assert found.touches == ("job_offers",)


def test_an_offer_that_was_senior_management_or_not_is_certain_of_the_lesser():
    known = Reference(
        unit_groups_2021=frozenset({"00012"}), concordance_2016={"0013": ("00012",), "1111": ("00012",)}
    )
    candidate, _ = parse(single(job_offers=[{**OFFER, "noc": "00012", "offered_on": "2016-01-01"}]), known)
    assert job_offer.points(candidate, date(2022, 11, 15), known) == Span(50, 200)
    assert job_offer.points(candidate, date(2022, 11, 16), known) == Span(200, 200)
