"""The last round of each living stream against the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from draws.models import Round
from draws.selectors.rounds import Change, change_between
from draws.selectors.streams import LIVING, Stream, stream_of, with_stream


@dataclass(frozen=True, slots=True)
class Latest:
    """The last round of a stream; `change` is None for the first of its stream."""

    round: Round
    stream: Stream
    change: Change | None


def latest_of_each_stream(on: date) -> list[Latest]:
    """The last round of each stream that had one in the year up to the day, the newest first. Two queries."""
    pairs = [keys for last_day, keys in _last_two(on).values() if last_day > on - LIVING]
    rounds = with_stream().in_bulk([key for keys in pairs for key in keys])
    return [_latest(*(rounds[key] for key in keys)) for keys in pairs]


def _last_two(on: date) -> dict[tuple[str, str, int | None], tuple[date, list[int]]]:
    """By stream, the newest first: the day of its last round, and the keys of that one and the one before."""
    streams: dict[tuple[str, str, int | None], tuple[date, list[int]]] = {}
    rounds = Round.objects.filter(date__lte=on).order_by("-sequence")
    fields = ("pk", "date", "kind", "program", "category_version__category_id")
    for key, day, *stream in rounds.values_list(*fields):
        _day, keys = streams.setdefault((*stream,), (day, []))
        if len(keys) < 2:
            keys.append(key)
    return streams


def _latest(last: Round, before: Round | None = None) -> Latest:
    return Latest(last, stream_of(last), change_between(before, last) if before else None)
