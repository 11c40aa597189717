"""The table files, the day each version starts, and what the loader refuses."""

import re
from datetime import date, timedelta

import pytest

from eligibility.rules import tables
from eligibility.rules.tables.loader import read

GOOD = """
id = "sample"
label = "A sample"
unit = "points"

[sources.page]
title = "A page"
url = "https://example.org"
retrieved = 2026-11-21

[[version]]
from = 2020-01-01
source = "page"

[version.bands]
age = [
    { min = 0, max = 17, points = 0 },
    { min = 18, points = 5 },
]

[version.values]
cap = 5

[[version]]
from = 2026-11-03
source = "page"
values_unknown = true
"""


@pytest.mark.parametrize("name", tables.names())
def test_every_table_loads(name):
    starts, versions = tables.versions(name)
    assert len(starts) == len(versions) > 0
    assert all("https://" in version.source for version in versions)


@pytest.mark.parametrize("name", tables.names())
def test_no_table_answers_for_the_day_before_its_first_version(name):
    starts, _ = tables.versions(name)
    with pytest.raises(tables.NotLoaded):
        tables.as_of(name, starts[0] - timedelta(days=1))
    assert tables.as_of(name, starts[0]).effective == starts[0]


@pytest.mark.parametrize(
    ("table", "day", "key", "value"),
    [
        ("crs_job_offer", date(2016, 11, 18), "other", 600),
        ("crs_job_offer", date(2016, 11, 19), "other", 50),
        ("crs_job_offer", date(2016, 11, 19), "major_group_00", 200),
        ("crs_job_offer", date(2025, 3, 24), "other", 50),
        ("crs_job_offer", date(2025, 3, 25), "other", 0),
        ("crs_canadian_education", date(2016, 11, 18), "three_years_or_more", 0),
        ("crs_canadian_education", date(2016, 11, 19), "three_years_or_more", 30),
        ("crs_canadian_education", date(2016, 11, 19), "one_or_two_years", 15),
        ("crs_sibling", date(2017, 6, 5), "sibling", 0),
        ("crs_sibling", date(2017, 6, 6), "sibling", 15),
        ("crs_french", date(2017, 6, 5), "english_5", 0),
        ("crs_french", date(2017, 6, 6), "english_5", 30),
        ("crs_french", date(2017, 6, 6), "english_below_5", 15),
        ("crs_french", date(2020, 10, 19), "english_5", 30),
        ("crs_french", date(2020, 10, 20), "english_5", 50),
        ("crs_french", date(2020, 10, 20), "english_below_5", 25),
        ("crs_versions", date(2025, 3, 24), "version", "2022-11-16"),
        ("crs_versions", date(2025, 3, 25), "version", "2025-03-25"),
        ("ita_window", date(2016, 11, 18), "days", 60),
        ("ita_window", date(2016, 11, 19), "days", 90),
        ("ita_window", date(2018, 6, 25), "days", 90),
        ("ita_window", date(2018, 6, 26), "days", 60),
        ("medical_exam", date(2023, 9, 30), "upfront", True),
        ("medical_exam", date(2023, 10, 1), "upfront", False),
        ("medical_exam", date(2025, 8, 20), "upfront", False),
        ("medical_exam", date(2025, 8, 21), "upfront", True),
        ("fees_permanent_residence", date(2026, 4, 29), "principal_applicant", 950),
        ("fees_permanent_residence", date(2026, 4, 30), "principal_applicant", 990),
        ("fees_permanent_residence", date(2026, 4, 30), "dependent_child", 270),
        ("settlement_funds", date(2024, 5, 27), "each_more", 3706),
        ("settlement_funds", date(2024, 5, 28), "each_more", 3958),
        ("settlement_funds", date(2025, 7, 6), "each_more", 3958),
        ("settlement_funds", date(2025, 7, 7), "each_more", 4112),
    ],
)
def test_a_value_changes_on_its_day(table, day, key, value):
    assert tables.as_of(table, day).values[key] == value


def test_settlement_funds_of_one_and_of_seven_persons():
    persons = tables.as_of("settlement_funds", date(2026, 10, 2)).values["persons"]
    assert (persons[0], persons[6]) == (15263, 40392)


def test_the_fsw_grid_holds_the_points_of_the_regulation():
    grid = tables.as_of("fsw_grid", date(2026, 10, 2))
    ages = [grid.bands["age"].at(age)["points"] for age in (17, 18, 35, 36, 46, 47)]
    assert ages == [0, 12, 12, 11, 1, 0]
    years = [grid.bands["experience"].at(full)["points"] for full in (0, 1, 2, 3, 4, 5, 6)]
    assert years == [0, 9, 11, 11, 13, 13, 15]
    assert list(grid.values["education"].values()) == [0, 5, 15, 19, 21, 22, 23, 23, 25]
    assert grid.values["pass_mark"] == 67


def test_from_3_november_2026_the_last_known_values_are_marked():
    before = tables.as_of("crs_versions", date(2026, 11, 2))
    after = tables.as_of("crs_versions", date(2026, 11, 3))
    assert not before.values_unknown
    assert after.values_unknown
    assert after.unknown_from == date(2026, 11, 3)
    assert (after.effective, after.values["version"]) == (date(2025, 3, 25), "2025-03-25")


def test_the_digest_names_the_tables_by_64_hexadecimal_digits():
    assert re.fullmatch("[0-9a-f]{64}", tables.digest())


def test_a_table_cannot_be_changed_once_read():
    with pytest.raises(TypeError):
        tables.as_of("crs_caps", date(2026, 1, 1)).values["total"]["grand"] = 2000


def test_a_good_table_is_read():
    starts, versions = read("sample", GOOD)
    assert starts == (date(2020, 1, 1), date(2026, 11, 3))
    assert versions[1].values["cap"] == 5
    assert [versions[0].bands["age"].at(age)["points"] for age in (17, 18)] == [0, 5]


@pytest.mark.parametrize(
    ("good", "bad", "fault"),
    [
        ("max = 17", "max = 16", "a gap between 16 and 18"),
        ("max = 17", "max = 18", "bands overlap at 18"),
        ("min = 0, max", "min = 1, max", "must start at 0"),
        ("{ min = 18, points", "{ min = 18, max = 99, points", "must have no end"),
        ("{ min = 18, points", "{ min = 18, score", "the same columns"),
        ('source = "page"\n\n', 'source = "other"\n\n', "no source named other"),
        (
            "[sources.page]",
            '[sources.more]\ntitle = ""\nurl = ""\nretrieved = 2026-11-21\n\n[sources.page]',
            "unused",
        ),
        ("from = 2026-11-03", "from = 2020-01-01", "repeated or out of order"),
        ("from = 2026-11-03", "from = 2019-01-01", "repeated or out of order"),
        ("values_unknown = true", "values_unknwon = true", "unknown values_unknwon"),
        ("values_unknown = true", "", "give values or say"),
        ("values_unknown = true", "values = { limit = 6 }", "differ in their keys"),
        ('unit = "points"', 'unit = "points"\ncolour = "red"', "unknown colour"),
        ('unit = "points"', "", "missing unit"),
        ('id = "sample"', 'id = "simple"', "the id is 'simple'"),
        ("cap = 5", "cap = 5\ncap = 6", "sample"),
        ("min = 18", "min = 0", "out of order"),
        ("max = 17", "max = -1", "ends before it starts"),
        ("max = 17, points = 0 },", "points = 0 },\n { min = 5, max = 17, points = 1 },", "or none has"),
        (
            'from = 2020-01-01\nsource = "page"',
            'from = 2020-01-01\nsource = "page"\nvalues_unknown = true',
            "no version has values",
        ),
    ],
)
def test_it_refuses_a_table_that_breaks_the_rules(good, bad, fault):
    assert good in GOOD
    with pytest.raises(tables.TableError, match=fault):
        read("sample", GOOD.replace(good, bad, 1))


def test_values_may_be_unknown_from_the_start():
    earlier = '[[version]]\nfrom = 2019-01-01\nsource = "page"\nvalues_unknown = true\n\n'
    starts, versions = read("sample", GOOD.replace("[[version]]", f"{earlier}[[version]]", 1))
    assert starts[0] == date(2019, 1, 1)
    assert [version.known for version in versions] == [False, True, True]
    assert (versions[0].unknown_from, versions[1].unknown_from) == (date(2019, 1, 1), None)


def test_a_table_that_does_not_exist_is_an_error():
    with pytest.raises(tables.TableError, match="no table named crs_luck"):
        tables.as_of("crs_luck", date(2026, 1, 1))


def test_no_band_holds_a_negative_number():
    with pytest.raises(ValueError, match="no band holds -1"):
        tables.as_of("crs_age", date(2026, 1, 1)).bands["age"].at(-1)
