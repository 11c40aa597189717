"""What single changes bring, against differences of the point tables."""

from datetime import date
from typing import Any

import pytest

from eligibility.rules.parsing import parse
from eligibility.rules.what_if import Effect, WhatIf, what_if
from tests.rules.assessed import cases, person, reference

CASES = cases("what_if")
ON = "2026-03-01"


def told(case: dict[str, Any]) -> WhatIf:
    """What the engine says of the person of a case."""
    known = reference()
    candidate, _ = parse(person(**{"jobs": [{}], **case["facts"]}), known)
    return what_if(candidate, date.fromisoformat(case.get("on", ON)), known)


def effect(case: dict[str, Any]) -> Effect:
    """The effect the case is about, in the list it belongs to."""
    wanted = {name: None if value == "none" else value for name, value in case.get("params", {}).items()}
    found = [one for one in getattr(told(case), case.get("list", "ranked")) if one.key == case["change"]]
    return next(one for one in found if wanted.items() <= dict(one.params).items())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_change_brings_what_the_tables_give(case):
    found = effect(case)
    assert found.gained.low == case["gained"]
    assert found.gained.high == case.get("gained_high", case["gained"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_change_opens_these_doors_and_no_other(case):
    opened = [door.name for door in effect(case).doors if door.opens]
    assert sorted(opened) == sorted(case.get("opens", []))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_change_names_the_cap_that_binds(case):
    caps = [f"{cap.name} {cap.most}: {cap.raw} - {cap.cut}" for cap in effect(case).caps]
    assert caps == case.get("caps", [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_change_names_the_lines_whose_values_are_unknown(case):
    assert list(effect(case).unknown) == case.get("unknown", [])
