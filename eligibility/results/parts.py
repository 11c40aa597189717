"""The pages that make up a result, side by side: which there are, and the links between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a result, with the names of its two addresses: of present answers, of a saved one."""

    key: str
    label: Any
    of_answers: str
    of_saved: str


@dataclass(frozen=True, slots=True)
class PartLink:
    """A link to a part; `current` on the part itself."""

    key: str
    label: str
    url: str
    current: bool


# In the order of the navigation; a part is added here, and its page in `urls`, when the page exists.
PARTS = (
    Part("result", pgettext_lazy("part of a result", "Result"), "result", "assessment"),
    Part("work", pgettext_lazy("part of a result", "Work"), "result-work", "assessment-work"),
    Part(
        "papers",
        pgettext_lazy("part of a result", "Tests and credentials"),
        "result-papers",
        "assessment-papers",
    ),
    Part("ahead", pgettext_lazy("part of a result", "Ahead"), "result-ahead", "assessment-ahead"),
    Part("changes", pgettext_lazy("part of a result", "What if"), "result-changes", "assessment-changes"),
)


def part_links(current: str, on: date, pk: UUID | None = None) -> tuple[PartLink, ...]:
    """Links to all parts, of the saved assessment `pk` or else of the present answers on the same day."""
    return tuple(
        PartLink(part.key, str(part.label), _url(part, on, pk), part.key == current) for part in PARTS
    )


def _url(part: Part, on: date, pk: UUID | None) -> str:
    if pk is not None:
        return reverse(f"eligibility:{part.of_saved}", args=[pk])
    day = "" if on == timezone.localdate() else f"?on={on.isoformat()}"
    return reverse(f"eligibility:{part.of_answers}") + day
