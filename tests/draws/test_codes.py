"""A pasted list of occupations: however it is laid out, and each slip by its line."""

import pytest

from draws.ingest.codes import Catalogue, read_codes

KNOWN = Catalogue(
    codes=frozenset({"31301", "32101", "00010", "44101"}),
    became={"3012": ("31301",), "0011": ("00010", "00011")},
)


@pytest.mark.parametrize(
    "text",
    [
        "31301\n32101",
        "31301, 32101",
        "31301;32101",
        "NOC 31301 Registered nurses\r\nNOC 32101 Licensed practical nurses",
        "1. 31301 – Registered nurses\n2. 32101 – Licensed practical nurses",
        "Registered nurses\t31301\t1\nLicensed practical nurses\t32101\t2",
        "NOC 2021: 31301\n\n ---\nNOC2021: 32101",
        "31301/32101",
    ],
)
def test_codes_are_read_however_they_are_laid_out(text):
    reading = read_codes(text, KNOWN)
    assert (reading.codes, reading.wrong) == (["31301", "32101"], [])


def test_zeros_in_front_are_kept():
    assert read_codes("00010 Legislators", KNOWN).codes == ["00010"]


def test_nothing_is_no_code_and_no_complaint():
    reading = read_codes(" \n\n", KNOWN)
    assert (reading.codes, reading.wrong) == ([], [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("31301\n31302", "Line 2: NOC 2021 has no code 31302."),
        ("3012 Nurses", "Line 1: 3012 is a code of NOC 2016. In NOC 2021 it became 31301."),
        ("0011", "Line 1: 0011 is a code of NOC 2016. In NOC 2021 it became one of 00010, 00011."),
        ("9999", "Line 1: “9999” is no code: a code of NOC 2021 has five digits."),
        ("3l301", "Line 1: “3l301” is no code: a code of NOC 2021 has five digits."),
        ("٣١٣٠١", "Line 1: “٣١٣٠١” is no code: a code of NOC 2021 has five digits."),
        ("313011", "Line 1: “313011” is no code: a code of NOC 2021 has five digits."),
        ("31301\n32101\n31301", "Line 3: 31301 stands on line 1 already."),
        (
            "31301\nLicensed practical nurses",
            "Line 2: no code in “Licensed practical nurses”. Add it, or take the line out.",
        ),
    ],
)
def test_what_is_no_code_is_told_by_its_line(text, told):
    assert read_codes(text, KNOWN).wrong == [told]


def test_every_slip_is_told_at_once():
    assert len(read_codes("31302\n3012\n31301, 31301\nNurses", KNOWN).wrong) == 4


def test_a_long_line_is_quoted_in_part():
    (told,) = read_codes("nurse " * 100, KNOWN).wrong
    assert len(told) < 120
