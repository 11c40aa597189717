"""What cannot be told, gathered from the whole result by the question that would tell it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.results.decisions import CategoryView, ProgramView
from eligibility.results.reasons import PointsLine, Reason
from eligibility.results.score import ScoreView


@dataclass(frozen=True, slots=True)
class Unknown:
    """One line or condition that is open: where it stands, what it is, and what it could add."""

    where: str
    label: str
    could_add: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question without an answer, or without an exact one, and all that hangs on it."""

    topic: str
    why: str
    edit: str
    items: tuple[Unknown, ...]


Pair: TypeAlias = tuple[PointsLine | Reason, Unknown]


def unknowns(
    score: ScoreView | None, programs: Sequence[ProgramView], categories: Sequence[CategoryView]
) -> tuple[OpenQuestion, ...]:
    """The open questions, in the order of the result.

    Each has the open lines of the score that hang on it, and the open conditions of programs and categories
    that could still be met.
    """
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    pairs: list[Pair] = [*_lines(score), *_conditions([*programs, *categories])]
    for pair in pairs:
        found[pair[0].edit].append(pair)
    return tuple(map(_question, found.values()))


def _question(pairs: Sequence[Pair]) -> OpenQuestion:
    """One question, with the reason most often given for what hangs on it, the plainest of several."""
    first = pairs[0][0]
    reasons = Counter(one.why for one, _unknown in pairs)
    why = min(reasons, key=lambda reason: (-reasons[reason], len(reason)))
    return OpenQuestion(first.topic, why, first.edit, tuple(unknown for _one, unknown in pairs))


def _lines(score: ScoreView | None) -> Iterator[tuple[PointsLine, Unknown]]:
    for line in score.open_lines if score else ():
        yield line, Unknown(_("Score"), line.label, _up_to(line.at_most - line.points))


def _conditions(views: Sequence[ProgramView | CategoryView]) -> Iterator[tuple[Reason, Unknown]]:
    for view in views:
        for reason in view.conditions if view.verdict == "unknown" else ():
            if reason.verdict == "unknown":
                yield reason, Unknown(view.name, reason.label, "")


def _up_to(points: int) -> str:
    return ngettext("up to %(points)s point more", "up to %(points)s points more", points) % {
        "points": points
    }
