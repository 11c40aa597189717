"""Section C explained: education, foreign work and a certificate, each with language or work in Canada."""

from __future__ import annotations

from collections.abc import Mapping

from eligibility.rules import tables
from eligibility.rules.crs.lines import Given, line
from eligibility.rules.crs.standing import Standing
from eligibility.rules.decisions import Line, Params, Scalar, Verdict
from eligibility.rules.language import Report

GROUPS = {
    "education": ("transfer.education_language", "transfer.education_work"),
    "foreign_work": ("transfer.foreign_language", "transfer.foreign_work"),
    "certificate": ("transfer.certificate",),
}


def lines(person: Standing, first: Report, given: Given) -> list[Line]:
    """The five lines, with the points given; `first` is the report of the first official language."""
    caps = person.grid.transfer_caps
    binding = _binding(given, caps)
    education, foreign = _education(person), _foreign(person)
    lowest, canadian = _lowest(first), _canadian(person)
    told: tuple[tuple[str, str, Params, tuple[str, ...]], ...] = (
        ("education_language", "education", _told(education, lowest), ("credentials", "language_tests")),
        ("education_work", "education", _told(education, canadian), ("credentials", "jobs")),
        ("foreign_language", "foreign_work", _told(foreign, lowest), ("jobs", "language_tests")),
        ("foreign_work", "foreign_work", _told(foreign, canadian), ("jobs",)),
        ("certificate", "certificate", _certificate(person, first), ("certificates", "language_tests")),
    )
    return [
        line(
            f"transfer.{name}",
            given[f"transfer.{name}"],
            caps[group],
            tables.as_of(f"crs_transfer_{group}", person.on),
            {**params, **binding[group]},
            touches,
        )
        for name, group, params, touches in told
    ]


def _binding(given: Given, caps: Mapping[str, int]) -> dict[str, dict[str, int | None]]:
    """For each group the cap that cuts its certain points: its own, or that of the section."""
    sums = {group: sum(given[key].low for key in keys) for group, keys in GROUPS.items()}
    whole = sum(min(points, caps[group]) for group, points in sums.items())
    section = caps["section"] if whole > caps["section"] else None
    return {
        group: {"group_cap": caps[group] if points > caps[group] else None, "section_cap": section}
        for group, points in sums.items()
    }


def _certificate(person: Standing, first: Report) -> Params:
    known = "met" if first.lowest.is_exact else "open"
    held = person.certificate
    return {"case": known if held is Verdict.MET else held.value, **_lowest(first)}


def _told(*figures: Mapping[str, Scalar]) -> Params:
    """The figures that a sentence compares, and whether any of them is still open."""
    told = {name: value for part in figures for name, value in part.items()}
    is_open = any(told[name] != told[name.removesuffix("_possible")] for name in told)
    return {"case": "open" if is_open else "exact", **told}


def _education(person: Standing) -> Mapping[str, Scalar]:
    return {"level": person.education.low, "level_possible": person.education.high}


def _foreign(person: Standing) -> Mapping[str, Scalar]:
    return {"foreign": person.foreign.low, "foreign_possible": person.foreign.high}


def _canadian(person: Standing) -> Mapping[str, Scalar]:
    return {"canadian": person.canadian.low, "canadian_possible": person.canadian.high}


def _lowest(first: Report) -> Mapping[str, Scalar]:
    return {"lowest": first.lowest.low, "lowest_possible": first.lowest.high}
