"""Whole results, line by line: what each says beside its points.

The rows were printed once and read against the tables and the rules: totals, points, hours and days were
worked out again by hand, keys and plain figures compared. They hold what a result says, not what is right:
that is held by the cases with a source.

A row of `lines` and `grid` is certain points, possible points, the most, the first day of the version, the
figures; one of `conditions` the verdict, the day it flips, the first day of the version, the figures; of
`categories` the same after the job.
"""

import json

import pytest

from tests.rules.assessed import CASES, result

SECTIONS = ("core", "partner", "transferability", "additional")
PEOPLE = [
    json.loads(path.read_text(encoding="utf-8")) for path in sorted((CASES / "explained").glob("*.json"))
]
everyone = pytest.mark.parametrize("case", PEOPLE, ids=lambda case: case["name"])


def said(case):
    """The result of a case."""
    return result(case["facts"], case["on"])


def lines(found):
    """The rows of some lines."""
    names = ("points", "at_most", "max", "effective", "params")
    return {one["key"]: [one[name] for name in names] for one in found}


def conditions(found):
    """The rows of some conditions."""
    names = ("verdict", "flips_on", "effective", "params")
    return {one["key"]: [one[name] for name in names] for one in found}


@everyone
def test_every_line_of_the_crs(case):
    crs = said(case)["crs"]
    assert lines(crs["lines"]) == case["lines"]
    sections = {name: [crs[name], crs["sections_at_most"][name]] for name in SECTIONS}
    assert {**sections, "total": [crs["total"], crs["at_most"]]} == case["sections"]


@everyone
def test_every_line_of_the_selection_grid(case):
    assert lines(said(case)["programs"]["fsw"]["lines"]) == case["grid"]


@everyone
def test_every_condition_of_the_programs(case):
    found = [one for program in said(case)["programs"].values() for one in program["conditions"]]
    assert conditions(found) == case["conditions"]


@everyone
def test_every_condition_of_the_categories(case):
    found = {
        f"{category['category']} {category['version']} {key}": [category["job"], *row]
        for category in said(case)["categories"]
        for key, row in conditions(category["conditions"]).items()
    }
    assert found == case.get("categories", {})
