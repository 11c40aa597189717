"""Which cap keeps a change from being worth what its lines of points add up to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs.transferability import GROUPS
from eligibility.rules.decisions import Line, Score

# Lines whose four abilities have a cap together, told in the line itself.
ABILITY_SUMS = ("core.first_language", "core.second_language")
SECTIONS = ("core", "partner", "additional")


@dataclass(frozen=True, slots=True)
class Cap:
    """A cap that binds: its name, the most it lets through, and what of the change it cuts.

    `raw` is what the change adds before this cap, `cut` the part of it that does not count.
    """

    name: str
    most: int
    raw: int
    cut: int


@dataclass(frozen=True, slots=True)
class Stage:
    """One cap in the reckoning of a total: what reached it and what it lets through."""

    name: str
    most: int
    raw: int

    @property
    def capped(self) -> int:
        """What the cap lets through."""
        return min(self.raw, self.most)


def binding(before: Score, after: Score, on: date) -> tuple[Cap, ...]:
    """The caps that cut the change, in the order of the reckoning: abilities, groups, sections, the total.

    What the lines gain before any cap, less all that is cut, is what the certain total gains. Where the
    column of the tables is open the stages do not add up to the total, and no cap is named.
    """
    old, new = _stages(before, on), _stages(after, on)
    if old["grand"].capped != before.total.low or new["grand"].capped != after.total.low:
        return ()
    gains = ((new[name], old[name]) for name in new)
    caps = (
        Cap(now.name, now.most, now.raw - was.raw, (now.raw - was.raw) - (now.capped - was.capped))
        for now, was in gains
    )
    return tuple(cap for cap in caps if cap.cut > 0)


def _stages(score: Score, on: date) -> dict[str, Stage]:
    """Every cap of the reckoning with what reaches it, by name."""
    lines = {line.key: line for line in score.lines}
    found = [*_abilities(lines), *_transferability(lines, on), *_sections(score, lines, on)]
    return {stage.name: stage for stage in found}


def _abilities(lines: Mapping[str, Line]) -> Iterator[Stage]:
    for key in ABILITY_SUMS:
        line = lines[key]
        raw = line.params.get("capped_from")
        yield Stage(key, line.most, raw if isinstance(raw, int) else line.points.low)


def _transferability(lines: Mapping[str, Line], on: date) -> Iterator[Stage]:
    caps = tables.as_of("crs_caps", on).values["transferability"]
    groups = [
        Stage(f"transfer.{group}", caps[group], sum(lines[key].points.low for key in keys))
        for group, keys in GROUPS.items()
    ]
    yield from groups
    yield Stage("transfer", caps["section"], sum(group.capped for group in groups))


def _sections(score: Score, lines: Mapping[str, Line], on: date) -> Iterator[Stage]:
    caps = tables.as_of("crs_caps", on).values
    sums = {
        section: sum(line.points.low for key, line in lines.items() if key.startswith(f"{section}."))
        for section in SECTIONS
    }
    extra = Stage("additional", caps["total"]["additional"], sums["additional"])
    both = Stage("core_and_partner", caps["total"]["core_and_partner"], sums["core"] + sums["partner"])
    yield extra
    yield both
    whole = both.capped + extra.capped + score.transferability.low
    yield Stage("grand", caps["total"]["grand"], whole)
