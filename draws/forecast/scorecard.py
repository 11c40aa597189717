"""The track record: which groups of rounds are scored, and which streams a forecast may be shown for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from draws.forecast.backtest import Call
from draws.forecast.recipe import FEWEST_CHANGES, FEWEST_SCORED, FIXED_ON, LENDS_NOTHING
from draws.forecast.scoring import Bin, Scores, reliability, said, score


class Standing(StrEnum):
    """Whether a stream's forecast is shown, and if not why."""

    SHOWN = "shown"
    TOO_FEW = "too_few"
    NOT_BETTER = "not_better"


class Group(StrEnum):
    """Rounds that are scored together, besides each stream."""

    ALL = "all"
    NOT_NOMINEES = "not_nominees"
    NOT_NOMINEES_SINCE_FIXED = "not_nominees_since_fixed"
    PUBLISHABLE = "publishable"


@dataclass(frozen=True)
class Scorecard:
    """Scores of each group and each stream, those with the most rounds first, and the reliability table."""

    groups: dict[Group, Scores]
    streams: dict[str, Scores]
    reliability: list[Bin]

    def standing(self, stream: str, changes: int) -> Standing:
        """Whether to show a stream's forecast that rests on so many of its own changes."""
        scores = self.streams.get(stream)
        if changes < FEWEST_CHANGES or scores is None or scores.rounds < FEWEST_SCORED:
            return Standing.TOO_FEW
        return Standing.SHOWN if scores.beats_simple else Standing.NOT_BETTER


_MEMBERS: dict[Group, Callable[[Call], bool]] = {
    Group.ALL: lambda call: True,
    Group.NOT_NOMINEES: lambda call: call.round.stream != LENDS_NOTHING,
    Group.NOT_NOMINEES_SINCE_FIXED: lambda call: (
        call.round.stream != LENDS_NOTHING and call.round.date >= FIXED_ON
    ),
    Group.PUBLISHABLE: lambda call: call.changes >= FEWEST_CHANGES,
}


def scorecard(calls: Sequence[Call]) -> Scorecard:
    """The track record of these forecasts."""
    groups = {group: score([call for call in calls if member(call)]) for group, member in _MEMBERS.items()}
    keys = {call.round.stream for call in calls}
    streams = {key: score([call for call in calls if call.round.stream == key]) for key in keys}
    ordered = sorted(
        ((key, scores) for key, scores in streams.items() if scores),
        key=lambda pair: (-pair[1].rounds, pair[0]),
    )
    return Scorecard(
        groups={group: scores for group, scores in groups.items() if scores},
        streams=dict(ordered),
        reliability=reliability(list(said(calls))),
    )
