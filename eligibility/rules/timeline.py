"""The standing over the months ahead, as steps that hold from one turning day to the next."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from eligibility.rules import categories, programs, tables
from eligibility.rules.crs.total import total
from eligibility.rules.dates import months_later
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.facts import UNANSWERED, Candidate, Partner
from eligibility.rules.programs import fsw_grid
from eligibility.rules.reference import Reference
from eligibility.rules.turning import EVERYTHING, Turn, turns
from eligibility.rules.work import Jobs

MONTHS = 24


@dataclass(frozen=True, slots=True)
class Standing:
    """What a day has in common with the days around it.

    `total` is the CRS total and `fsw_points` those of the grid, None for a day without rules; `programs`
    holds a verdict for each program, `categories` one for each version in force, as (category, version).
    """

    total: Span | None
    fsw_points: Span | None
    programs: tuple[tuple[str, Verdict], ...]
    categories: tuple[tuple[str, str, Verdict], ...]
    values_unknown: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A standing, the day from which it holds, and what happens on that day; nothing on the first."""

    start: date
    standing: Standing
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The steps from `on` up to and including `until`; two that follow each other always differ.

    It assumes that open jobs go on: `open_jobs` names those of the candidate, `partner_open_jobs` those of
    a partner, by their index.
    """

    on: date
    until: date
    steps: tuple[Step, ...]
    open_jobs: tuple[int, ...] = ()
    partner_open_jobs: tuple[int, ...] = ()

    def at(self, day: date) -> Standing:
        """The standing on a day of the timeline; raises ValueError for any other."""
        if not self.on <= day <= self.until:
            raise ValueError(f"{day} is not between {self.on} and {self.until}")
        return self.steps[bisect_right(self.steps, day, key=lambda step: step.start) - 1].standing


def timeline(candidate: Candidate, on: date, reference: Reference, months: int = MONTHS) -> Timeline:
    """The candidate's standing from the day `on` for so many months, as the rules known today have it.

    Every day answers as `assess` does for that day. Facts stay as they are: only time passes.
    """
    until = months_later(on, months)
    happening = turns(candidate, reference, on, until)
    partner = candidate.partner if isinstance(candidate.partner, Partner) else Partner()
    return Timeline(
        on,
        until,
        tuple(_steps(candidate, on, reference, happening)),
        _open_jobs(candidate.jobs),
        _open_jobs(partner.jobs),
    )


def standing(candidate: Candidate, on: date, reference: Reference) -> Standing:
    """The standing on a day; without rules the programs and the categories are unknown."""
    try:
        rules = tables.as_of("crs_versions", on)
    except tables.NotLoaded:
        return _not_loaded(on, reference)
    return Standing(
        total=total(candidate, on, reference),
        fsw_points=fsw_grid.points(candidate, on, reference),
        programs=tuple(
            (name, programs.verdict(name, candidate, on, reference)) for name in programs.PROGRAMS
        ),
        categories=tuple(
            (
                one.category,
                one.version,
                categories.decide(candidate, one, on, reference, forecast=False).verdict,
            )
            for one in categories.in_force(reference, on)
        ),
        values_unknown=rules.values_unknown,
    )


def _not_loaded(on: date, reference: Reference) -> Standing:
    unknown = Verdict.UNKNOWN
    in_force = categories.in_force(reference, on)
    return Standing(
        total=None,
        fsw_points=None,
        programs=tuple((name, unknown) for name in programs.PROGRAMS),
        categories=tuple((one.category, one.version, unknown) for one in in_force),
        values_unknown=False,
    )


def _steps(candidate: Candidate, on: date, reference: Reference, happening: Iterable[Turn]) -> Iterator[Step]:
    by_day: defaultdict[date, list[Turn]] = defaultdict(list)
    for turn in happening:
        by_day[turn.day].append(turn)
    held = standing(candidate, on, reference)
    yield Step(on, held)
    for day in sorted(by_day):
        now = standing(candidate, day, reference)
        if now != held:
            changed = changes(held, now)
            yield Step(day, now, tuple(turn for turn in by_day[day] if _matters(turn, changed)))
        held = now


def changes(before: Standing, after: Standing) -> frozenset[str]:
    """What differs: "crs", the names of programs, and "category." with the names of categories."""
    changed = {name for name, _ in set(before.programs) ^ set(after.programs)}
    changed |= {f"category.{name}" for name, _, _ in set(before.categories) ^ set(after.categories)}
    if before.fsw_points != after.fsw_points:
        changed.add("fsw")
    if (before.total, before.values_unknown) != (after.total, after.values_unknown):
        changed.add("crs")
    return frozenset(changed)


def _matters(turn: Turn, changed: frozenset[str]) -> bool:
    """Whether a turn may have to do with what changed."""
    return any(_touched(touch, changed) for touch in turn.touches)


def _touched(touch: str, changed: frozenset[str]) -> bool:
    """Whether a part that changed is touched; where no category is named it may be any."""
    section, _, rest = touch.partition(".")
    if section == "category":
        _, _, name = rest.partition(".")
        return f"category.{name}" in changed if name else any(one.startswith("category.") for one in changed)
    return touch == EVERYTHING or section in changed


def _open_jobs(jobs: Jobs) -> tuple[int, ...]:
    return () if jobs is UNANSWERED else tuple(job.index for job in jobs if job.ended_on is None)
