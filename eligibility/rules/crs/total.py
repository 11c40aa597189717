"""The CRS score: every line, the sections after their caps, and the total as a range."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules import tables
from eligibility.rules.crs import additional, core, partner, transferability
from eligibility.rules.crs.languages import Presentation, presentations
from eligibility.rules.crs.lines import Points, hull, merged, raised
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
SECTIONS = {
    section: tuple(key for key in KEYS if key.startswith(f"{section}."))
    for section in ("core", "partner", "additional")
}


@dataclass(frozen=True, slots=True)
class Tally:
    """One way of scoring: its points by line and its sections after their caps."""

    points: Points
    core: Span
    partner: Span
    transferability: Span
    additional: Span
    total: Span


@dataclass(frozen=True, slots=True)
class Scored:
    """One way of presenting the languages, tallied in each column that may apply."""

    way: Presentation
    columns: list[Tally]

    @property
    def total(self) -> Span:
        """The total that holds whichever column applies."""
        return hull([one.total for one in self.columns])

    def joined(self) -> Tally:
        """Every figure as it holds whichever column applies."""
        return self.columns[0] if len(self.columns) == 1 else _joined(self.columns, hull)


def score(candidate: Candidate, on: date, reference: Reference) -> Score:
    """The CRS score on a day, explained; raises NotLoaded before the first version that can be computed.

    Certain points take the way of presenting the languages that certainly scores most; possible points
    reach to the most that any way could score. Where the column is not known, points are certain only
    as far as both columns give them.
    """
    person = _person(candidate, on, reference)
    best, rivals = _best(person)
    tally = _reaching(best.joined(), [rival.joined() for rival in rivals])
    caps = transferability.binding(tally.points, on)
    way = best.way
    explained = [_lines(person, way, column) for column in columns(candidate.partner)]
    lines = (merged([lines[key] for lines in explained], tally.points[key]) for key in KEYS)
    return Score(
        total=tally.total,
        core=tally.core,
        partner=tally.partner,
        transferability=tally.transferability,
        additional=tally.additional,
        lines=tuple(_with_caps(line, caps.get(line.key, {})) for line in lines),
        first_language=way.first if way.reports[0].test else None,
    )


def total(candidate: Candidate, on: date, reference: Reference) -> Span:
    """The total of `score`, without the explanation."""
    best, rivals = _best(_person(candidate, on, reference))
    return raised(best.total, [rival.total for rival in rivals]) if rivals else best.total


def _person(candidate: Candidate, on: date, reference: Reference) -> Standing:
    tables.as_of("crs_versions", on)
    return standing(candidate, on, reference)


def _best(person: Standing) -> tuple[Scored, list[Scored]]:
    """The way that certainly scores most, and the other ways that could score more."""
    open_columns = columns(person.candidate.partner)
    fixed = {column: _fixed_points(person, column) for column in open_columns}
    scored = [
        Scored(way, [_tally(person, way, column, fixed[column]) for column in open_columns])
        for way in presentations(person.candidate, person.on)
    ]
    best = max((one for one in scored if one.way.sure), key=_rank)
    return best, [one for one in scored if one is not best and one.total.high > best.total.low]


def _rank(scored: Scored) -> tuple[Span, bool, list[Span]]:
    way = scored.way
    levels = [report.levels[ability] for report in way.reports for ability in ABILITIES]
    return scored.total, way.first == ENGLISH, levels


def _fixed_points(person: Standing, column: str) -> Points:
    """The points that do not depend on how the languages are presented."""
    return {
        **core.points(person, column),
        **partner.points(person, column),
        **transferability.points(person),
        **additional.points(person, column),
    }


def _tally(person: Standing, way: Presentation, column: str, fixed: Points) -> Tally:
    spoken = {
        **core.language_section(person, way, column),
        **transferability.language_section(person, way.reports[0]),
        **additional.french_section(person.on, way),
    }
    return _summed({**fixed, **spoken}, person.on, column)


def _summed(points: Points, on: date, column: str) -> Tally:
    caps = tables.as_of("crs_caps", on).values
    own = _sum(points, "core").capped(caps[column]["core"])
    spouse = _sum(points, "partner").capped(caps["partner"]["section"])
    transfer = transferability.section(points, on)
    extra = _sum(points, "additional").capped(caps["total"]["additional"])
    total = (own + spouse).capped(caps["total"]["core_and_partner"]) + transfer + extra
    return Tally(points, own, spouse, transfer, extra, total.capped(caps["total"]["grand"]))


def _sum(points: Points, section: str) -> Span:
    spans = [points[key] for key in SECTIONS[section]]
    return Span(sum(span.low for span in spans), sum(span.high for span in spans))


def _reaching(best: Tally, rivals: list[Tally]) -> Tally:
    """The best certain way, its possible points raised to those of ways that could score more."""
    if not rivals:
        return best
    return _joined([best, *rivals], lambda spans: raised(spans[0], spans[1:]))


def _joined(tallies: list[Tally], join: Callable[[list[Span]], Span]) -> Tally:
    """Each figure of several ways of scoring made into one."""
    return Tally(
        points={key: join([tally.points[key] for tally in tallies]) for key in KEYS},
        core=join([tally.core for tally in tallies]),
        partner=join([tally.partner for tally in tallies]),
        transferability=join([tally.transferability for tally in tallies]),
        additional=join([tally.additional for tally in tallies]),
        total=join([tally.total for tally in tallies]),
    )


def _lines(person: Standing, way: Presentation, column: str) -> dict[str, Line]:
    """Every line of one way and column, explained."""
    explained: Iterable[Line] = (
        *core.lines(person, column),
        *core.language_lines(person, way, column),
        *partner.lines(person, column),
        *transferability.lines(person),
        *transferability.language_lines(person, way.reports[0]),
        *additional.lines(person, column),
        additional.french(person.on, way),
    )
    return {line.key: line for line in explained}


def _with_caps(line: Line, caps: dict[str, int | None]) -> Line:
    return replace(line, params={**line.params, **caps}) if caps else line
