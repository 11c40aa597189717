"""The lists of a page as it shows them: what is in each, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from eligibility.questionnaire import places
from eligibility.questionnaire.registry import Shelf, shelf_at
from eligibility.questionnaire.rows import Row
from eligibility.questionnaire.specs import Items, Step
from eligibility.questionnaire.specs.base import Facts
from eligibility.questionnaire.stepforms import StepForm, shown_lists
from eligibility.questionnaire.travel import Way, add_url, compare_url, item_url, remove_url


@dataclass(frozen=True)
class Line:
    """One thing in a list. `compare` is where the duties of a job are compared, "" without an occupation."""

    text: str
    edit: str
    remove: str
    compare: str = ""


@dataclass(frozen=True)
class Listed:
    """A list: its lines, or the question whether there are any."""

    items: Items
    anchor: str
    lines: list[Line]
    add: str
    row: Row | None


def listed(step: Step, form: StepForm, way: Way) -> list[Listed]:
    """The lists of a step."""
    onward = way.from_step()
    shelves = [shelf_at(items.path) for items in shown_lists(step, form.facts)]
    return [
        _listed(shelf, form.facts, onward, form.list_rows.get(shelf.items.slug)) for shelf in shelves if shelf
    ]


def within(shelf: Shelf, index: int, facts: Facts, way: Way) -> list[Listed]:
    """The lists within an item, such as the unpaid leaves of a job."""
    paths: Iterable[places.Path] = ((*shelf.path, index, items.key) for items in shelf.items.within)
    shelves = [shelf_at(path) for path in paths]
    return [_listed(inner, facts, way, None) for inner in shelves if inner]


def _listed(shelf: Shelf, facts: Facts, way: Way, row: Row | None) -> Listed:
    found: Any = places.get(facts, shelf.path)
    lines = (
        [line(shelf, index, item, way) for index, item in enumerate(found or [])]
        if isinstance(found, list)
        else []
    )
    return Listed(shelf.items, shelf.anchor, lines, way.on(add_url(shelf)), row)


def line(shelf: Shelf, index: int, item: Any, way: Way) -> Line:
    """One thing in words, with the ways to what can be done with it."""
    return Line(
        shelf.items.summary(item),
        way.on(item_url(shelf, index)),
        way.on(remove_url(shelf, index)),
        way.on(compare_url(shelf, index)) if item.get("noc") else "",
    )
