"""The last cut-offs of the streams that are open to the person now or at some time ahead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from eligibility.results.ahead.rows import verdicts
from eligibility.results.headline import MONTHS_COUNTED
from eligibility.results.streams import GENERAL
from eligibility.rules.dates import months_later
from eligibility.rules.decisions import Verdict
from eligibility.rules.programs import PROGRAMS
from eligibility.rules.reference import Round
from eligibility.rules.timeline import Step


@dataclass(frozen=True, slots=True)
class Cutoff:
    """The last cut-off of a stream: its key, the points, the day."""

    stream: str
    points: int
    day: date


def open_cutoffs(steps: Sequence[Step], rounds: Iterable[Round], on: date) -> tuple[Cutoff, ...]:
    """The last round of each open stream in the twelve months up to the day, by its cut-off.

    Rounds for provincial nominees are left out: a nomination brings its own points.
    """
    latest: dict[str, Cutoff] = {}
    since = months_later(on, -MONTHS_COUNTED)
    for held in rounds:
        if since < held.date <= on and held.program != "pnp":
            stream = held.category or held.program or GENERAL
            latest[stream] = Cutoff(stream, held.cutoff, held.date)
    opened = _open(steps)
    found = (one for stream, one in latest.items() if stream in opened)
    return tuple(sorted(found, key=lambda one: (one.points, one.stream)))


def _open(steps: Sequence[Step]) -> set[str]:
    opened: set[str] = set()
    for step in steps:
        met = {key for key, verdict in verdicts(step.standing).items() if verdict is Verdict.MET}
        if met & PROGRAMS.keys():
            opened |= {GENERAL, *met}
    return opened
