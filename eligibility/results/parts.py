"""The pages that make up a result, side by side: which there are, and the links between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import pgettext_lazy

RESULT = "result"

# The address of each part, by its key.
Addresses: TypeAlias = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a result."""

    key: str
    label: Any


@dataclass(frozen=True, slots=True)
class PartLink:
    """A link to a part; `current` on the part itself."""

    key: str
    label: str
    url: str
    current: bool


# In the order of the navigation; a part is added here, and its page in `beside`, when the page exists.
PARTS = (
    Part(RESULT, pgettext_lazy("part of a result", "Result")),
    Part("jobs", pgettext_lazy("part of a result", "Your jobs")),
    Part("work", pgettext_lazy("part of a result", "Work")),
    Part("papers", pgettext_lazy("part of a result", "Tests and credentials")),
    Part("ahead", pgettext_lazy("part of a result", "Ahead")),
    Part("changes", pgettext_lazy("part of a result", "What if")),
)


def part_links(current: str, addresses: Addresses) -> tuple[PartLink, ...]:
    """Links to all parts of the result that has these addresses."""
    return tuple(
        PartLink(part.key, str(part.label), addresses(part.key), part.key == current) for part in PARTS
    )


def of_answers(on: date) -> Addresses:
    """The addresses of the result of present answers on a day."""
    day = "" if on == timezone.localdate() else f"?on={on.isoformat()}"
    return lambda key: reverse("eligibility:" + _name("result", key)) + day


def of_saved(pk: UUID) -> Addresses:
    """The addresses of a saved assessment."""
    return lambda key: reverse("eligibility:" + _name("assessment", key), args=[pk])


def _name(whole: str, key: str) -> str:
    return whole if key == RESULT else f"{whole}-{key}"
