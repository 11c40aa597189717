"""Section C: education, foreign work and a trade certificate, each with language or work in Canada."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs.lines import NOTHING, Points, line
from eligibility.rules.crs.standing import Standing
from eligibility.rules.decisions import Line, Params, Scalar, Span, Verdict, any_of
from eligibility.rules.facts import UNANSWERED, Certificate, Unanswered
from eligibility.rules.language import Report
from eligibility.rules.logic import exists

GROUPS = {
    "education": ("transfer.education_language", "transfer.education_work"),
    "foreign_work": ("transfer.foreign_language", "transfer.foreign_work"),
    "certificate": ("transfer.certificate",),
}


def points(person: Standing) -> Points:
    """The points that do not depend on the choice of languages."""
    return {
        "transfer.education_work": _education_work_points(person),
        "transfer.foreign_work": _foreign_work_points(person),
    }


def lines(person: Standing) -> list[Line]:
    """The same, explained."""
    return [_education_work(person), _foreign_work(person)]


def language_section(person: Standing, first: Report) -> Points:
    """The points that look at the lowest ability in the first official language."""
    lowest = first.lowest
    return {
        "transfer.education_language": _education_language_points(person, lowest),
        "transfer.foreign_language": _foreign_language_points(person, lowest),
        "transfer.certificate": _certificate_points(person, lowest),
    }


def language_lines(person: Standing, first: Report) -> list[Line]:
    """The same, explained."""
    return [_education_language(person, first), _foreign_language(person, first), _certificate(person, first)]


def section(given: Points, on: date) -> Span:
    """The points of the section after the cap of each group and of the whole."""
    caps = tables.as_of("crs_caps", on).values["transferability"]
    total = NOTHING
    for group, keys in GROUPS.items():
        total += sum((given[key] for key in keys), NOTHING).capped(caps[group])
    return total.capped(caps["section"])


def binding(given: Points, on: date) -> dict[str, dict[str, int | None]]:
    """For each line, the cap that cuts it: of its group, or of the section."""
    caps = tables.as_of("crs_caps", on).values["transferability"]
    sums = {group: sum(given[key].low for key in keys) for group, keys in GROUPS.items()}
    whole = sum(min(points, caps[group]) for group, points in sums.items())
    return {
        key: {
            "group_cap": caps[group] if sums[group] > caps[group] else None,
            "section_cap": caps["section"] if whole > caps["section"] else None,
        }
        for group, keys in GROUPS.items()
        for key in keys
    }


def _education_language_points(person: Standing, lowest: Span) -> Span:
    rows = tables.as_of("crs_transfer_education", person.on).values
    low = _by_level(rows[person.education.low], lowest.low)
    return Span(low, _by_level(rows[person.education.high], lowest.high))


def _education_language(person: Standing, first: Report) -> Line:
    version = tables.as_of("crs_transfer_education", person.on)
    points = _education_language_points(person, first.lowest)
    params = _told(_education(person), _lowest(first))
    most = _cap(person.on, "education")
    touches = ("credentials", "language_tests")
    return line("transfer.education_language", points, most, version, params, touches)


def _education_work_points(person: Standing) -> Span:
    rows = tables.as_of("crs_transfer_education", person.on).values
    low = _by_years(rows[person.education.low], person.canadian.low)
    return Span(low, _by_years(rows[person.education.high], person.canadian.high))


def _education_work(person: Standing) -> Line:
    version = tables.as_of("crs_transfer_education", person.on)
    points = _education_work_points(person)
    params = _told(_education(person), _canadian(person))
    most = _cap(person.on, "education")
    return line("transfer.education_work", points, most, version, params, ("credentials", "jobs"))


def _foreign_language_points(person: Standing, lowest: Span) -> Span:
    rows = tables.as_of("crs_transfer_foreign_work", person.on).bands["years"]
    low = _by_level(rows.at(person.foreign.low), lowest.low)
    return Span(low, _by_level(rows.at(person.foreign.high), lowest.high))


def _foreign_language(person: Standing, first: Report) -> Line:
    version = tables.as_of("crs_transfer_foreign_work", person.on)
    points = _foreign_language_points(person, first.lowest)
    params = _told(_foreign(person), _lowest(first))
    most = _cap(person.on, "foreign_work")
    touches = ("jobs", "language_tests")
    return line("transfer.foreign_language", points, most, version, params, touches)


def _foreign_work_points(person: Standing) -> Span:
    rows = tables.as_of("crs_transfer_foreign_work", person.on).bands["years"]
    low = _by_years(rows.at(person.foreign.low), person.canadian.low)
    return Span(low, _by_years(rows.at(person.foreign.high), person.canadian.high))


def _foreign_work(person: Standing) -> Line:
    version = tables.as_of("crs_transfer_foreign_work", person.on)
    points = _foreign_work_points(person)
    params = _told(_foreign(person), _canadian(person))
    most = _cap(person.on, "foreign_work")
    return line("transfer.foreign_work", points, most, version, params, ("jobs",))


def _certificate_points(person: Standing, lowest: Span) -> Span:
    held = holds_certificate(person.candidate.certificates, person.on)
    rows = tables.as_of("crs_transfer_certificate", person.on).bands["level"]
    low = rows.at(lowest.low)["points"] if held is Verdict.MET else 0
    return Span(low, 0 if held is Verdict.NOT_MET else rows.at(lowest.high)["points"])


def _certificate(person: Standing, first: Report) -> Line:
    version = tables.as_of("crs_transfer_certificate", person.on)
    held = holds_certificate(person.candidate.certificates, person.on)
    points = _certificate_points(person, first.lowest)
    known = "met" if first.lowest.is_exact else "open"
    params = {"case": known if held is Verdict.MET else held.value, **_lowest(first)}
    most = _cap(person.on, "certificate")
    touches = ("certificates", "language_tests")
    return line("transfer.certificate", points, most, version, params, touches)


def holds_certificate(certificates: tuple[Certificate, ...] | Unanswered, on: date) -> Verdict:
    """Whether a Canadian certificate of qualification exists on the day."""
    if certificates is UNANSWERED:
        return Verdict.UNKNOWN
    return any_of(Verdict.of(exists(one.issued_on, on)) for one in certificates)


def _by_level(row: Mapping[str, int], lowest: int) -> int:
    if lowest >= 9:
        return row["clb_9"]
    return row["clb_7"] if lowest >= 7 else 0


def _by_years(row: Mapping[str, int], years: int) -> int:
    if years >= 2:
        return row["two_years"]
    return row["one_year"] if years == 1 else 0


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


def _cap(on: date, group: str) -> int:
    return int(tables.as_of("crs_caps", on).values["transferability"][group])
