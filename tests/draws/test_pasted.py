"""The pool as it is pasted from a page, in the forms a browser copies it."""

from datetime import date

import pytest

from draws.ingest.captions import pool_day
from draws.ingest.pool import UnreadablePool, pool_as_text, pool_from_text
from draws.models import BANDS

PUBLISHED = """CRS score range	Number of candidates
601-1200	280
501-600	16,559
451-500	73,609
491-500	13,504
481-490	13,248
471-480	16,531
461-470	15,426
451-460	14,900
401-450	64,305
441-450	14,142
431-440	14,239
421-430	12,425
411-420	12,183
401-410	11,316
351-400	53,650
301-350	19,009
0-300	8,283
Total	235,695"""


def faults(text: str) -> list[str]:
    with pytest.raises(UnreadablePool) as refused:
        pool_from_text(text)
    return refused.value.messages


def test_it_reads_the_table_as_published_and_keeps_no_sub_totals():
    pool = pool_from_text(PUBLISHED)
    assert list(pool) == [*BANDS, "total"]
    assert (pool["601-1200"], pool["451-460"], pool["0-300"], pool["total"]) == (280, 14900, 8283, 235695)


CAPTION = "CRS score distribution of candidates in the pool as of November 22, 2026"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("CRS score range", f"{CAPTION}\nCRS score range"),
        ("CRS score range", f"Table 1: {CAPTION}\n\nCRS score range"),
        ("Total\t", "Total number of candidates "),
        ("Total\t", "| Total number of candidates in the pool | "),
        ("\t", "\n"),
        ("\t", "\n\n"),
        ("\t", "\t \t"),
        ("\t", "|"),
        ("\t", " | "),
        ("\n", " |\n| "),
        ("CRS score range\tNumber of candidates", "| CRS score range |\n|---|---|"),
    ],
)
def test_it_reads_the_table_as_it_is_copied(before, after):
    assert pool_from_text(PUBLISHED.replace(before, after)) == pool_from_text(PUBLISHED)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{CAPTION}\n{PUBLISHED}", date(2026, 11, 22)),
        ("Pool as of 22 November 2026\n601-1200 280", date(2026, 11, 22)),
        ("Pool as of Nov. 22, 2026", date(2026, 11, 22)),
        ("Pool as of November 31, 2026", None),
        ("Pool as of Brumaire 22, 2026", None),
        (PUBLISHED, None),
        (f"{CAPTION}\n{CAPTION.replace('22', '23')}", None),
    ],
)
def test_the_day_is_taken_from_the_caption(text, day):
    assert pool_day(text) == day


@pytest.mark.parametrize(
    "line",
    [
        "501-600 16,559",
        "501–600\t16,559",
        "501 - 600 16 559",
        "501 to 600: 16559",
        "  501-600   16,559  ",
        "501-600 16\u00a0559",
    ],
)
def test_it_reads_a_line_however_it_is_set(line):
    assert pool_from_text(line) == {"501-600": 16559}


def test_a_comma_in_the_band_is_no_second_number():
    assert pool_from_text("601-1,200 280") == {"601-1200": 280}


def test_bands_may_be_missing():
    assert pool_from_text("Total 235,695\n\n0-300 8,283") == {"0-300": 8283, "total": 235695}


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("601-1200 280\n495-505 12", ["Line 2: 495–505 is none of the published bands."]),
        ("601-1200 280\n\n601-1200 281", ["Line 3: 601–1200 stands here a second time."]),
        ("601-1200 about 280", ["Line 1: Write a whole number, as in 4,000."]),
        ("601-1200", ["Line 1: write a band and its people, as in “491-500 8,136”."]),
        ("601-1200\n501-600 5", ["Line 1: write a band and its people, as in “491-500 8,136”."]),
        ("601-1200\n\nsome", ["Line 1: write a band and its people, as in “491-500 8,136”."]),
        ("601-1200 280\n281", ["Line 2: write a band and its people, as in “491-500 8,136”."]),
        ("Total", ["Line 1: Write a whole number, as in 4,000."]),
        ("0-300 99,999,999", ["Line 1: 99,999,999 is too large: check its digits."]),
        ("nothing of use", ["No band was found: write lines such as “491-500 8,136”."]),
        (
            "1 a\n2 b",
            [
                "Line 1: write a band and its people, as in “491-500 8,136”.",
                "Line 2: write a band and its people, as in “491-500 8,136”.",
            ],
        ),
    ],
)
def test_what_it_cannot_read_it_names_by_its_line(text, messages):
    assert faults(text) == messages


def test_a_sub_total_that_disagrees_is_named():
    assert faults(PUBLISHED.replace("73,609", "73,610")) == [
        "Line 4: the five bands within 451–500 add up to 73,609, not 73,610. If it was published so, "
        "leave this line out."
    ]


def test_a_pool_is_written_back_as_it_was_read():
    pool = pool_from_text(PUBLISHED)
    assert pool_as_text(pool).startswith("601-1200\t280\n501-600\t16,559\n491-500\t13,504\n")
    assert pool_from_text(pool_as_text(pool)) == pool
