"""How far the data go, and which state of them this is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

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


@dataclass(frozen=True, slots=True)
class State:
    """A token that changes whenever anything public does, and when it last did."""

    version: str
    renewed_at: datetime


_EMPTY = State("empty", datetime(2015, 1, 1, tzinfo=UTC))


def data_state() -> State:
    """The state of the data now. One query."""
    row = DataState.objects.filter(pk=1).values_list("version", "renewed_at").first()
    return State(*row) if row else _EMPTY


def data_version() -> str:
    """A token that changes whenever a round, category or pool snapshot does. One query."""
    return data_state().version
