"""The score as the page shows it: its sections, each with its lines, and what is still open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from eligibility.results.figures import span
from eligibility.results.reasons import PointsLine, points_lines

SECTIONS = (
    ("core", "core", _("Core factors")),
    ("partner", "partner", _("Partner factors")),
    ("transferability", "transfer", _("Skill transferability")),
    ("additional", "additional", _("Additional points")),
)


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its certain and possible points after the cap, and its lines before it."""

    key: str
    name: str
    points: int
    at_most: int
    lines: tuple[PointsLine, ...]

    @property
    def points_text(self) -> str:
        """The points as they stand in a heading."""
        return span(self.points, self.at_most)

    @property
    def applies(self) -> bool:
        """Whether any of its lines could give a point to this person at all."""
        return any(line.most for line in self.lines)

    @property
    def cut(self) -> int:
        """Points of the lines that the section's cap takes away."""
        return max(sum(line.points for line in self.lines) - self.points, 0)


@dataclass(frozen=True, slots=True)
class ScoreView:
    """The CRS score: what is certain, what is possible, section by section."""

    total: int
    at_most: int
    version: str
    sections: tuple[Section, ...]

    @property
    def points_text(self) -> str:
        """The total as it stands in a heading."""
        return span(self.total, self.at_most)

    @property
    def is_open(self) -> bool:
        """Whether answers could still add points."""
        return self.at_most > self.total

    @property
    def open_lines(self) -> tuple[PointsLine, ...]:
        """The lines that could still add points."""
        return tuple(line for section in self.sections for line in section.lines if line.is_open)


def score_view(result: Mapping[str, Any]) -> ScoreView | None:
    """The score of a result; None where the rules of its day are not loaded."""
    crs = result["crs"]
    if result["rules"]["crs"] is None:
        return None
    lines = points_lines(crs["lines"])
    sections = (
        Section(
            key=key,
            name=str(name),
            points=crs[key],
            at_most=crs["sections_at_most"][key],
            lines=tuple(line for line in lines if line.key.startswith(f"{room}.")),
        )
        for key, room, name in SECTIONS
    )
    return ScoreView(
        total=crs["total"],
        at_most=crs["at_most"],
        version=result["rules"]["crs"],
        sections=tuple(section for section in sections if section.lines),
    )
