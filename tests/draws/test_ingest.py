"""Figures and times in every form in which IRCC has printed them."""

from datetime import UTC, date, datetime

import pytest

from draws.ingest import day, moment, whole_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5,000", 5000),
        ("27,332", 27332),
        ("1,052,670", 1_052_670),
        ("4", 4),
        (" 467 ", 467),
        ("20 784", 20784),
        ("20\u00a0784", 20784),
        ("20\u202f784", 20784),
        ("0", 0),
    ],
)
def test_it_reads_a_number_as_printed(text, value):
    assert whole_number(text) == value


@pytest.mark.parametrize(
    "text", ["", "5.000", "5,00", "50,00,000", "-3", "4.5", "1e3", "٥", "five", "5,,000", "5,000 people"]
)
def test_it_refuses_what_is_no_whole_number(text):
    with pytest.raises(ValueError, match="whole number"):
        whole_number(text)


PRINTED = [
    ("August 18, 2026 at 10:13:44 UTC", (2026, 8, 18, 10, 13, 44)),
    ("August 06, 2026 at 12:00:01 UTC", (2026, 8, 6, 12, 0, 1)),
    ("October 15, 2025 15:55:18 UTC", (2025, 10, 15, 15, 55, 18)),
    ("March 01, 2023, at 17:24:39 UTC", (2023, 3, 1, 17, 24, 39)),
    ("April 26,2023 18:10:04 UTC", (2023, 4, 26, 18, 10, 4)),
    ("May 31, 2024 at12:48:30 UTC", (2024, 5, 31, 12, 48, 30)),
    ("January 23, 2025 at 2025-01-23 15:30:04 UTC", (2025, 1, 23, 15, 30, 4)),
    ("August 19th 2026 at 12:35:37 UTC", (2026, 8, 19, 12, 35, 37)),
    ("February 02 2022 at 14:16:27 UTC", (2022, 2, 2, 14, 16, 27)),
    ("October 25, 2023 at 15:48:39 AM UTC", (2023, 10, 25, 15, 48, 39)),
    (" July 13, 2016 at 13:19:41 UTC", (2016, 7, 13, 13, 19, 41)),
    ("March 27, 2015 at 23:59:47", (2015, 3, 27, 23, 59, 47)),
    ("September 05, 2025 at 0:59:13 UTC", (2025, 9, 5, 0, 59, 13)),
    ("May 26 2025 at 12:28:38 UTC", (2025, 5, 26, 12, 28, 38)),
    ("March 02. 2024 at 01:58:34 UTC", (2024, 3, 2, 1, 58, 34)),
    ("July 3rd 2026 at 08:00:00 UTC", (2026, 7, 3, 8, 0, 0)),
    ("April 12th, 2026 at 04:32:26 UTC", (2026, 4, 12, 4, 32, 26)),
    ("May 21, 2026 at  12:14:09 UTC", (2026, 5, 21, 12, 14, 9)),
    ("April 13, 2026  at 10:00:00 UTC", (2026, 4, 13, 10, 0, 0)),
    ("September 30, 2023 at 04:22:17 AM UTC", (2023, 9, 30, 4, 22, 17)),
    ("June 22, 2021 at 20:19:59 PM UTC", (2021, 6, 22, 20, 19, 59)),
    ("July 04, 2023 at 19:36:18 UTC ", (2023, 7, 4, 19, 36, 18)),
    ("2026-02-20T12:02:57Z", (2026, 2, 20, 12, 2, 57)),
    ("2026-02-20 12:02:57", (2026, 2, 20, 12, 2, 57)),
    ("2026-02-20T07:02:57-05:00", (2026, 2, 20, 12, 2, 57)),
]


@pytest.mark.parametrize(("text", "parts"), PRINTED)
def test_it_reads_a_time_in_every_printed_form(text, parts):
    assert moment(text) == datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "not_after", "year"),
    [
        ("October 7 at 16:38:21 UTC", date(2021, 10, 27), 2021),
        ("October 7 at 16:38:21 UTC", date(2021, 10, 7), 2021),
        ("October 7 at 16:38:21 UTC", date(2021, 10, 6), 2020),
    ],
)
def test_a_missing_year_is_the_latest_that_does_not_pass_the_day(text, not_after, year):
    assert moment(text, not_after=not_after).year == year


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("October 7 at 16:38:21 UTC", "year is missing"),
        ("October 7, 2021 at 4:38:21 PM UTC", "24-hour clock"),
        ("October 7, 2021 at 12:38:21 AM UTC", "24-hour clock"),
        ("October 7, 2021 at 16:38:21 EST", "EST"),
        ("February 30, 2021 at 16:38:21 UTC", "no such day"),
        ("2021-02-30T16:38:21Z", "no such day"),
        ("October 7, 2021 at 25:00:00 UTC", "no such day"),
        ("Octember 7, 2021 at 16:38:21 UTC", "as printed"),
        ("07/10/2021 16:38", "as printed"),
        ("", "as printed"),
        ("January 1, 0001 at 00:00:00 UTC", "cannot be meant"),
        ("January 5, 0202 at 00:00:00 UTC", "cannot be meant"),
        ("December 31, 2014 at 23:59:59 UTC", "cannot be meant"),
        ("January 1, 2101 at 00:00:00 UTC", "cannot be meant"),
        ("0001-01-01T00:00:00+05:00", "no such day"),
        ("9999-12-31T23:59:59-05:00", "no such day"),
    ],
)
def test_it_refuses_what_is_not_certain(text, why):
    with pytest.raises(ValueError, match=why):
        moment(text)


@pytest.mark.parametrize(
    "text",
    ["Sep 05, 2025 at 0:59:13 UTC", "Sept. 5, 2025 at 0:59:13 UTC.", "September 5, 2025 at 0:59:13 (UTC)"],
)
def test_it_reads_what_a_person_would_paste(text):
    assert moment(text) == datetime(2025, 9, 5, 0, 59, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["2026-11-27", "November 27, 2026", "November 27 2026", "Nov. 27, 2026", "Nov 27,2026", "27 Nov. 2026"],
)
def test_it_reads_a_day_in_every_printed_form(text):
    assert day(text) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("11/27/2026", "Write the day"),
        ("Novem 27", "Write the day"),
        ("No 27, 2026", "Write the day"),
        ("November 31, 2026", "no such day"),
        ("2026-13-01", "no such day"),
        ("2014-12-31", "cannot be meant"),
        ("0001-01-01", "cannot be meant"),
    ],
)
def test_it_refuses_a_day_that_is_not_certain(text, why):
    with pytest.raises(ValueError, match=why):
        day(text)


def test_a_number_of_thousands_of_digits_is_none():
    with pytest.raises(ValueError, match="whole number"):
        whole_number("9" * 5_000)
