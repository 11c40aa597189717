"""The rounds of a result as rows, read from the result alone: what was said of a round stays said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from eligibility.results.figures import span
from eligibility.results.said import why
from eligibility.results.streams import GENERAL, stream_name
from eligibility.rules.dates import months_later

INVITED, NOT_INVITED, UNKNOWN = "invited", "not_invited", "unknown"
# Reasons under which nothing but points, or the moment of submission, was missing.
BY_POINTS = frozenset({"round.below_cutoff", "round.at_cutoff_after_tie_break"})


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One round and what it would have meant for this person.

    `low` is the certain and `high` the possible score of that day, None where none was reckoned.
    """

    number: str
    day: date
    stream: str
    cutoff: int
    low: int | None
    high: int | None
    verdict: str
    in_pool: str
    key: str
    params: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The stream in words."""
        return stream_name(self.stream)

    @property
    def why(self) -> str:
        """Why the round came out as it did."""
        return why({"key": self.key, "params": self.params})

    @property
    def score_text(self) -> str:
        """The score of that day as it stands in the table; a dash where none was reckoned."""
        if self.low is None or self.high is None:
            return "–"
        return span(self.low, self.high)

    @property
    def missed_by(self) -> int | None:
        """Points short of the cut-off at best (0: the tie-break alone).

        None where more than points was missing, or nothing was.
        """
        if self.key not in BY_POINTS or self.high is None or self.params.get("open"):
            return None
        return max(self.cutoff - self.high, 0)


def round_rows(result: Mapping[str, Any]) -> tuple[RoundRow, ...]:
    """All rounds of the result, newest first."""
    return tuple(_row(said) for said in reversed(result.get("rounds", [])))


def since(rows: Iterable[RoundRow], on: date, months: int) -> tuple[RoundRow, ...]:
    """Rows of the `months` months up to and including `on`."""
    start = months_later(on, -months)
    return tuple(row for row in rows if start < row.day <= on)


def _row(said: Mapping[str, Any]) -> RoundRow:
    params = said["params"]
    return RoundRow(
        number=said["number"],
        day=date.fromisoformat(params["date"]),
        stream=params["category"] or params["program"] or GENERAL,
        cutoff=params["cutoff"],
        low=params.get("low"),
        high=params.get("high"),
        verdict=said["verdict"],
        in_pool=said["in_pool"],
        key=said["key"],
        params=params,
    )
