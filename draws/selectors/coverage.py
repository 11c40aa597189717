"""How far the data go, and which state of them this is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from draws.models import DataState, Round


@dataclass(frozen=True, slots=True)
class Coverage:
    """The last round that is recorded."""

    number: str
    on: date


def coverage() -> Coverage | None:
    """The last recorded round, None when there is none. One query."""
    last = Round.objects.order_by("-sequence").values_list("number", "date").first()
    return Coverage(*last) if last else None


def data_version() -> str:
    """A token that changes whenever a round, category or pool snapshot does. One query."""
    return DataState.objects.filter(pk=1).values_list("version", flat=True).first() or "empty"
