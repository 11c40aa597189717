"""Facts for tests: a person who answered every question and has nothing, and what can be added."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from eligibility.rules import parsing
from eligibility.rules.assess import Assessment, assess
from eligibility.rules.crs import total
from eligibility.rules.decisions import Line, Score
from eligibility.rules.reference import Reference

CASES = Path(__file__).parent.parent / "cases"
ON = date(2026, 10, 2)
REFERENCE = Reference(
    unit_groups_2021=frozenset({"00012", "21231", "31100", "31301", "72200", "95100"}),
    concordance_2016={
        "0013": ("00012",),
        "2173": ("21231",),
        "3012": ("31301",),
        "3111": ("31100",),
        "7241": ("72200",),
        "9611": ("95100",),
    },
)
NOTHING: dict[str, Any] = {
    "credentials": [],
    "language_tests": [],
    "jobs": [],
    "nomination": None,
    "sibling_in_canada": False,
    "relative_in_canada": False,
    "certificates": [],
    "job_offers": [],
    "work_permit": None,
    "studies_in_canada": [],
    "funds_cad": 0,
    "intends_quebec": False,
    "military_service": None,
}
BACHELOR = {
    "level": "three_year_or_bachelor",
    "country": "PH",
    "completed_on": "2015-04-01",
    "eca_issued_on": "2024-03-01",
}


def cases(name: str) -> dict[str, Any]:
    """The cases kept as data under a name."""
    return tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))


def single(**changes: Any) -> dict[str, Any]:
    """A person of 29 without a partner who has nothing else."""
    return {"birth_date": "1997-01-01", "partner": None, "children": [], **NOTHING, **changes}


def couple(partner: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
    """The same with an accompanying partner who is not Canadian."""
    shared = {"accompanying": True, "canadian_or_pr": False, "birth_date": "1997-01-01"}
    return single(partner={**shared, **NOTHING, **(partner or {})}, **changes)


def clb(*levels: int, test: str = "clb", **changes: Any) -> dict[str, Any]:
    """A result by levels, in the order speaking, listening, reading, writing; one level stands for four."""
    four = levels * 4 if len(levels) == 1 else levels
    scores = dict(zip(("speaking", "listening", "reading", "writing"), four, strict=True))
    return {"test": test, "taken_on": "2026-01-01", **scores, **changes}


def nclc(*levels: int, **changes: Any) -> dict[str, Any]:
    """The same in French."""
    return clb(*levels, test="nclc", **changes)


def job(country: str, days: int, *, until: date = ON, **changes: Any) -> dict[str, Any]:
    """Full-time skilled work of so many days, the last one the day before `until`."""
    return {
        "noc": "21231",
        "noc_version": "2021",
        "country": country,
        "started_on": (until - timedelta(days=days)).isoformat(),
        "ended_on": (until - timedelta(days=1)).isoformat(),
        "hours_per_week": 40,
        "paid": True,
        "self_employed": False,
        "authorized": True,
        "full_time_student": False,
        **changes,
    }


def score(facts: dict[str, Any], on: date = ON) -> Score:
    """The CRS score of some facts."""
    candidate, _ = parsing.parse(facts, REFERENCE)
    return total.score(candidate, on, REFERENCE)


def assessed(facts: dict[str, Any], on: date) -> Assessment:
    """The whole assessment of some facts."""
    candidate, _ = parsing.parse(facts, REFERENCE)
    return assess(candidate, on, REFERENCE)


def line(key: str, facts: dict[str, Any], on: date = ON) -> Line:
    """One line of the score."""
    return next(one for one in score(facts, on).lines if one.key == key)


def points(key: str, facts: dict[str, Any], on: date = ON) -> tuple[int, int]:
    """Certain and possible points of one line."""
    span = line(key, facts, on).points
    return span.low, span.high
