"""What every rule returns: verdicts with reasons, points with ranges.

The engine speaks in keys and parameters (`core.age`, `{"age": 29}`); words are made outside it.
Parameters hold only what JSON can hold: text, whole numbers, true, false, null and lists of these;
dates are ISO text, hours are whole hours rounded down.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

Scalar: TypeAlias = str | int | bool | None
Params: TypeAlias = Mapping[str, "Scalar | list[Scalar]"]
NO_PARAMS: Params = MappingProxyType({})


class Verdict(StrEnum):
    """The three answers a condition can have."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, value: bool | None) -> Verdict:
        """`True` is met, `False` is not met, `None` is unknown."""
        if value is None:
            return cls.UNKNOWN
        return cls.MET if value else cls.NOT_MET

    def points(self, given: int) -> Span:
        """What `given` points come to: certain when met, possible while unknown."""
        return Span(given if self is Verdict.MET else 0, 0 if self is Verdict.NOT_MET else given)


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Met when each is met; not met as soon as one is not met; else unknown."""
    found = Verdict.MET
    for verdict in verdicts:
        if verdict is not Verdict.MET:
            found = verdict
            if verdict is Verdict.NOT_MET:
                break
    return found


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Met as soon as one is met; not met when none can be; else unknown."""
    found = Verdict.NOT_MET
    for verdict in verdicts:
        if verdict is not Verdict.NOT_MET:
            found = verdict
            if verdict is Verdict.MET:
                break
    return found


class Span(NamedTuple):
    """A whole number known only within bounds: `low` is certain, `high` is possible."""

    low: int
    high: int

    @classmethod
    def exactly(cls, value: int) -> Span:
        """A span without doubt in it."""
        return cls(value, value)

    @property
    def is_exact(self) -> bool:
        """Whether nothing is left open."""
        return self.low == self.high

    def at_least(self, threshold: int) -> Verdict:
        """Whether the number reaches `threshold`."""
        if self.low >= threshold:
            return Verdict.MET
        return Verdict.UNKNOWN if self.high >= threshold else Verdict.NOT_MET

    def capped(self, cap: int) -> Span:
        """The span with both bounds held to `cap`."""
        return Span(min(self.low, cap), min(self.high, cap))


class Condition(NamedTuple):
    """One condition of a program or category, with what was compared and where the rule stands.

    `key` and `params` carry the reason; `flips_on` is the day on which time alone changes the
    verdict, or None where time alone does not; `source` names the rule; `effective` is the day
    its value came into force; `touches` names the facts that a change would have to come from.
    """

    key: str
    verdict: Verdict
    source: str
    effective: date
    params: Params = NO_PARAMS
    flips_on: date | None = None
    touches: tuple[str, ...] = ()


class Line(NamedTuple):
    """One line of points: certain and possible points, the most the line can give, and why.

    The verdict is `met` when the line's points are certain and more than nothing, `not_met` when they
    are certainly none, `unknown` while an unanswered question could still add points.
    """

    key: str
    points: Span
    most: int
    source: str
    effective: date
    params: Params = NO_PARAMS
    touches: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """What the span of points says."""
        low, high = self.points
        return Verdict.UNKNOWN if low != high else Verdict.of(low > 0)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader must know beside the result: an assumption, an estimate, an oddity."""

    key: str
    params: Params = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Score:
    """CRS points: sections after their caps, lines before them, and what is still open."""

    total: Span
    core: Span
    partner: Span
    transferability: Span
    additional: Span
    lines: tuple[Line, ...]
    first_language: str | None = None

    @property
    def complete(self) -> bool:
        """Whether no unanswered question could add a point."""
        return self.total.is_exact

    @property
    def unknown(self) -> tuple[str, ...]:
        """Keys of the lines that could add points; none where a cap keeps the total from moving."""
        if self.complete:
            return ()
        return tuple(line.key for line in self.lines if not line.points.is_exact)


class ProgramDecision(NamedTuple):
    """Whether one program admits the candidate, condition by condition.

    `points` and `lines` are the FSW grid; None and empty for programs without one.
    """

    program: str
    conditions: tuple[Condition, ...]
    points: Span | None = None
    lines: tuple[Line, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Met only when every condition is met."""
        return all_of(condition.verdict for condition in self.conditions)


class CategoryDecision(NamedTuple):
    """A candidate against one category version, its own conditions only.

    `job` is the lowest index among the jobs, in the window, of the occupation that qualifies or, while none
    does, comes nearest; None without such a job.
    """

    category: str
    version: str
    conditions: tuple[Condition, ...]
    job: int | None = None

    @property
    def verdict(self) -> Verdict:
        """Met only when every condition is met."""
        return all_of(condition.verdict for condition in self.conditions)


class RoundDecision(NamedTuple):
    """Whether one round would have invited the candidate, as if in the pool that day.

    `verdict` is "invited", "not_invited" or "unknown"; `in_pool` "true", "false" or "unknown".
    """

    number: str
    verdict: str
    in_pool: str
    key: str
    params: Params = NO_PARAMS
