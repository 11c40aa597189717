"""Tables at their edges: which row holds, which version, and in which words a bad file is refused."""

from datetime import date
from fractions import Fraction

import pytest

from eligibility.rules import tables
from eligibility.rules.tables import Bands, NotLoaded, TableError, Version
from eligibility.rules.tables.loader import read

HEAD = """
id = "sample"
label = "A sample"
unit = "points"
"""
PAGE = """
[sources.page]
title = "A page"
url = "https://example.org"
retrieved = 2026-11-21
"""


def versions(*bodies, head=HEAD, sources=PAGE):
    """A table whose versions begin on the first of January of 2020, 2021 and so on."""
    dated = (
        f'[[version]]\nfrom = {2020 + place}-01-01\nsource = "page"\n{body}\n'
        for place, body in enumerate(bodies)
    )
    return read("sample", "\n".join([head, sources, *dated]))


def refusal(*bodies, **parts):
    """In which words a table is refused."""
    with pytest.raises(TableError) as caught:
        versions(*bodies, **parts)
    return str(caught.value)


def rows(*minimums):
    """Floors without an end, numbered from 0."""
    return [{"min": least, "place": place} for place, least in enumerate(minimums)]


@pytest.mark.parametrize(
    ("minimums", "value", "place"),
    [
        ((0, 5), 0, 0),
        ((0, 5), 4, 0),
        ((0, 5), Fraction(9, 2), 0),
        ((0, 5), Fraction(14, 3), 0),
        ((0, 5), Fraction(16, 3), 1),
        ((0, 5), 5, 1),
        ((0, Fraction(9, 2), 5), 4, 0),
        ((0, Fraction(9, 2), 5), Fraction(9, 2), 1),
        ((0, Fraction(9, 2), 5), 5, 2),
        ((0, Fraction(1, 3), 1), 0, 0),
        ((0, Fraction(1, 3), 1), Fraction(1, 4), 0),
        ((0, Fraction(1, 3), 1), Fraction(1, 3), 1),
        ((0, Fraction(1, 3), 1), Fraction(1, 2), 1),
        ((0, Fraction(1, 3), 1), 1, 2),
    ],
)
def test_a_row_holds_from_its_least_number_up_to_the_next(minimums, value, place):
    assert Bands(rows(*minimums)).at(value)["place"] == place


def test_a_band_may_hold_one_number_only():
    found = Bands([{"min": 0, "max": 17, "p": 0}, {"min": 18, "max": 18, "p": 1}, {"min": 19, "p": 2}])
    assert [found.at(number)["p"] for number in (17, 18, 19)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ([], "the first band must start at 0"),
        ([{"min": 1}], "the first band must start at 0"),
        ([{"min": 0, "a": 1}, {"min": 1, "b": 1}], "every band must have the same columns"),
        ([{"min": 0, "max": 1}, {"min": 2, "max": 3}], "the last band must have no end"),
        ([{"min": 0, "max": 3}], "the last band must have no end"),
        (rows(0, 5, 5), "the band from 5 is out of order"),
        (rows(0, 5, 3), "the band from 3 is out of order"),
        ([{"min": 0, "max": 2}, {"min": 3, "max": 1}, {"min": 4}], "the band from 3 ends before it starts"),
        ([{"min": 0, "max": 16}, {"min": 18}], "a gap between 16 and 18"),
        ([{"min": 0, "max": 18}, {"min": 18}], "bands overlap at 18"),
        (
            [{"min": 0}, {"min": 5, "max": 6}, {"min": 7}],
            "either every band but the last has an end, or none has",
        ),
    ],
)
def test_rows_that_do_not_touch_are_refused(given, fault):
    with pytest.raises(ValueError, match=f"^{fault}$"):
        Bands(given)


A = "values = { a = 1 }"
UNKNOWN = "values_unknown = true"


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"head": "", "sources": ""}, "sample: missing id, label, sources, unit"),
        ({"head": f"{HEAD}d = 1\nb = 1\ne = 1\nc = 1\na = 1"}, "sample: unknown a, b, c, d, e"),
        ({"sources": PAGE.replace('url = "https://example.org"', "")}, "sample, source page: missing url"),
        ({"sources": f"{PAGE}note = 1"}, "sample, source page: unknown note"),
        (
            {"sources": PAGE.replace("2026-11-21", '"2026-11-21"')},
            "sample, source page: retrieved must be a date without quotes, like 2026-11-03",
        ),
        ({"sources": PAGE.replace("page", "other")}, "sample: no source named page"),
        (
            {"sources": PAGE + "".join(PAGE.replace("page", name) for name in "dbeca")},
            "sample: unused source a, b, c, d, e",
        ),
    ],
)
def test_a_table_says_what_it_must_and_nothing_else(parts, fault):
    assert refusal(A, **parts) == fault


@pytest.mark.parametrize(
    ("bodies", "fault"),
    [
        ((A, f"{A}\nb = 1\nc = 1"), "sample, version 2: unknown b, c"),
        (("values = { a = 1 }\nvalues_unknown = true",), "sample: no version has values"),
        ((A, f"{A}\n{UNKNOWN}"), "sample: from 2021-01-01, give values or say that they are unknown"),
        ((A, ""), "sample: from 2021-01-01, give values or say that they are unknown"),
        ((UNKNOWN, UNKNOWN), "sample: no version has values"),
        (
            (
                "values = { d = 1, b = 1, e = 1, a = 1, c = 1 }",
                "values = { z = 1, w = 1, y = 1, x = 1, v = 1 }",
            ),
            "sample: from 2021-01-01, the versions differ in their keys: without a, without b, without c, "
            "without d, without e, with v, with w, with x, with y, with z",
        ),
        (
            (
                "values = { d = 1, b = 1, e = 1, a = 1, c = 1 }",
                "values = { d = '', b = '', e = '', a = '', c = 1 }",
            ),
            "sample: from 2021-01-01, the versions differ in their keys: a is text, not a whole number, "
            "b is text, not a whole number, d is text, not a whole number, e is text, not a whole number",
        ),
        (
            ("values = { a = { b = true } }", "values = { a = { b = 1 } }"),
            "sample: from 2021-01-01, the versions differ in their keys: "
            "a.b is a whole number, not true or false",
        ),
        (
            ("values = { a = [true, 1, 'a', 1.5, 2026-01-01] }", "values = { a = [2026-01-01] }"),
            "sample: from 2021-01-01, the versions differ in their keys: a is a list of a date, "
            "not a list of a date or a number with a fraction or a whole number or text or true or false",
        ),
        (
            ("values = { a = [] }", "values = { a = 1 }"),
            "sample: from 2021-01-01, the versions differ in their keys: "
            "a is a whole number, not a list of nothing",
        ),
        (
            ("values = { a = 1 }", "values = { a = [] }"),
            "sample: from 2021-01-01, the versions differ in their keys: "
            "a is a list of nothing, not a whole number",
        ),
        (
            ('bands = { x = [{ min = 0, q = 1, p = 1 }, { min = 4.5, q = "a", p = true }] }',),
            "sample: from 2020-01-01, a column of two kinds: x.p is a whole number and true or false, "
            "x.q is a whole number and text",
        ),
        (
            ("bands.x = [{min=0,p=true},{min=1,p=1},{min=2,p='a'},{min=3,p=1.5},{min=4,p=2026-01-01}]",),
            "sample: from 2020-01-01, a column of two kinds: x.p is "
            "a date and a number with a fraction and a whole number and text and true or false",
        ),
        (
            ("bands = { x = [{ min = 0, p = 1 }, { min = 1, p = 1.5 }] }",),
            "sample: from 2020-01-01, a column of two kinds: "
            "x.p is a number with a fraction and a whole number",
        ),
        (
            ("bands = { x = [{ min = 0, max = 1 }, { min = 2, max = '' }, { min = 3 }] }",),
            "sample: from 2020-01-01, a column of two kinds: x.max is a whole number and text",
        ),
        (
            ("bands = { x = [{ min = 0, p = 1 }] }", "bands = { x = [{ min = '', p = 1 }] }"),
            "sample: from 2021-01-01, the versions differ in their keys: x.min is text, not a number",
        ),
        (
            ('bands = { x = [{ min = 0, p = 1 }, { min = "a", p = 1 }] }',),
            "sample: from 2020-01-01, a column of two kinds: x.min is a whole number and text",
        ),
        (
            ("bands = { x = [{ min = 0, p = 1 }] }", "bands = { x = [{ min = 0, q = 1 }] }"),
            "sample: from 2021-01-01, the versions differ in their keys: without x.p, with x.q",
        ),
        (("bands = { x = [{ min = 1, p = 1 }] }",), "sample, x: the first band must start at 0"),
        (("bands = { x = [{ p = 1 }] }",), "sample, x: 'min'"),
    ],
)
def test_versions_are_of_one_shape_and_say_what_they_hold(bodies, fault):
    assert refusal(*bodies) == fault


ONE = f'[[version]]\nfrom = 2020-01-01\nsource = "page"\n{A}\n'


def test_all_sources_that_are_missing_are_named_in_order():
    named = [ONE.replace("2020", f"202{place}").replace("page", name) for place, name in enumerate("dbeca")]
    with pytest.raises(TableError, match=r"^sample: no source named a, b, c, d, e$"):
        read("sample", "".join([HEAD, "[sources]\n", *named]))


NO_DATE = "sample, version 1: from must be a date without quotes, like 2026-11-03"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (HEAD + PAGE + ONE.replace("2020-01-01", '"2020-01-01"'), NO_DATE),
        (HEAD + PAGE + ONE.replace("2020-01-01", "2020-01-01T00:00:00"), NO_DATE),
        (HEAD + PAGE + ONE + ONE, "sample: the version from 2020-01-01 is repeated or out of order"),
        (
            HEAD + PAGE + ONE.replace("[[version]]", "[version]"),
            "sample: a version is written [[version]], in two brackets",
        ),
        (HEAD + PAGE + ONE.replace("from = 2020-01-01", ""), "sample, version 1: missing from"),
        (f"{HEAD}version = []\n[sources]", "sample: no version"),
        (HEAD.replace("sample", "other") + PAGE + ONE, "sample: the id is 'other'"),
        ("id = ", "sample: Invalid value (at end of document)"),
    ],
)
def test_a_file_is_refused_in_words(text, fault):
    with pytest.raises(TableError) as caught:
        read("sample", text)
    assert str(caught.value) == fault


def test_lists_and_numbers_that_may_stand_side_by_side_are_read():
    _, (one, two) = versions("values = { a = [], b = [1] }", "values = { a = [1], b = [] }")
    assert (one.values["a"], two.values["a"]) == ((), (1,))
    rows_of_halves = "{ min = 0, max = 4, p = 1 }, { min = 4.5, max = 4.5, p = 2 }, { min = 5, p = 3 }"
    _, (only,) = versions(f"note = 'a'\nbands = {{ x = [{rows_of_halves}] }}")
    assert only.bands["x"].at(Fraction(9, 2))["p"] == 2


def test_a_version_names_its_table_its_day_and_its_source():
    starts, (one, two, three) = versions(A, UNKNOWN, UNKNOWN)
    assert starts == (date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1))
    assert (one.table, one.effective, one.source) == ("sample", starts[0], "A page, https://example.org")
    assert [version.values_unknown for version in (one, two, three)] == [False, True, True]
    # Unknown since the first day on which they were.
    assert [version.unknown_from for version in (one, two, three)] == [None, starts[1], starts[1]]


def test_a_version_is_known_by_values_or_by_bands():
    bands = {"x": Bands(rows(0))}
    held = [Version("t", date(2020, 1, 1), "", *given) for given in (({"a": 1},), ({}, bands))]
    assert [version.known for version in held] == [True, True]
    assert not Version("t", date(2020, 1, 1), "").known


def test_the_values_of_a_version_cannot_be_changed():
    _, (only,) = versions("values = { a = { b = [[1]] } }\nbands = { x = [{ min = 0, p = 1 }] }")
    assert only.values["a"]["b"] == ((1,),)
    for held in (only.values, only.values["a"], only.bands["x"].at(0)):
        with pytest.raises(TypeError):
            held["b"] = 2


def test_a_day_before_the_first_version_is_not_loaded():
    with pytest.raises(NotLoaded, match=r"^crs_french is not loaded for 2014-12-31$") as caught:
        tables.as_of("crs_french", date(2014, 12, 31))
    assert (caught.value.name, caught.value.on) == ("crs_french", date(2014, 12, 31))
    with pytest.raises(TableError, match=r"^there is no table named crs_luck$"):
        tables.versions("crs_luck")
