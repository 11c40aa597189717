"""Section C: education, foreign work and a trade certificate, each with language or work in Canada."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs.lines import NOTHING, line
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


def work_lines(person: Standing) -> list[Line]:
    """The lines that do not depend on the choice of languages."""
    return [_education_work(person), _foreign_work(person)]


def language_lines(person: Standing, first: Report) -> list[Line]:
    """The lines that look at the lowest ability in the first official language."""
    return [_education_language(person, first), _foreign_language(person, first), _certificate(person, first)]


def section(lines: Mapping[str, Line], on: date) -> Span:
    """The points of the section after the cap of each group and of the whole."""
    caps = tables.as_of("crs_caps", on).values["transferability"]
    total = NOTHING
    for group, keys in GROUPS.items():
        total += sum((lines[key].points for key in keys), NOTHING).capped(caps[group])
    return total.capped(caps["section"])


def binding(lines: Mapping[str, Line], on: date) -> dict[str, dict[str, int | None]]:
    """For each line, the cap that cuts it: of its group, or of the section."""
    caps = tables.as_of("crs_caps", on).values["transferability"]
    sums = {group: sum(lines[key].points.low for key in keys) for group, keys in GROUPS.items()}
    whole = sum(min(points, caps[group]) for group, points in sums.items())
    return {
        key: {
            "group_cap": caps[group] if sums[group] > caps[group] else None,
            "section_cap": caps["section"] if whole > caps["section"] else None,
        }
        for group, keys in GROUPS.items()
        for key in keys
    }


def _education_language(person: Standing, first: Report) -> Line:
    version = tables.as_of("crs_transfer_education", person.on)
    low = _by_level(version.values[person.education.low], first.lowest.low)
    high = _by_level(version.values[person.education.high], first.lowest.high)
    params = _told(_education(person), _lowest(first))
    most = _cap(person.on, "education")
    touches = ("credentials", "language_tests")
    return line("transfer.education_language", Span(low, high), most, version, params, touches)


def _education_work(person: Standing) -> Line:
    version = tables.as_of("crs_transfer_education", person.on)
    low = _by_years(version.values[person.education.low], person.canadian.low)
    high = _by_years(version.values[person.education.high], person.canadian.high)
    params = _told(_education(person), _canadian(person))
    most = _cap(person.on, "education")
    return line("transfer.education_work", Span(low, high), most, version, params, ("credentials", "jobs"))


def _foreign_language(person: Standing, first: Report) -> Line:
    version = tables.as_of("crs_transfer_foreign_work", person.on)
    rows = version.bands["years"]
    low = _by_level(rows.at(person.foreign.low), first.lowest.low)
    high = _by_level(rows.at(person.foreign.high), first.lowest.high)
    params = _told(_foreign(person), _lowest(first))
    most = _cap(person.on, "foreign_work")
    touches = ("jobs", "language_tests")
    return line("transfer.foreign_language", Span(low, high), most, version, params, touches)


def _foreign_work(person: Standing) -> Line:
    version = tables.as_of("crs_transfer_foreign_work", person.on)
    rows = version.bands["years"]
    low = _by_years(rows.at(person.foreign.low), person.canadian.low)
    high = _by_years(rows.at(person.foreign.high), person.canadian.high)
    params = _told(_foreign(person), _canadian(person))
    most = _cap(person.on, "foreign_work")
    return line("transfer.foreign_work", Span(low, high), most, version, params, ("jobs",))


def _certificate(person: Standing, first: Report) -> Line:
    version = tables.as_of("crs_transfer_certificate", person.on)
    rows, held = version.bands["level"], holds_certificate(person.candidate.certificates, person.on)
    low = rows.at(first.lowest.low)["points"] if held is Verdict.MET else 0
    high = rows.at(first.lowest.high)["points"] if held is not Verdict.NOT_MET else 0
    known = "met" if first.lowest.is_exact else "open"
    params = {"case": known if held is Verdict.MET else held.value, **_lowest(first)}
    most = _cap(person.on, "certificate")
    touches = ("certificates", "language_tests")
    return line("transfer.certificate", Span(low, high), most, version, params, touches)


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
