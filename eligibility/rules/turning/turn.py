"""A day on which the standing may differ from the day before, with what happens on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from eligibility.rules.dates import days_later
from eligibility.rules.decisions import NO_PARAMS, Params
from eligibility.rules.facts import Day, Unanswered

EVERYTHING = "everything"


class Turn(NamedTuple):
    """What happens on a day, as a key with parameters; words are made outside the engine.

    `touches` names what it may change: "crs", keys of conditions such as "fsw.language", or "everything".
    `sure` is false where the day is only one reading of a date known to the month.
    """

    day: date
    key: str
    touches: tuple[str, ...]
    params: Params = NO_PARAMS
    sure: bool = True


Turns: TypeAlias = Iterator[Turn]
Dated: TypeAlias = Day | Unanswered | None


def begins(dated: Dated, key: str, touches: tuple[str, ...], params: Params | None = None) -> Turns:
    """The day from which a dated fact exists; both ends of its month where only that is known."""
    if isinstance(dated, Day):
        for day in {dated.first, dated.last}:
            yield Turn(day, key, touches, params or NO_PARAMS, dated.is_exact)


def ends_after(dated: Dated, key: str, touches: tuple[str, ...], params: Params | None = None) -> Turns:
    """The day after the last one on which a fact holds."""
    if isinstance(dated, Day):
        yield from begins(Day(days_later(dated.first, 1), days_later(dated.last, 1)), key, touches, params)


def by_touch(happening: Iterable[Turn]) -> Mapping[str, set[date]]:
    """The days on which something happens, by what it may change."""
    days: defaultdict[str, set[date]] = defaultdict(set)
    for turn in happening:
        for touch in turn.touches:
            days[touch].add(turn.day)
    return days
