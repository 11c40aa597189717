"""How far the data go, and which state of them this is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
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
# Of the one row there is. Every request asks, so the question is put together once.
_ROW = DataState.objects.values_list("version", "renewed_at")


_held: ContextVar[State | None] = ContextVar("held", default=None)


def data_state() -> State:
    """The state of the data now. One query; none while a state is held."""
    return _held.get() or next((State(*row) for row in _ROW.all()), _EMPTY)


@contextmanager
def held(state: State) -> Iterator[None]:
    """Let all that is made for one answer rest on the state that was read before."""
    token = _held.set(state)
    try:
        yield
    finally:
        _held.reset(token)


def data_version() -> str:
    """A token that changes whenever anything public does. See `data_state`."""
    return data_state().version
