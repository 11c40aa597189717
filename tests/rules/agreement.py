"""Whether the tables agree with each other, and whether cases stand on both sides of each version."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from eligibility.rules import tables

COLUMNS = ("without_spouse", "with_spouse")
PARTNER = "partner"


def behind() -> list[str]:
    """The tables of the score that are unknown on a day for which the score itself says that it is known."""
    known = [day for day in _days() if not tables.as_of("crs_versions", day).values_unknown]
    return [name for name in _names() if any(tables.as_of(name, day).values_unknown for day in known)]


def above_caps() -> list[str]:
    """The factors that can give more than their cap, each with the first day on which it is so."""
    found: dict[str, date] = {}
    for day in _days():
        for factor, most, cap in _factors(day):
            if most > cap:
                found.setdefault(factor, day)
    return [f"{factor} from {day}" for factor, day in found.items()]


def _names() -> list[str]:
    return [name for name in tables.names() if name.startswith("crs_")]


def _days() -> list[date]:
    return sorted({day for name in _names() for day in tables.versions(name)[0]})


def _factors(day: date) -> Iterator[tuple[str, int, int]]:
    """Each factor with the most that its rows can give, and its cap."""
    caps = tables.as_of("crs_caps", day).values
    for column in COLUMNS:
        yield f"age, {column}", _row(day, "crs_age", "age", column), caps[column]["age"]
        first = 4 * _row(day, "crs_first_language", "level", column)
        yield f"first language, {column}", first, caps[column]["first_language"]
    for column in (*COLUMNS, PARTNER):
        levels = tables.as_of("crs_education", day).values[column].values()
        yield f"education, {column}", max(levels), caps[column]["education"]
        work = _row(day, "crs_canadian_work", "years", column)
        yield f"canadian work, {column}", work, caps[column]["canadian_work"]
    spoken = 4 * _row(day, "crs_spouse_language", "level", "points")
    yield "language, partner", spoken, caps[PARTNER]["language"]


def _row(day: date, name: str, bands: str, column: str) -> int:
    return max(row[column] for row in tables.as_of(name, day).bands[bands].rows)


def untried() -> list[str]:
    """The versions, after the first of a table, of whose day or the day before no case or test speaks."""
    told = "\n".join(path.read_text(encoding="utf-8") for path in _cases())
    return [
        f"{name} from {start}"
        for name in tables.names()
        for start in tables.versions(name)[0][1:]
        if not all(_speaks_of(day, told) for day in (start - timedelta(days=1), start))
    ]


def _cases() -> list[Path]:
    """The files of cases, and the tests of rules but for the rehearsals."""
    here = Path(__file__).parent
    tests = [path for path in here.glob("test_*.py") if path.stem not in ("test_rehearsal", "test_specs")]
    return [*tests, *(here.parent / "cases").glob("*.toml")]


def _speaks_of(day: date, told: str) -> bool:
    return day.isoformat() in told or f"date({day.year}, {day.month}, {day.day})" in told
