"""One way for tests to an assessment: facts as JSON over a fully answered person, a day, a result."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from datetime import date, datetime
from pathlib import Path
from typing import Any

from eligibility.rules.assess import assess
from eligibility.rules.parsing import parse
from eligibility.rules.reference import CategoryVersion, Reference, Round
from eligibility.rules.serialise import to_dict

CASES = Path(__file__).parent.parent / "cases"
CODES = (
    "00012", "21211", "21230", "21231", "21232", "22220", "31102", "31300",
    "31301", "31302", "32101", "32103", "33100", "33102", "40042", "41220",
    "44101", "62020", "62200", "63200", "63201", "63210", "64100", "65200",
    "65202", "72106", "72200", "72201", "72310", "72400", "72600", "73200",
    "73201", "73300", "82010", "92010",
)  # fmt: skip
# The rows of the concordance that lead to these codes.
CONCORDANCE = {
    "0013": ("00012",), "0433": ("40042",), "2171": ("21211",), "2172": ("21211",),
    "2173": ("21211", "21231"), "2174": ("21230", "21232"), "2271": ("72600",), "2281": ("22220",),
    "3011": ("31300",), "3012": ("31301",), "3112": ("31102",), "3124": ("31302", "32103"),
    "3214": ("32103",), "3223": ("33100",), "3233": ("32101",), "3411": ("33100",),
    "3413": ("33102",), "4031": ("41220",), "4412": ("44101",), "5243": ("64100",),
    "6311": ("62020",), "6321": ("62200",), "6322": ("63200",), "6331": ("63201", "65202"),
    "6341": ("63210",), "6421": ("64100",), "6513": ("65200",), "6733": ("73201",),
    "7237": ("72106",), "7241": ("72200",), "7242": ("72201",), "7271": ("72310",),
    "7311": ("72400",), "7441": ("73200",), "7511": ("73300",), "8211": ("82010",),
    "8252": ("72600",), "9211": ("92010",),
}  # fmt: skip
HEALTHCARE = frozenset({"31102", "31300", "31301", "31302", "32101", "33102"})
MILITARY = frozenset({"31102", "72600", "40042"})

NO_WORK: dict[str, Any] = {
    "occupations": frozenset(),
    "min_months": None,
    "must_be_continuous": None,
    "window_years": None,
}
SERVICE = {"service_months": 120, "offer_months": 36, "min_credential": "two_year"}

ANSWERED: dict[str, Any] = {
    "birth_date": "1996-03-10",
    "partner": None,
    "children": [],
    "credentials": [
        {
            "level": "three_year_or_bachelor",
            "country": "PH",
            "completed_on": "2017-04-01",
            "eca_issued_on": "2024-06-01",
        }
    ],
    "studies_in_canada": [],
    "language_tests": [],
    "jobs": [],
    "nomination": None,
    "sibling_in_canada": False,
    "relative_in_canada": False,
    "certificates": [],
    "job_offers": [],
    "work_permit": None,
    "funds_cad": 40000,
    "intends_quebec": False,
    "military_service": None,
    "profile_submitted_at": None,
}
JOB: dict[str, Any] = {
    "noc": "21231",
    "noc_version": "2021",
    "country": "PH",
    "started_on": "2020-01-01",
    "ended_on": None,
    "hours_per_week": 40,
    "paid": True,
    "self_employed": False,
    "authorized": True,
    "full_time_student": False,
}
OFFER: dict[str, Any] = {
    "noc": "21231",
    "offered_on": "2026-01-05",
    "months": None,
    "hours_per_week": 40,
    "seasonal": False,
    "lmia": True,
    "current_employer": False,
    "with_employer_since": None,
    "military_recruiting": False,
}
UNANSWERED, NONE = "unanswered", "none"


def report(levels: list[int], **changes: Any) -> dict[str, Any]:
    """A report of expected levels, in the order speaking, listening, reading, writing."""
    names = ("speaking", "listening", "reading", "writing")
    plain = {"test": "clb", "taken_on": "2026-01-10", **dict(zip(names, levels, strict=True))}
    return filled(plain, changes)


def filled(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """The base with changes; "unanswered" takes a field away, "none" stands for null."""
    made = {**deepcopy(base), **changes}
    return {name: _value(value) for name, value in made.items() if value != UNANSWERED}


def _value(value: Any) -> Any:
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, dict):
        return filled({}, value)
    return None if value == NONE else value


def person(**changes: Any) -> dict[str, Any]:
    """A person who answered everything; jobs, offers and tests are given as changes to the plain ones."""
    facts = deepcopy({**ANSWERED, **changes})
    _fill_lists(facts)
    if isinstance(facts["partner"], dict):
        _fill_lists(facts["partner"])
    return filled({}, facts)


def _fill_lists(facts: dict[str, Any]) -> None:
    plain = {"jobs": JOB, "job_offers": OFFER}
    for name, base in plain.items():
        if isinstance(facts.get(name), list):
            facts[name] = [filled(base, item) for item in facts[name]]
    if isinstance(facts.get("language_tests"), list):
        facts["language_tests"] = [_report(test) for test in facts["language_tests"]]


def _report(test: dict[str, Any]) -> dict[str, Any]:
    return report(**test) if "levels" in test else test


def category(name: str = "healthcare", version: str = "3", **changes: Any) -> CategoryVersion:
    """A category version by default as healthcare stood from 18 February 2026."""
    plain: dict[str, Any] = {
        "rule": "occupation",
        "effective_from": date(2026, 2, 18),
        "effective_to": None,
        "occupations": HEALTHCARE,
        "min_months": 12,
        "must_be_continuous": False,
        "window_years": 3,
        "canadian_only": False,
        "source": "IRCC, category-based selection, https://www.canada.ca",
    }
    return CategoryVersion(name, version, **{**plain, **changes})


def categories() -> tuple[CategoryVersion, ...]:
    """The versions that tests need, with the dates and conditions that IRCC gave them."""
    until = {"effective_from": date(2025, 2, 27), "effective_to": date(2026, 2, 17)}
    first_french = {"effective_from": date(2023, 5, 31), "effective_to": date(2026, 2, 5)}
    return (
        category(version="2", min_months=6, must_be_continuous=True, **until),
        category(),
        category("physicians", "1", occupations=frozenset({"31102"}), canadian_only=True),
        category("french", "1", rule="language", **first_french, **NO_WORK),
        category("french", "2", rule="language", effective_from=date(2026, 2, 6), **NO_WORK),
        category("skilled-military", "1", rule="military", **{**NO_WORK, "occupations": MILITARY}, **SERVICE),
    )


def held(number: str, day: str, cutoff: int, **changes: Any) -> Round:
    """A general round of 1,000 invitations without a tie-break, at noon."""
    plain: dict[str, Any] = {
        "kind": "general",
        "program": None,
        "category": None,
        "category_version": None,
        "invitations": 1000,
        "tie_break_at": None,
        "held_at": datetime.fromisoformat(f"{day}T12:00:00+00:00"),
    }
    return Round(number, date.fromisoformat(day), cutoff=cutoff, **{**plain, **changes})


def reference(**changes: Any) -> Reference:
    """Codes, their concordance, and the categories; rounds where they are given."""
    plain: dict[str, Any] = {
        "unit_groups_2021": frozenset(CODES),
        "concordance_2016": CONCORDANCE,
        "categories": categories(),
    }
    return Reference(**{**plain, **changes})


def result(facts: dict[str, Any], on: str, known: Reference | None = None, **options: Any) -> dict[str, Any]:
    """The result as JSON, through parsing, assessing and serialising."""
    known = known or reference()
    candidate, notices = parse(facts, known)
    return to_dict(assess(candidate, date.fromisoformat(on), known, notices=notices, **options))


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of one file."""
    return tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]


def found(said: Any, path: str) -> Any:
    """A value of a result by its path; a list is entered by the key, category or number of an item."""
    for step in path.split("/"):
        said = _item(said, step) if isinstance(said, list) and not step.isdigit() else _step(said, step)
    return said


def _step(said: Any, step: str) -> Any:
    return said[int(step)] if isinstance(said, list) else said[step]


def _item(items: list[dict[str, Any]], step: str) -> dict[str, Any]:
    return next(item for item in items if step in (item.get("key"), item.get("category"), item.get("number")))


def check(case: dict[str, Any]) -> None:
    """Assert every value that a case expects."""
    said = result(person(**case.get("facts", {})), case["on"])
    expected = {path: _value(value) for path, value in case["expect"].items()}
    wrong = {path: found(said, path) for path, value in expected.items() if found(said, path) != value}
    assert not wrong, f"{case['name']}: got {wrong}"
