"""Occupations by either classification, and the concordance read both ways."""

import pytest

from eligibility.rules.classification import NOC_2021, level, read_as
from eligibility.rules.reference import Reference

NOC_2016 = "2016"
KNOWN = Reference(concordance_2016={"3411": ("33100",), "3223": ("33100",), "6331": ("63201", "65202")})


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        # The second digit of a management code says nothing of skill.
        ("0011", "0"), ("0211", "0"), ("0433", "0"), ("0601", "0"), ("0711", "0"),
        ("0821", "0"), ("0911", "0"),
        ("3011", "A"), ("1111", "A"), ("1221", "B"), ("6331", "B"),
        ("3413", "C"), ("7511", "C"), ("6611", "D"), ("6733", "D"),
    ],
)  # fmt: skip
def test_the_skill_level_of_a_noc_2016_code(code, expected):
    assert level(code, NOC_2016) == expected


def test_a_noc_2016_code_of_no_such_level_has_none():
    assert level("1911", NOC_2016) == ""


@pytest.mark.parametrize("teer", ["0", "1", "2", "3", "4", "5"])
def test_the_teer_is_the_second_digit_of_a_noc_2021_code(teer):
    assert level(f"7{teer}200", NOC_2021) == teer


@pytest.mark.parametrize(
    ("classification", "code", "coded_in", "expected"),
    [
        (NOC_2016, "3411", NOC_2016, ("3411",)),
        (NOC_2021, "33100", NOC_2021, ("33100",)),
        (NOC_2021, "6331", NOC_2016, ("63201", "65202")),
        (NOC_2016, "33100", NOC_2021, ("3223", "3411")),
        (NOC_2016, "65202", NOC_2021, ("6331",)),
        (NOC_2016, "21231", NOC_2021, ()),
        (NOC_2021, "2173", NOC_2016, ()),
    ],
)
def test_a_code_is_read_through_the_concordance_both_ways(classification, code, coded_in, expected):
    assert read_as(classification, code, coded_in, KNOWN) == expected


def test_a_reference_is_equal_to_itself_only_so_that_answers_can_be_kept_by_it():
    found = Reference(concordance_2016={"3411": ("33100",)})
    assert found in {found}
    assert found != Reference(concordance_2016={"3411": ("33100",)})
