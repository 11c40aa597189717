"""The one way in: facts and a day become an assessment. No clock, no database, no words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from eligibility.rules import categories, programs, tables
from eligibility.rules.crs.total import score
from eligibility.rules.dates import days_later
from eligibility.rules.decisions import (
    CategoryDecision,
    Condition,
    Line,
    Notice,
    ProgramDecision,
    RoundDecision,
    Score,
    Span,
    Verdict,
)
from eligibility.rules.facts import Candidate
from eligibility.rules.flips import Ahead, foretell
from eligibility.rules.judging import judge_rounds
from eligibility.rules.parsing import check_dates
from eligibility.rules.reference import CategoryVersion, Reference, Round
from eligibility.rules.tables import NotLoaded, Version

Decisions: TypeAlias = tuple[tuple[ProgramDecision, ...], tuple[CategoryDecision, ...]]

NOT_LOADED = "rules.not_loaded"
VALUES_UNKNOWN = "rules.values_unknown"


@dataclass(frozen=True, slots=True)
class Rules:
    """What an assessment was reckoned with: `crs` is the CRS version by its date, None when not loaded."""

    crs: str | None
    values_unknown: bool
    tables: str
    last_round: str | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """Where a candidate stands on a day. `crs` is None, and the rest unknown, for a day without rules.

    `rounds` is None when they were not asked for.
    """

    id: str | None
    on: date
    rules: Rules
    notices: tuple[Notice, ...]
    crs: Score | None
    programs: tuple[ProgramDecision, ...]
    categories: tuple[CategoryDecision, ...]
    rounds: tuple[RoundDecision, ...] | None = None


def assess(
    candidate: Candidate,
    on: date,
    reference: Reference,
    *,
    rounds: bool = False,
    notices: Iterable[Notice] = (),
) -> Assessment:
    """The candidate's standing on the day, with every round up to it where `rounds` is asked for.

    `notices` are those that parsing the facts gave; those of the day are added. Raises FactsError for a
    birth after the day, and nothing else: a day without rules answers unknown.
    """
    check_dates(candidate, on)
    version = _crs_version(on)
    decided, in_force = _decided(candidate, on, reference) if version else _not_loaded_on(on, reference)
    return Assessment(
        id=candidate.id,
        on=on,
        rules=_rules(version, reference),
        notices=(*_day_notices(version, on), *notices),
        crs=_score(candidate, on, reference, version) if version else None,
        programs=decided,
        categories=in_force,
        rounds=judge_rounds(candidate, _held_by(on, reference), reference) if rounds else None,
    )


def _crs_version(on: date) -> Version | None:
    try:
        return tables.as_of("crs_versions", on)
    except NotLoaded:
        return None


def _score(candidate: Candidate, on: date, reference: Reference, version: Version) -> Score:
    """The score; where the values of the day are not known, every line says so.

    A line whose own table has changed says it with `values_unknown`, any other, which may have changed,
    with `values_unconfirmed`; both give the day since when.
    """
    found = score(candidate, on, reference)
    if version.unknown_from is None:
        return found
    since = version.unknown_from.isoformat()
    return replace(found, lines=tuple(_unconfirmed(line, since) for line in found.lines))


def _unconfirmed(line: Line, since: str) -> Line:
    if "values_unknown" in line.params:
        return line
    return line._replace(params={**line.params, "values_unconfirmed": since})


def _rules(version: Version | None, reference: Reference) -> Rules:
    return Rules(
        crs=version.values["version"] if version else None,
        values_unknown=bool(version and version.values_unknown),
        tables=tables.digest(),
        last_round=reference.rounds[-1].number if reference.rounds else None,
    )


def _day_notices(version: Version | None, on: date) -> tuple[Notice, ...]:
    if version is None:
        first, _ = tables.versions("crs_versions")
        return (Notice(NOT_LOADED, {"on": on.isoformat(), "from": first[0].isoformat()}),)
    if version.unknown_from is None:
        return ()
    since = version.unknown_from
    return (Notice(VALUES_UNKNOWN, {"until": days_later(since, -1).isoformat(), "since": since.isoformat()}),)


def _decided(candidate: Candidate, on: date, reference: Reference) -> Decisions:
    return foretell(
        programs.decide(candidate, on, reference),
        [categories.decide(candidate, one, on, reference) for one in categories.in_force(reference, on)],
        Ahead(candidate, on, reference),
    )


def _not_loaded_on(on: date, reference: Reference) -> Decisions:
    in_force = categories.in_force(reference, on)
    return _programs_not_loaded(), tuple(map(_category_not_loaded, in_force))


def _programs_not_loaded() -> tuple[ProgramDecision, ...]:
    """Unknown, and the FSW points anything the grid can give."""
    most: int = tables.versions("fsw_grid")[1][0].values["caps"]["total"]
    points = {"fsw": Span(0, most)}
    return tuple(
        ProgramDecision(name, (_not_loaded(*_first_version(name)),), points.get(name))
        for name in programs.PROGRAMS
    )


def _first_version(table: str) -> tuple[str, date]:
    starts, answers = tables.versions(table)
    return answers[0].source, starts[0]


def _not_loaded(source: str, effective: date) -> Condition:
    return Condition(NOT_LOADED, Verdict.UNKNOWN, source, effective)


def _category_not_loaded(version: CategoryVersion) -> CategoryDecision:
    condition = _not_loaded(version.source, version.effective_from)
    return CategoryDecision(version.category, version.version, (condition,))


def _held_by(on: date, reference: Reference) -> Iterator[Round]:
    return (held for held in reference.rounds if held.date <= on)
