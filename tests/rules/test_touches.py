"""Which answers each line and condition comes from: where a page leads whoever wants to change it."""

from datetime import date

import pytest

from eligibility.rules.assess import assess
from eligibility.rules.parsing import parse
from tests.rules.assessed import person, reference

ON = date(2026, 10, 2)
FUNDS = ("funds_cad", "job_offers", "work_permit", "partner", "children")
LINES = {
    "core.age": ("birth_date",),
    "core.education": ("credentials",),
    "core.first_language": ("language_tests",),
    "core.second_language": ("language_tests",),
    "core.canadian_work": ("jobs",),
    "transfer.education_language": ("credentials", "language_tests"),
    "transfer.education_work": ("credentials", "jobs"),
    "transfer.foreign_language": ("jobs", "language_tests"),
    "transfer.foreign_work": ("jobs",),
    "transfer.certificate": ("certificates", "language_tests"),
    "additional.nomination": ("nomination",),
    "additional.job_offer": ("job_offers",),
    "additional.canadian_education": ("credentials",),
    "additional.sibling": ("sibling_in_canada",),
    "additional.french": ("language_tests",),
}
ALONE = {f"partner.{name}": ("partner",) for name in ("education", "language", "canadian_work")}
TOGETHER = {
    "partner.education": ("partner.credentials",),
    "partner.language": ("partner.language_tests",),
    "partner.canadian_work": ("partner.jobs",),
}
GRID = {
    "fsw.grid.first_language": ("language_tests",),
    "fsw.grid.second_language": ("language_tests",),
    "fsw.grid.education": ("credentials",),
    "fsw.grid.experience": ("jobs",),
    "fsw.grid.age": ("birth_date",),
    "fsw.grid.arranged_employment": ("job_offers", "work_permit"),
    "fsw.grid.adaptability": ("partner", "studies_in_canada", "jobs", "relative_in_canada", "job_offers"),
}
CONDITIONS = {
    "fsw.work": ("jobs",),
    "fsw.language": ("language_tests",),
    "fsw.education": ("credentials",),
    "fsw.grid": ("language_tests", "credentials", "jobs", "job_offers", "partner"),
    "fsw.funds": FUNDS,
    "fsw.intent": ("intends_quebec",),
    "cec.work": ("jobs",),
    "cec.language": ("language_tests",),
    "cec.intent": ("intends_quebec",),
    "fst.work": ("jobs",),
    "fst.language": ("language_tests",),
    "fst.offer_or_certificate": ("job_offers", "certificates", "work_permit"),
    "fst.funds": FUNDS,
    "fst.intent": ("intends_quebec",),
}
CATEGORIES = {
    "category.experience": ("jobs",),
    "category.french": ("language_tests",),
    "category.service": ("military_service",),
    "category.military_offer": ("job_offers",),
    "category.credential": ("credentials",),
}
WELDING = {"noc": "72106", "country": "CA", "started_on": "2023-01-01"}
PARTNER = {"accompanying": True, "canadian_or_pr": False}


def assessed(**changes):
    """The assessment of a person."""
    known = reference()
    return assess(parse(person(**changes), known)[0], ON, known)


def touches(found):
    """What some lines or conditions touch, by their keys."""
    return {one.key: one.touches for one in found}


@pytest.mark.parametrize(("partner", "expected"), [("none", ALONE), (PARTNER, TOGETHER)])
def test_the_lines_of_the_crs(partner, expected):
    assert touches(assessed(partner=partner).crs.lines) == {**LINES, **expected}


def test_the_lines_of_the_selection_grid():
    assert touches(assessed().programs[0].lines) == GRID


@pytest.mark.parametrize("jobs", [[], [WELDING]])
def test_the_conditions_of_the_programs(jobs):
    found = [one for program in assessed(jobs=jobs).programs for one in program.conditions]
    assert touches(found) == CONDITIONS


def test_the_funds_where_an_offer_waives_them_and_where_the_amount_is_not_known():
    offer = {"noc": "21231", "offered_on": "2026-01-05"}
    waived = assessed(job_offers=[offer], work_permit={"valid_until": "2027-08-01", "basis": "lmia"})
    assert touches(waived.programs[0].conditions)["fsw.funds"] == FUNDS
    known = reference()
    before = assess(parse(person(), known)[0], date(2020, 1, 1), known)
    assert touches(before.programs[0].conditions)["fsw.funds_values_unknown"] == FUNDS


def test_the_conditions_of_the_categories():
    assert touches([one for category in assessed().categories for one in category.conditions]) == CATEGORIES
