"""Conditions and lines of points as the page shows them: named, reasoned, dated, each with its edit link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from eligibility.results.edits import edit_of, topic_of
from eligibility.results.explained import Place, explained
from eligibility.results.figures import span
from eligibility.results.said import label, why


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule stands: a title, its address when it has one, and the day its value came into force."""

    title: str
    url: str
    effective: date | None

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Source:
        """The source of one line or condition of a result."""
        title, comma, url = said["source"].rpartition(", https://")
        effective = said.get("effective")
        return cls(
            title=title if comma else said["source"],
            url=f"https://{url}" if comma else "",
            effective=date.fromisoformat(effective) if effective else None,
        )


@dataclass(frozen=True, slots=True)
class Reason:
    """One condition: what was asked, how it came out, why, and when time alone will change it."""

    key: str
    label: str
    verdict: str
    why: str
    flips_on: date | None
    source: Source
    edit: str
    topic: str
    explained: Place | None


@dataclass(frozen=True, slots=True)
class PointsLine:
    """One line of points: certain, possible and the most it gives."""

    key: str
    label: str
    verdict: str
    why: str
    points: int
    at_most: int
    most: int
    source: Source
    edit: str
    topic: str
    explained: Place | None

    @property
    def points_text(self) -> str:
        """The points as they stand in the table."""
        return span(self.points, self.at_most)

    @property
    def is_open(self) -> bool:
        """Whether an answer could still add points."""
        return self.at_most > self.points


def reasons(conditions: Sequence[Mapping[str, Any]]) -> tuple[Reason, ...]:
    """The conditions in the order of the result."""
    return tuple(
        Reason(
            key=said["key"],
            label=label(said),
            verdict=said["verdict"],
            why=why(said),
            flips_on=date.fromisoformat(said["flips_on"]) if said["flips_on"] else None,
            source=Source.of(said),
            edit=edit_of(said),
            topic=topic_of(said),
            explained=explained(said),
        )
        for said in conditions
    )


def points_lines(lines: Sequence[Mapping[str, Any]]) -> tuple[PointsLine, ...]:
    """The lines of points in the order of the result."""
    return tuple(
        PointsLine(
            key=said["key"],
            label=label(said),
            verdict=said["verdict"],
            why=why(said),
            points=said["points"],
            at_most=said.get("at_most", said["points"]),
            most=said["max"],
            source=Source.of(said),
            edit=edit_of(said),
            topic=topic_of(said),
            explained=explained(said),
        )
        for said in lines
    )
