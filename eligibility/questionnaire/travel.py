"""Where a page leads when its answers are saved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from eligibility.questionnaire.registry import Shelf
from eligibility.questionnaire.specs import STEPS, Items, Step

RETURNS = {"review": "eligibility:review", "result": "eligibility:result"}


def step_url(step: Step) -> str:
    """The address of a step."""
    return reverse("eligibility:step", args=[step.slug])


def add_url(shelf: Shelf) -> str:
    """Where an item is added to a list."""
    return reverse("eligibility:item-add", args=[shelf])


def item_url(shelf: Shelf, index: int) -> str:
    """Where an item of a list is edited."""
    return reverse("eligibility:item-edit", args=[shelf, index])


def remove_url(shelf: Shelf, index: int) -> str:
    """Where an item of a list is taken out."""
    return reverse("eligibility:item-remove", args=[shelf, index])


def compare_url(shelf: Shelf, index: int) -> str:
    """Where the duties of a job are compared with those of its occupation and of others."""
    return reverse("eligibility:job-compare", args=[shelf, index])


def after(step: Step) -> str:
    """The page after a step."""
    place = STEPS.index(step) + 1
    return step_url(STEPS[place]) if place < len(STEPS) else reverse("eligibility:review")


@dataclass(frozen=True)
class Way:
    """What an address says of the way back: `next` names the page one came from, `via` the step between.

    `yes` are the lists of the step that were said not to be empty and are still to be filled.
    """

    next: str = ""
    via: str = ""
    yes: tuple[str, ...] = ()

    @classmethod
    def of(cls, request: HttpRequest) -> Way:
        """The way that the request names; anything else in its place is passed over."""
        given = request.POST if request.method == "POST" else request.GET
        following, via = given.get("next", ""), given.get("via", "")
        known = {items.slug for step in STEPS for items in step.lists}
        return cls(
            following if following in RETURNS else "",
            "step" if via == "step" else "",
            tuple(slug for slug in given.get("yes", "").split(",") if slug in known),
        )

    def pairs(self) -> dict[str, str]:
        """What a link or a form must carry on."""
        pairs = {"next": self.next, "via": self.via, "yes": ",".join(self.yes)}
        return {name: value for name, value in pairs.items() if value}

    def on(self, url: str, anchor: str = "") -> str:
        """The address with this way on it."""
        query = f"?{urlencode(self.pairs())}" if self.pairs() else ""
        return f"{url}{query}{f'#{anchor}' if anchor else ''}"

    @property
    def back(self) -> str:
        """The page one came from, or nothing."""
        return reverse(RETURNS[self.next]) if self.next else ""

    def from_step(self, yes: Iterable[Items] = ()) -> Way:
        """The way on from a step to one of its lists."""
        return Way(self.next, "step" if self.next else "", tuple(items.slug for items in yes))

    def after_item(self, shelf: Shelf) -> str:
        """Where a saved item leads: back to the page one came from, else to its list."""
        if shelf.parent is not None:
            return Way(self.next, self.via).on(item_url(shelf.parent, int(shelf.path[-2])), "lists")
        if self.next and not self.via:
            return self.back
        return Way(self.next, "", self.yes).on(step_url(shelf.step), shelf.anchor)
