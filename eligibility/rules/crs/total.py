"""The CRS score: every line, the sections after their caps, and the total as a range."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs import additional, core, partner, transferability
from eligibility.rules.crs.languages import Presentation, presentations
from eligibility.rules.crs.lines import NOTHING, merged, widened
from eligibility.rules.crs.standing import Standing, columns, standing
from eligibility.rules.decisions import Line, Score, Span
from eligibility.rules.facts import ABILITIES, Candidate
from eligibility.rules.language import ENGLISH
from eligibility.rules.reference import Reference

KEYS = (
    "core.age",
    "core.education",
    "core.first_language",
    "core.second_language",
    "core.canadian_work",
    "partner.education",
    "partner.language",
    "partner.canadian_work",
    "transfer.education_language",
    "transfer.education_work",
    "transfer.foreign_language",
    "transfer.foreign_work",
    "transfer.certificate",
    "additional.nomination",
    "additional.job_offer",
    "additional.canadian_education",
    "additional.sibling",
    "additional.french",
)


@dataclass(frozen=True, slots=True)
class Tally:
    """One way of scoring: its lines by key and its sections after their caps."""

    lines: dict[str, Line]
    core: Span
    partner: Span
    transferability: Span
    additional: Span
    total: Span


def score(candidate: Candidate, on: date, reference: Reference) -> Score:
    """The CRS score on a day; raises NotLoaded before the first version that can be computed.

    Certain points take the way of presenting the languages that certainly scores most; possible points
    reach to the most that any way could score. Where the column is not known, points are certain only
    as far as both columns give them.
    """
    tables.as_of("crs_versions", on)
    person = standing(candidate, on, reference)
    open_columns = columns(candidate.partner)
    fixed = {column: _fixed_lines(person, column) for column in open_columns}
    scored = [
        (way, _either([_tally(person, way, column, fixed[column]) for column in open_columns]))
        for way in presentations(candidate, on)
    ]
    way, best = max(((way, tally) for way, tally in scored if way.sure), key=lambda item: _rank(*item))
    rivals = [tally for _, tally in scored if tally is not best and tally.total.high > best.total.low]
    return _score(way, _reaching(best, rivals), on)


def _rank(way: Presentation, tally: Tally) -> tuple[Span, bool, list[Span]]:
    levels = [report.levels[ability] for report in way.reports for ability in ABILITIES]
    return tally.total, way.first == ENGLISH, levels


def _fixed_lines(person: Standing, column: str) -> dict[str, Line]:
    lines = [
        *core.lines(person, column),
        *partner.lines(person, column),
        *transferability.work_lines(person),
        *additional.lines(person, column),
    ]
    return {line.key: line for line in lines}


def _tally(person: Standing, way: Presentation, column: str, fixed: dict[str, Line]) -> Tally:
    first, second = way.reports
    spoken = [
        core.first_language(person, first, way.first, column),
        core.second_language(person, second, way.second, column),
        *transferability.language_lines(person, first),
        additional.french(person.on, way.english, way.french),
    ]
    return _summed(fixed | {line.key: line for line in spoken}, person.on, column)


def _summed(lines: dict[str, Line], on: date, column: str) -> Tally:
    caps = tables.as_of("crs_caps", on).values
    own = _sum(lines, "core.").capped(caps[column]["core"])
    spouse = _sum(lines, "partner.").capped(caps["partner"]["section"])
    transfer = transferability.section(lines, on)
    extra = _sum(lines, "additional.").capped(caps["total"]["additional"])
    total = (own + spouse).capped(caps["total"]["core_and_partner"]) + transfer + extra
    return Tally(lines, own, spouse, transfer, extra, total.capped(caps["total"]["grand"]))


def _sum(lines: dict[str, Line], section: str) -> Span:
    return sum((line.points for key, line in lines.items() if key.startswith(section)), NOTHING)


def _either(tallies: list[Tally]) -> Tally:
    """What holds whichever column applies."""
    if len(tallies) == 1:
        return tallies[0]
    return Tally(
        lines={key: merged(tally.lines[key] for tally in tallies) for key in KEYS},
        core=_hull([tally.core for tally in tallies]),
        partner=_hull([tally.partner for tally in tallies]),
        transferability=_hull([tally.transferability for tally in tallies]),
        additional=_hull([tally.additional for tally in tallies]),
        total=_hull([tally.total for tally in tallies]),
    )


def _hull(spans: list[Span]) -> Span:
    return Span(min(span.low for span in spans), max(span.high for span in spans))


def _reaching(best: Tally, rivals: list[Tally]) -> Tally:
    """The best certain way, its possible points raised to those of ways that could score more."""
    if not rivals:
        return best
    return Tally(
        lines={key: widened(best.lines[key], [tally.lines[key] for tally in rivals]) for key in KEYS},
        core=_raised(best.core, [tally.core for tally in rivals]),
        partner=_raised(best.partner, [tally.partner for tally in rivals]),
        transferability=_raised(best.transferability, [tally.transferability for tally in rivals]),
        additional=_raised(best.additional, [tally.additional for tally in rivals]),
        total=_raised(best.total, [tally.total for tally in rivals]),
    )


def _raised(span: Span, others: list[Span]) -> Span:
    return Span(span.low, max(span.high, *(other.high for other in others)))


def _score(way: Presentation, tally: Tally, on: date) -> Score:
    caps = transferability.binding(tally.lines, on)
    lines = (_with_caps(tally.lines[key], caps.get(key, {})) for key in KEYS)
    return Score(
        total=tally.total,
        core=tally.core,
        partner=tally.partner,
        transferability=tally.transferability,
        additional=tally.additional,
        lines=tuple(lines),
        first_language=way.first if way.reports[0].test else None,
    )


def _with_caps(line: Line, caps: dict[str, int | None]) -> Line:
    return replace(line, params={**line.params, **caps}) if caps else line
