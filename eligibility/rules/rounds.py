"""A candidate against one round, as if in the pool that day: that day's facts, that day's rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple, Protocol

from eligibility.rules.dates import months_later
from eligibility.rules.decisions import (
    Params,
    RoundDecision,
    Scalar,
    Span,
    Verdict,
    all_of,
    any_of,
)
from eligibility.rules.facts import UNANSWERED, Candidate
from eligibility.rules.kept import kept_with_reference
from eligibility.rules.reference import Round
from eligibility.rules.tables import as_of

# In the order in which IRCC takes them when several fit.
PROGRAMS = ("cec", "fsw", "fst")
# Of a candidate the same for every round.
MOMENTS_KEPT = 1024
INVITED, NOT_INVITED, UNKNOWN = "invited", "not_invited", "unknown"


@dataclass(frozen=True, slots=True)
class Admission:
    """What a round asks for beside the score: met or not, by which missing and which open ones."""

    verdict: Verdict
    missing: tuple[str, ...]
    open: tuple[str, ...]


class Standing(Protocol):
    """Where the candidate stood on the day of a round; asked only for what the round looks at."""

    @property
    def total(self) -> Span:
        """The CRS total."""

    @property
    def values_unknown(self) -> bool:
        """Whether the CRS values of the day are not known."""

    def admission(self, held: Round) -> Admission:
        """Whether the round was open to the candidate; see `admission`."""


class _Outcome(NamedTuple):
    verdict: str
    key: str


BELOW = _Outcome(NOT_INVITED, "round.below_cutoff")
ABOVE = _Outcome(INVITED, "round.invited")


def decide(candidate: Candidate, held: Round, standing: Standing | None) -> RoundDecision:
    """Whether the round would have invited; a `standing` of None means that the rules are not loaded."""
    place = in_pool(candidate, held)
    if candidate.birth_date > held.date:
        return RoundDecision(held.number, NOT_INVITED, place, "round.not_born", _round(held))
    if standing is None:
        return RoundDecision(held.number, UNKNOWN, place, "round.rules_not_loaded", _round(held))
    admitted, total = standing.admission(held), standing.total
    outcome = _outcome(admitted.verdict, _by_score(candidate, held, total))
    submitted = candidate.profile_submitted_at
    params: Params = {
        **_round(held),
        "low": total.low,
        "high": total.high,
        "gap": max(held.cutoff - total.high, 0),
        "submitted_at": None if submitted is UNANSWERED else _moment(submitted),
        "values_unknown": standing.values_unknown,
        "missing": list(admitted.missing),
        "open": list(admitted.open),
    }
    return RoundDecision(held.number, outcome.verdict, place, outcome.key, params)


def admission(
    held: Round,
    program: Callable[[str], Verdict],
    category: Callable[[str], Verdict],
    nomination: Callable[[], Verdict],
) -> Admission:
    """What the round asks for, given how to find the verdict of each; asks no more than it needs."""
    if held.kind == "program" and held.program in PROGRAMS:
        asked = {held.program: program(held.program)}
    else:
        asked = {"program": _any_program(program)}
    if held.kind == "program" and held.program not in PROGRAMS:
        asked["nomination"] = nomination()
    if held.kind == "category" and held.category:
        asked["category"] = category(held.category)
    return Admission(
        verdict=all_of(asked.values()),
        missing=tuple(name for name, verdict in asked.items() if verdict is Verdict.NOT_MET),
        open=tuple(name for name, verdict in asked.items() if verdict is Verdict.UNKNOWN),
    )


def _outcome(admitted: Verdict, by_score: _Outcome) -> _Outcome:
    if admitted is Verdict.NOT_MET:
        return _Outcome(NOT_INVITED, "round.not_eligible")
    if admitted is Verdict.UNKNOWN and by_score.verdict != NOT_INVITED:
        return _Outcome(UNKNOWN, "round.eligibility_open")
    return by_score


def _any_program(program: Callable[[str], Verdict]) -> Verdict:
    """Whether any program is met, asking no further than the first that is."""
    seen = []
    for name in PROGRAMS:
        seen.append(program(name))
        if seen[-1] is Verdict.MET:
            break
    return any_of(seen)


def _by_score(candidate: Candidate, held: Round, total: Span) -> _Outcome:
    """The outcome by score alone; what is still open matters only where it changes the verdict."""
    if total.high < held.cutoff:
        return BELOW
    if total.low > held.cutoff:
        return ABOVE
    outcomes = [_at_cutoff(candidate, held)]
    if total.low < held.cutoff:
        outcomes.insert(0, BELOW)
    if total.high > held.cutoff:
        outcomes.append(ABOVE)
    if len({outcome.verdict for outcome in outcomes}) == 1:
        return outcomes[0]
    return _Outcome(UNKNOWN, "round.score_open")


def _at_cutoff(candidate: Candidate, held: Round) -> _Outcome:
    """Invited when submitted strictly before the tie-break, or when none was published."""
    if held.tie_break_at is None:
        return _Outcome(INVITED, "round.at_cutoff_no_tie_break")
    submitted = candidate.profile_submitted_at
    if submitted is UNANSWERED or submitted is None:
        return _Outcome(UNKNOWN, "round.at_cutoff_time_unknown")
    if submitted < held.tie_break_at:
        return _Outcome(INVITED, "round.at_cutoff_before_tie_break")
    return _Outcome(NOT_INVITED, "round.at_cutoff_after_tie_break")


def in_pool(candidate: Candidate, held: Round) -> str:
    """Whether the profile was in the pool at the time of the round: "true", "false" or "unknown"."""
    submitted = candidate.profile_submitted_at
    if submitted is UNANSWERED:
        return "unknown"
    if submitted is None:
        return "false"
    return _spoken(_valid(submitted.astimezone(UTC), held))


def _valid(submitted: datetime, held: Round) -> bool | None:
    """A profile is valid from its submission for twelve months, to the second where the time is known."""
    validity = as_of("validity", max(held.date, submitted.date()))
    ends = _expires(submitted, validity.values["profile_months"])
    if held.held_at is not None:
        return submitted <= held.held_at < ends
    if held.date in (submitted.date(), ends.date()):
        return None
    return submitted.date() < held.date < ends.date()


@lru_cache(MOMENTS_KEPT)
def _expires(submitted: datetime, months: int) -> datetime:
    return datetime.combine(months_later(submitted.date(), months), submitted.timetz())


def _spoken(answer: bool | None) -> str:
    return {True: "true", False: "false", None: "unknown"}[answer]


@kept_with_reference
def _round(held: Round) -> dict[str, Scalar | list[Scalar]]:
    """The round itself, so that a saved result can be read without the database."""
    return {
        "date": held.date.isoformat(),
        "kind": held.kind,
        "program": held.program,
        "category": held.category,
        "version": held.category_version,
        "cutoff": held.cutoff,
        "invitations": held.invitations,
        "tie_break_at": _moment(held.tie_break_at),
    }


@lru_cache(MOMENTS_KEPT)
def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")
