"""Section C explained: education, foreign work and a certificate, each with language or work in Canada."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from eligibility.rules import tables
from eligibility.rules.crs.lines import Given, line
from eligibility.rules.crs.standing import Standing
from eligibility.rules.decisions import Line, Params, Scalar, Verdict
from eligibility.rules.language import Report

# A figure as certain and as possible, by name; and whether they differ.
Figure: TypeAlias = tuple[Mapping[str, Scalar], bool]

GROUPS = {
    "education": ("transfer.education_language", "transfer.education_work"),
    "foreign_work": ("transfer.foreign_language", "transfer.foreign_work"),
    "certificate": ("transfer.certificate",),
}


def lines(person: Standing, first: Report, given: Given) -> list[Line]:
    """The five lines, with the points given; `first` is the report of the first official language."""
    caps = person.grid.transfer_caps
    binding = _binding(given, caps)
    education = _figure("level", person.education.low, person.education.high)
    foreign = _figure("foreign", person.foreign.low, person.foreign.high)
    canadian = _figure("canadian", person.canadian.low, person.canadian.high)
    lowest = _figure("lowest", first.lowest.low, first.lowest.high)
    told: tuple[tuple[str, str, Params, tuple[str, ...]], ...] = (
        ("education_language", "education", _told(education, lowest), ("credentials", "language_tests")),
        ("education_work", "education", _told(education, canadian), ("credentials", "jobs")),
        ("foreign_language", "foreign_work", _told(foreign, lowest), ("jobs", "language_tests")),
        ("foreign_work", "foreign_work", _told(foreign, canadian), ("jobs",)),
        ("certificate", "certificate", _certificate(person, lowest), ("certificates", "language_tests")),
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


def _figure(name: str, low: Scalar, high: Scalar) -> Figure:
    return {name: low, f"{name}_possible": high}, low != high


def _certificate(person: Standing, lowest: Figure) -> Params:
    figures, is_open = lowest
    held = person.certificate
    case = held.value if held is not Verdict.MET else "open" if is_open else "met"
    return {"case": case, **figures}


def _told(one: Figure, other: Figure) -> Params:
    """The figures that a sentence compares, and whether any of them is still open."""
    return {"case": "open" if one[1] or other[1] else "exact", **one[0], **other[0]}
