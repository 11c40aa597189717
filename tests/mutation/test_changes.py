"""What can be changed in code and in a table, and how a change is told."""

import pytest

from tests.mutation import cells, code
from tests.mutation.equivalents import Outdated, equivalent

TABLE = b"""id = "sample"
[sources.page]
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
codes = ["72", "low"]
"""


def lines(source: str) -> set[str]:
    """The lines that the changes of some code would make of its last line."""
    return {change.after for change in code.changes("sample.py", source.encode())}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a < b", {"a <= b", "a >= b"}),
        ("a is None", {"a is not None"}),
        ("a and b", {"a or b", "True and b", "a and True"}),
        ("not a", {"a"}),
        ("x if a else b", {"x if (not (a)) else b"}),
        ("a + 1", {"a - 1", "a + 2", "a + 0"}),
        ("x = min(a, b)", {"x = max(a, b)"}),
        ("span.low", {"span.high"}),
        ("Verdict.UNKNOWN", {"Verdict.NOT_MET"}),
        ('f("key")', {"f('key?')", "pass"}),
        ("raise ValueError", {"pass"}),
        ("a: int = 2", {"a: int = 3", "a: int = 1"}),
    ],
)
def test_it_takes_each_small_wrong_turn(line: str, expected: set[str]) -> None:
    assert lines(line) == expected


def test_it_leaves_docstrings_annotations_and_decorators_alone() -> None:
    source = '"""Told."""\n@cache(4)\ndef f(a: "int") -> "str":\n    """Told."""\n    return a\n'
    assert lines(source) == set()


def test_it_names_the_method_and_the_place_of_its_decorator() -> None:
    source = b"class A:\n    @property\n    def age(self):\n        return 1\n"
    found = list(code.changes("sample.py", source))
    assert {change.within for change in found} == {"A.age"}
    assert {change.place for change in found} == {("A.age", 2)}


def test_what_runs_when_a_file_is_read_has_a_name_and_no_place() -> None:
    found = {(change.within, change.place) for change in code.changes("sample.py", b"LIMIT = 3")}
    assert found == {("LIMIT", None)}


def test_a_table_changes_by_values_first_days_and_edges() -> None:
    made = {change.after for change in cells.changes("sample.toml", TABLE)}
    assert {
        "from = 2020-01-02",
        "from = 2019-12-31",
        'codes = ["73", "low"]',
        'codes = ["72", "low?"]',
    } < made
    assert "{ min = 18, points = 6 }," in made
    assert "{ min = 0, max = 18, points = 0 }, { min = 19, points = 5 }," in made


def test_what_a_table_says_of_itself_stays() -> None:
    assert not [
        one for one in cells.changes("sample.toml", TABLE) if "page" in one.before or "id" in one.before
    ]


def test_a_listed_change_is_found_by_its_text_whatever_its_line(tmp_path) -> None:
    found = list(code.changes("sample.py", b"\n\n\nLIMIT = 3"))
    listed = tmp_path / "equivalent.toml"
    entry = (
        'file = "sample.py"\nwithin = "LIMIT"\nbefore = "LIMIT = 3"\nafter = "LIMIT = 4"\nreason = "Room."'
    )
    listed.write_text(f"[[equivalent]]\n{entry}\n")
    assert [change.after for change in equivalent(listed, found)] == ["LIMIT = 4"]


@pytest.mark.parametrize(("old", "new"), [("LIMIT = 3", "LIMIT = 5"), ("Room.", ""), ("reason", "because")])
def test_an_entry_that_fits_nothing_is_an_error(tmp_path, old: str, new: str) -> None:
    entry = (
        'file = "sample.py"\nwithin = "LIMIT"\nbefore = "LIMIT = 3"\nafter = "LIMIT = 4"\nreason = "Room."'
    )
    listed = tmp_path / "equivalent.toml"
    listed.write_text(f"[[equivalent]]\n{entry.replace(old, new)}\n")
    with pytest.raises(Outdated, match=r"sample\.py"):
        equivalent(listed, code.changes("sample.py", b"LIMIT = 3"))
