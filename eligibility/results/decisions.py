"""Programs and categories as the page shows them: a verdict, the reason that decided, all conditions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eligibility.results.reasons import PointsLine, Reason, points_lines, reasons
from eligibility.results.streams import stream_name
from eligibility.wording.names import PROGRAMS


@dataclass(frozen=True, slots=True)
class ProgramView:
    """One program; `points` and `lines` are the FSW grid, None and empty for the others."""

    key: str
    name: str
    verdict: str
    conditions: tuple[Reason, ...]
    points: int | None = None
    at_most: int | None = None
    lines: tuple[PointsLine, ...] = ()

    @property
    def decided_by(self) -> Reason | None:
        """The condition that the verdict hangs on."""
        return decisive(self.conditions, self.verdict)


@dataclass(frozen=True, slots=True)
class JobNamed:
    """A job of the person, by its place in their list and its occupation."""

    number: int
    noc: str
    title: str


@dataclass(frozen=True, slots=True)
class CategoryView:
    """One category in force, with the job that qualifies when there is one."""

    key: str
    name: str
    version: str
    verdict: str
    conditions: tuple[Reason, ...]
    job: JobNamed | None

    @property
    def decided_by(self) -> Reason | None:
        """The condition that the verdict hangs on."""
        return decisive(self.conditions, self.verdict)


def decisive(conditions: Sequence[Reason], verdict: str) -> Reason | None:
    """The first condition that has the verdict of the whole; None without conditions."""
    return next((reason for reason in conditions if reason.verdict == verdict), None)


def program_views(result: Mapping[str, Any]) -> tuple[ProgramView, ...]:
    """The three programs, in our order: a database may keep the names of an object in its own."""
    return tuple(_program(key, str(name), result["programs"][key]) for key, name in PROGRAMS.items())


def _program(key: str, name: str, said: Mapping[str, Any]) -> ProgramView:
    return ProgramView(
        key=key,
        name=name,
        verdict=said["verdict"],
        conditions=reasons(said["conditions"]),
        points=said.get("points"),
        at_most=said.get("at_most"),
        lines=points_lines(said.get("lines", ())),
    )


def category_views(
    result: Mapping[str, Any], facts: Mapping[str, Any], titles: Mapping[str, str]
) -> tuple[CategoryView, ...]:
    """The categories in force on the day: those met first, then those still open."""
    order = ("met", "unknown", "not_met")
    views = (
        CategoryView(
            key=said["category"],
            name=stream_name(said["category"]),
            version=said["version"],
            verdict=said["verdict"],
            conditions=reasons(said["conditions"]),
            job=_job(said["job"], facts, titles),
        )
        for said in result["categories"]
    )
    return tuple(sorted(views, key=lambda view: order.index(view.verdict)))


def _job(index: int | None, facts: Mapping[str, Any], titles: Mapping[str, str]) -> JobNamed | None:
    noc = None if index is None else facts["jobs"][index].get("noc")
    if index is None or noc is None:
        return None
    return JobNamed(number=index + 1, noc=noc, title=titles.get(noc, ""))
