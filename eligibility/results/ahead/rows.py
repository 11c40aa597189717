"""The steps of a timeline as rows: from which day, the points, what happens, what opens and closes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from django.utils.translation import gettext as _

from eligibility.results.figures import span
from eligibility.results.streams import stream_name
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.timeline import Standing, Step
from eligibility.rules.turning import Turn
from eligibility.wording.ahead import events

GRID_ALONE = ("fsw.grid",)
# Programs and categories by their key, as a stream of rounds is named.
Verdicts: TypeAlias = dict[str, Verdict]


@dataclass(frozen=True, slots=True)
class Doors:
    """Programs and categories that open or close on a day, under a word that says which."""

    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step: its first day, the total then, what happens, and the doors that open or close."""

    start: date
    total: Span
    change: int | None
    events: tuple[str, ...]
    doors: tuple[Doors, ...]
    values_unknown: bool

    @property
    def total_text(self) -> str:
        """The total, from what is certain to what is possible."""
        return span(self.total.low, self.total.high)

    @property
    def change_text(self) -> str:
        """What it gains or loses on the day, with its sign; nothing where it stays."""
        return f"{self.change:+d}".replace("-", "−") if self.change else ""


def step_rows(steps: Sequence[Step]) -> tuple[StepRow, ...]:
    """The rows, the first for the day itself; steps that move nothing a page tells are left out."""
    shown = tuple(_telling(steps))
    return tuple(_row(before, after) for before, after in zip((None, *shown), shown, strict=False))


def _telling(steps: Sequence[Step]) -> Iterator[Step]:
    told: tuple[object, ...] | None = None
    for step in steps:
        now = step.standing
        if now.total is None:
            continue
        telling = (now.total, now.values_unknown, possible(now))
        if telling != told:
            yield step
        told = telling


def verdicts(standing: Standing) -> Verdicts:
    """The verdicts of programs and of categories in force, by key."""
    return {**dict(standing.programs), **{name: found for name, _version, found in standing.categories}}


def possible(standing: Standing) -> Verdicts:
    """The programs and categories that are met or may be."""
    return {key: found for key, found in verdicts(standing).items() if found is not Verdict.NOT_MET}


def _row(before: Step | None, after: Step) -> StepRow:
    standing = after.standing
    total = standing.total or Span(0, 0)
    return StepRow(
        start=after.start,
        total=total,
        change=_change(before.standing.total, total) if before else None,
        events=events(_telling_turns(before, after), stream_name),
        doors=tuple(_doors(verdicts(before.standing) if before else None, verdicts(standing))),
        values_unknown=standing.values_unknown,
    )


def _telling_turns(before: Step | None, after: Step) -> Iterator[Turn]:
    """What happens, without what moves nothing but points of the FSW grid, or categories that stay shut."""
    if before is None:
        return
    held, now = possible(before.standing), possible(after.standing)
    moved = {key for key in held.keys() | now.keys() if held.get(key) is not now.get(key)}
    for turn in after.turns:
        category = turn.params.get("category")
        if (category is None or category in moved) and (turn.touches != GRID_ALONE or "fsw" in moved):
            yield turn


def _doors(before: Verdicts | None, after: Verdicts) -> Iterator[Doors]:
    """What is met now and was not, what was met and is not, what was met and can no longer be told."""
    held = before or {}
    met = {key for key, verdict in after.items() if verdict is Verdict.MET}
    was_met = [key for key, verdict in held.items() if verdict is Verdict.MET]
    opened = [key for key in after if key in met and key not in was_met]
    doubtful = [key for key in was_met if after.get(key) is Verdict.UNKNOWN]
    closed = [key for key in was_met if key not in met and key not in doubtful]
    labels = (_("Open:") if before is None else _("Opens:"), _("Closes:"), _("No more certain:"))
    for label, keys in zip(labels, (opened, closed, doubtful), strict=True):
        if keys:
            yield Doors(label, tuple(map(stream_name, keys)))


def _change(before: Span | None, after: Span) -> int | None:
    """By how much what is certain moves; for a total never known before there is nothing to say."""
    return None if before is None else after.low - before.low
