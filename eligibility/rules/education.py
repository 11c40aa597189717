"""Credentials become one level of education, certain and possible, on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from eligibility.rules import tables
from eligibility.rules.decisions import Verdict, all_of, any_of
from eligibility.rules.eras import Eras
from eligibility.rules.facts import UNANSWERED, Credential, Day, Job, Unanswered
from eligibility.rules.kept import kept
from eligibility.rules.reference import Reference
from eligibility.rules.terms import ALWAYS, Term, since, years_from

Credentials: TypeAlias = tuple[Credential, ...] | Unanswered
# The level of one credential, as far as it is said.
Level: TypeAlias = str | Unanswered

LESS_THAN_SECONDARY = "less_than_secondary"
TWO_OR_MORE = "two_or_more"
# From the least to the most; a professional degree ranks with a master's.
LEVELS = (
    LESS_THAN_SECONDARY,
    "secondary",
    "one_year",
    "two_year",
    "three_year_or_bachelor",
    TWO_OR_MORE,
    "masters",
    "professional",
    "doctoral",
)
RANK = {level: rank for rank, level in enumerate(LEVELS)}
THREE_YEARS = RANK["three_year_or_bachelor"]
POST_SECONDARY = RANK["one_year"]

# Few combinations of credentials are found in many people; the level that each gives is kept.
COMBINATIONS_KEPT = 1024

ANY_BODY = "any"
ANY_OCCUPATION: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Education:
    """The level of education: `low` is certain, `high` is possible; both are keys of `LEVELS`.

    `credential` is the index of the one that gives the certain level, None where none does.
    `without_eca` are the indexes of foreign credentials that count for nothing for want of a valid ECA;
    `other_body` of those assessed, as far as is said, by another body than the occupation asks for.
    """

    low: str
    high: str
    credential: int | None = None
    without_eca: tuple[int, ...] = ()
    other_body: tuple[int, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether the level is known."""
        return self.low == self.high

    def at_least(self, level: str) -> Verdict:
        """Whether the level is reached."""
        if RANK[self.low] >= RANK[level]:
            return Verdict.MET
        return Verdict.UNKNOWN if RANK[self.high] >= RANK[level] else Verdict.NOT_MET


UNANSWERED_EDUCATION = Education(LESS_THAN_SECONDARY, LEVELS[-1])


def standing(credentials: Credentials, on: date, primary: frozenset[str] = ANY_OCCUPATION) -> Education:
    """The level of education on a day.

    A foreign credential counts with an assessment less than five years old, a Canadian one without. A
    credential completed later does not exist yet. `primary` is the primary occupation by its NOC 2021
    codes (see `primary_codes`): for some, the body that assessed the credential matters.
    """
    if credentials is UNANSWERED:
        return UNANSWERED_EDUCATION
    return _eras(credentials, primary).at(on)


@kept
def _eras(credentials: tuple[Credential, ...], primary: frozenset[str]) -> Eras[Education]:
    starts, versions = tables.versions("validity")
    assessments = [
        _assessment(one, primary, version.values["eca_years"]) for one in credentials for version in versions
    ]
    days = [day for one in assessments for day in one.days]
    return Eras(
        [*days, *(start.toordinal() for start in starts)], lambda on: _found(credentials, primary, on)
    )


def _found(credentials: tuple[Credential, ...], primary: frozenset[str], on: date) -> Education:
    day, years = on.toordinal(), _eca_years(on)
    states = tuple([_assessment(one, primary, years).state(day) for one in credentials])
    return _combination(tuple([one.level for one in credentials]), states)


def counts(credential: Credential, on: date, primary: frozenset[str] = ANY_OCCUPATION) -> Verdict:
    """Whether a credential counts on the day: completed, and Canadian or validly assessed."""
    return _assessment(credential, primary, _eca_years(on)).state(on.toordinal()).counts


def _eca_years(on: date) -> int:
    years: int = tables.as_of("validity", on).values["eca_years"]
    return years


@lru_cache(COMBINATIONS_KEPT)
def _combination(levels: tuple[Level, ...], states: tuple[State, ...]) -> Education:
    """The level that some credentials give together, by the level and the state of each."""
    pairs = list(zip(levels, states, strict=True))
    certain = [_lowest(one) for one, state in pairs if state.counts is Verdict.MET]
    possible = [_highest(one) for one, state in pairs if state.counts is not Verdict.NOT_MET]
    return Education(
        low=_combined(certain),
        high=_combined(possible),
        credential=_giving(levels, [state.counts for state in states]),
        without_eca=tuple(index for index, state in enumerate(states) if state.wants_eca),
        other_body=tuple(index for index, state in enumerate(states) if state.wants_body),
    )


class State(NamedTuple):
    """How one credential stands on a day: whether it counts, and what it wants to count."""

    counts: Verdict
    wants_eca: bool
    wants_body: bool


@dataclass(frozen=True, slots=True)
class Assessment:
    """What decides over time whether one credential counts: completion, country, assessment and its body."""

    completed: Term
    canadian: Verdict
    assessed: Term | Verdict
    by_right_body: Verdict

    @property
    def days(self) -> tuple[int, ...]:
        """The days on which the state may change."""
        assessed = self.assessed.days if isinstance(self.assessed, Term) else ()
        return *self.completed.days, *assessed

    def state(self, day: int) -> State:
        """How it stands on a day, by its ordinal."""
        valid = self.assessed.holds(day) if isinstance(self.assessed, Term) else self.assessed
        fitting = valid if valid is Verdict.NOT_MET else all_of((valid, self.by_right_body))
        counts = all_of((self.completed.holds(day), any_of((self.canadian, fitting))))
        wants_eca = self.canadian is Verdict.NOT_MET and valid is Verdict.NOT_MET
        return State(counts, wants_eca, (fitting, valid) == (Verdict.UNKNOWN, Verdict.MET))


@kept
def _assessment(credential: Credential, primary: frozenset[str], years: int) -> Assessment:
    issued, completed = credential.eca_issued_on, credential.completed_on
    assessed: Term | Verdict = Verdict.UNKNOWN if issued is UNANSWERED else Verdict.NOT_MET
    by_right_body = Verdict.MET
    if isinstance(issued, Day):
        assessed, by_right_body = years_from(issued, years), _by_the_right_body(credential, issued, primary)
    return Assessment(
        completed=ALWAYS if completed is UNANSWERED else since(completed),
        canadian=Verdict.of(None if credential.country is UNANSWERED else credential.country == "CA"),
        assessed=assessed,
        by_right_body=by_right_body,
    )


@kept
def primary_codes(jobs: tuple[Job, ...] | Unanswered, reference: Reference) -> frozenset[str]:
    """The NOC 2021 codes of a primary occupation that asks for a given body to assess the credential.

    The jobs marked as primary decide, else all jobs. Empty as soon as one of them asks for no given body:
    it can then be the primary occupation.
    """
    if jobs is UNANSWERED:
        return frozenset()
    marked = [job for job in jobs if job.primary] or list(jobs)
    occupations = [_codes_2021(job, reference) for job in marked]
    _, versions = tables.versions("eca_bodies")
    if all(codes & versions[-1].values.keys() for codes in occupations):
        return frozenset().union(*occupations)
    return frozenset()


def _codes_2021(job: Job, reference: Reference) -> frozenset[str]:
    if job.noc is UNANSWERED:
        return frozenset()
    if job.noc_version == "2016":
        return frozenset(reference.concordance_2016.get(job.noc, ()))
    return frozenset({job.noc})


def _by_the_right_body(credential: Credential, issued: Day, primary: frozenset[str]) -> Verdict:
    """Met by the body asked for; whether another could do is not known.

    An assessment older than what is known of the bodies is held against the first that are known.
    """
    if not primary:
        return Verdict.MET
    starts, _ = tables.versions("eca_bodies")
    asked = tables.as_of("eca_bodies", max(issued.last, starts[0])).values
    bodies = {asked[code] for code in primary if code in asked}
    fits = not bodies or ANY_BODY in bodies or credential.eca_body in bodies
    return Verdict.MET if fits else Verdict.UNKNOWN


def _lowest(level: Level) -> str:
    return "secondary" if level is UNANSWERED else level


def _highest(level: Level) -> str:
    return LEVELS[-1] if level is UNANSWERED else level


def _combined(levels: list[str]) -> str:
    """The best level, or two or more credentials of which one took three years."""
    best = max(levels, key=RANK.__getitem__, default=LESS_THAN_SECONDARY)
    post_secondary = sum(RANK[level] >= POST_SECONDARY for level in levels)
    if RANK[best] == THREE_YEARS and post_secondary > 1:
        return TWO_OR_MORE
    return best


def _giving(levels: tuple[Level, ...], verdicts: list[Verdict]) -> int | None:
    certain = [index for index, verdict in enumerate(verdicts) if verdict is Verdict.MET]
    return max(certain, key=lambda index: RANK[_lowest(levels[index])], default=None)
