"""What single changes bring, against differences of the point tables."""

from datetime import date
from typing import Any

import pytest

from eligibility.rules.changes.caps import Cap
from eligibility.rules.decisions import Span
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
def test_a_change_brings_what_the_tables_give_and_names_the_cap_that_binds(case):
    found = effect(case)
    assert found.gained == Span(case["gained"], case.get("gained_high", case["gained"]))
    assert sorted(door.name for door in found.doors if door.opens) == sorted(case.get("opens", []))
    assert [cap_told(cap) for cap in found.caps] == case.get("caps", [])
    assert list(found.unknown) == case.get("unknown", [])


def cap_told(cap: Cap) -> str:
    """A cap as the cases write it: name, most, what it adds before and what is cut."""
    return f"{cap.name} {cap.most}: {cap.raw} - {cap.cut}"
