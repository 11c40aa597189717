"""Rows of tables against RULES, one by one, where no case of a person asks for each."""

from datetime import date

import pytest

from eligibility.rules.education import standing
from eligibility.rules.facts import Credential, Day
from eligibility.rules.programs.fst_offers import is_trade
from eligibility.rules.programs.funds import amount
from eligibility.rules.tables import as_of
from tests.rules.assessed import person, result

ON = date(2026, 8, 18)
BEFORE_NOC_2021 = date(2022, 11, 15)
FIRST, LATER = date(2024, 10, 30), date(2024, 10, 31)


@pytest.mark.parametrize(
    ("age", "points"),
    [
        (0, 0), (17, 0), (18, 12), (35, 12), (36, 11), (37, 10), (38, 9), (39, 8), (40, 7), (41, 6),
        (42, 5), (43, 4), (44, 3), (45, 2), (46, 1), (47, 0), (80, 0),
    ],
)  # fmt: skip
def test_age_in_the_grid_of_fsw(age, points):
    assert as_of("fsw_grid", ON).bands["age"].at(age)["points"] == points


@pytest.mark.parametrize(
    "code", ["72010", "73100", "82010", "83100", "92010", "93100", "63200", "63201", "62200"]
)
def test_a_skilled_trade(code):
    assert is_trade(code, as_of("fst", ON))


@pytest.mark.parametrize(
    "code", ["72600", "72602", "93200", "84100", "94100", "63210", "62201", "75110", "62020"]
)
def test_no_skilled_trade(code):
    assert not is_trade(code, as_of("fst", ON))


@pytest.mark.parametrize(
    ("issued", "code", "body"),
    [
        (FIRST, "31100", "mcc"), (FIRST, "31101", "mcc"), (FIRST, "31102", "mcc"), (FIRST, "31120", "pebc"),
        (LATER, "31100", "mcc"), (LATER, "31101", "mcc"), (LATER, "31102", "mcc"), (LATER, "31120", "pebc"),
        (LATER, "21200", "cacb"),
    ],
)  # fmt: skip
def test_the_body_that_an_occupation_asks_for(issued, code, body):
    def level(of_body):
        assessed = Credential("masters", "PH", eca_issued_on=Day(issued, issued), eca_body=of_body)
        found = standing((assessed,), ON, frozenset({code}))
        return found.low, found.high

    assert level(body) == ("masters", "masters")
    assert level("wes") == ("less_than_secondary", "masters")


def test_an_architect_may_have_been_assessed_by_any_body_before():
    assessed = Credential("masters", "PH", eca_issued_on=Day(FIRST, FIRST), eca_body="wes")
    assert standing((assessed,), ON, frozenset({"21200"})).low == "masters"


def test_the_grid_of_fsw_gives_a_hundred_points_at_the_most():
    assert result(person(), "2014-12-31")["programs"]["fsw"]["at_most"] == 100


@pytest.mark.parametrize(
    ("on", "amounts"),
    [
        (date(2023, 4, 25), (13_757, 17_127, 21_055, 25_564, 28_994, 32_700, 36_407, 40_113, 43_819)),
        (date(2024, 5, 28), (14_690, 18_288, 22_483, 27_297, 30_690, 34_917, 38_875, 42_833, 46_791)),
        (date(2025, 7, 7), (15_263, 19_001, 23_360, 28_362, 32_168, 36_280, 40_392, 44_504, 48_616)),
    ],
)
def test_the_funds_of_one_to_nine_persons(on, amounts):
    table = as_of("settlement_funds", on)
    assert tuple(amount(table, persons) for persons in range(1, 10)) == amounts


def test_a_draft_profile_is_kept_for_sixty_days():
    assert as_of("validity", ON).values["profile_draft_days"] == 60


@pytest.mark.parametrize("on", ["2015-03-01", "2016-03-01"])
def test_skill_level_b_has_always_counted(on):
    cook = {"noc": "6322", "noc_version": "2016", "country": "CA", "started_on": "2014-01-01"}
    assert result(person(jobs=[cook]), on)["crs"]["lines"][4]["params"]["years"] == int(on[:4]) - 2014


@pytest.mark.parametrize("on", ["2015-03-01", "2016-03-01"])
def test_the_own_practice_of_a_physician_did_not_count_at_first(on):
    doctor = {
        "noc": "3112", "noc_version": "2016", "country": "CA", "started_on": "2012-01-01",
        "self_employed": True, "publicly_funded_physician": True,
    }  # fmt: skip
    line = result(person(jobs=[doctor]), on)["crs"]["lines"][4]
    assert (line["key"], line["points"], line["at_most"]) == ("core.canadian_work", 0, 0)
