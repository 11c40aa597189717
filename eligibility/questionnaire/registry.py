"""Finding a step by its address, and a list of items by its address or its place in the facts."""

from __future__ import annotations

from dataclasses import dataclass

from eligibility.questionnaire import places
from eligibility.questionnaire.specs import STEPS, Items, Step


@dataclass(frozen=True)
class Shelf:
    """A list of items at its place in the facts: `jobs`, `partner.jobs`, `jobs[0].leaves`."""

    items: Items
    path: places.Path
    step: Step
    parent: Shelf | None = None

    @property
    def slug(self) -> str:
        """Its part of an address."""
        return "/".join(str(part) for part in self.path).replace("_", "-")

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its step."""
        return self.slug.replace("/", "-")


def step_named(slug: str) -> Step | None:
    """The step with this address."""
    return next((step for step in STEPS if step.slug == slug), None)


def shelf_at(path: places.Path) -> Shelf | None:
    """The list at this place, or None where the questionnaire has none."""
    for step in STEPS:
        for items in step.lists:
            if path == items.path:
                return Shelf(items, path, step)
            if path[: len(items.path)] == items.path:
                return _within(Shelf(items, items.path, step), path[len(items.path) :])
    return None


def _within(parent: Shelf, rest: places.Path) -> Shelf | None:
    """A list within an item of a list, such as the leaves of a job."""
    for items in parent.items.within:
        if len(rest) == 2 and isinstance(rest[0], int) and rest[1] == items.key:
            return Shelf(items, (*parent.path, *rest), parent.step, parent)
    return None


def shelf_named(slug: str) -> Shelf | None:
    """The list with this address: `jobs`, `partner/language-tests`, `jobs/0/leaves`."""
    parts = slug.replace("-", "_").split("/")
    return shelf_at(tuple(int(part) if part.isdecimal() else part for part in parts))


class ShelfConverter:
    """A list in an address."""

    regex = r"(?:partner/)?[a-z-]+(?:/\d{1,4}/[a-z-]+)?"

    def to_python(self, value: str) -> Shelf:
        """The list; an unknown one makes the address unknown."""
        shelf = shelf_named(value)
        if shelf is None:
            raise ValueError(value)
        return shelf

    def to_url(self, value: Shelf) -> str:
        """Its part of an address."""
        return value.slug
