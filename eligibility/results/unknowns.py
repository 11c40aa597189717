"""What cannot be told, gathered from the whole result: what is open, what hangs on it, where to answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.results.decisions import CategoryView, ProgramView
from eligibility.results.score import ScoreView


@dataclass(frozen=True, slots=True)
class Unknown:
    """One thing that is open: where it stands, what it is, why, and what it could add."""

    where: str
    label: str
    why: str
    could_add: str
    edit: str


def unknowns(
    score: ScoreView | None, programs: Sequence[ProgramView], categories: Sequence[CategoryView]
) -> tuple[Unknown, ...]:
    """Open lines of the score, then open conditions of programs and categories that could still be met."""
    found = _lines(score) if score else []
    views: list[ProgramView | CategoryView] = [*programs, *categories]
    for view in views:
        if view.verdict != "unknown":
            continue
        found += [
            Unknown(view.name, reason.label, reason.why, "", reason.edit)
            for reason in view.conditions
            if reason.verdict == "unknown"
        ]
    return tuple(found)


def _lines(score: ScoreView) -> list[Unknown]:
    return [
        Unknown(_("Score"), line.label, line.why, _up_to(line.at_most - line.points), line.edit)
        for line in score.open_lines
    ]


def _up_to(points: int) -> str:
    return ngettext("up to %(points)s point more", "up to %(points)s points more", points) % {
        "points": points
    }
