"""Every row of every CRS table, at both of its ends."""

from datetime import date

import pytest

from tests.rules.facts_of import BACHELOR, ON, cases, clb, couple, job, line, nclc, points, single


def rows(name):
    """The rows kept as data under a name, as parameters of a test."""
    return pytest.mark.parametrize("row", cases(name)["rows"], ids=str)


def foreign(levels):
    """Foreign credentials of some levels, each validly assessed."""
    return [{**BACHELOR, "level": level} for level in levels]


@rows("crs_age")
def test_age_on_the_birthday(row):
    age, with_spouse, without = row
    born = date(ON.year - age, ON.month, ON.day).isoformat()
    assert points("core.age", couple(birth_date=born)) == (with_spouse, with_spouse)
    assert points("core.age", single(birth_date=born)) == (without, without)


@rows("crs_education")
def test_education(row):
    levels, with_spouse, without, partner = row
    assert points("core.education", single(credentials=foreign(levels))) == (without, without)
    facts = couple({"credentials": foreign(levels)}, credentials=foreign(levels))
    assert points("core.education", facts) == (with_spouse, with_spouse)
    assert points("partner.education", facts) == (partner, partner)


@rows("crs_first_language")
def test_one_ability_of_the_first_language(row):
    level, with_spouse, without = row
    tests = [clb(level, 0, 0, 0)]
    assert points("core.first_language", couple(language_tests=tests)) == (with_spouse, with_spouse)
    assert points("core.first_language", single(language_tests=tests)) == (without, without)


@rows("crs_second_language")
def test_one_ability_of_the_second_language(row):
    level, with_spouse, without = row
    chosen = {"language_tests": [clb(9), nclc(level, 0, 0, 0)], "first_official_language": "english"}
    assert points("core.second_language", couple(**chosen)) == (with_spouse, with_spouse)
    assert points("core.second_language", single(**chosen)) == (without, without)


@rows("crs_spouse_language")
def test_one_ability_of_the_partner(row):
    level, expected = row
    facts = couple({"language_tests": [clb(level, 0, 0, 0)]})
    assert points("partner.language", facts) == (expected, expected)


@rows("crs_canadian_work")
def test_canadian_work(row):
    days, with_spouse, without, partner = row
    jobs = [job("CA", days)] if days else []
    assert points("core.canadian_work", single(jobs=jobs)) == (without, without)
    facts = couple({"jobs": jobs}, jobs=jobs)
    assert points("core.canadian_work", facts) == (with_spouse, with_spouse)
    assert points("partner.canadian_work", facts) == (partner, partner)


@rows("crs_transfer_education")
def test_education_transferred(row):
    levels, *expected = row
    settings = [{"language_tests": [clb(7)]}, {"language_tests": [clb(9)]}]
    settings += [{"jobs": [job("CA", 364)]}, {"jobs": [job("CA", 728)]}]
    keys = ["transfer.education_language"] * 2 + ["transfer.education_work"] * 2
    facts = [single(credentials=foreign(levels), **setting) for setting in settings]
    found = [points(key, one) for key, one in zip(keys, facts, strict=True)]
    assert found == [(value, value) for value in expected]


@rows("crs_transfer_foreign_work")
def test_foreign_work_transferred(row):
    days, clb_7, clb_9, one_year, two_years = row
    abroad = [job("PH", days)] if days else []
    for level, expected in ((6, 0), (7, clb_7), (8, clb_7), (9, clb_9)):
        facts = single(jobs=abroad, language_tests=[clb(level)])
        assert points("transfer.foreign_language", facts) == (expected, expected)
    for here, expected in ((363, 0), (364, one_year), (727, one_year), (728, two_years)):
        facts = single(jobs=[*abroad, job("CA", here)])
        assert points("transfer.foreign_work", facts) == (expected, expected)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [((4,), 0), ((5,), 25), ((7, 7, 7, 6), 25), ((7,), 50), ((10, 10, 10, 4), 0)],
)
def test_a_trade_certificate_counts_from_5_and_in_full_from_7(levels, expected):
    facts = single(certificates=[{"noc": "72200", "issued_on": "2024-01-01"}], language_tests=[clb(*levels)])
    assert points("transfer.certificate", facts) == (expected, expected)


@pytest.mark.parametrize(
    ("levels", "expected"), [((9, 9, 9, 8), 13), ((7, 7, 7, 6), 0), ((10, 10, 10, 7), 13)]
)
def test_the_lowest_ability_decides_what_transfers(levels, expected):
    facts = single(credentials=[BACHELOR], language_tests=[clb(*levels)])
    assert points("transfer.education_language", facts) == (expected, expected)


def test_the_second_language_is_capped_at_22_with_a_spouse_and_24_without():
    tests = {"language_tests": [clb(9), nclc(9)], "first_official_language": "english"}
    assert points("core.second_language", couple(**tests)) == (22, 22)
    assert points("core.second_language", single(**tests)) == (24, 24)
    assert line("core.second_language", couple(**tests)).params["capped_from"] == 24
