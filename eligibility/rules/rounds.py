"""A candidate against one round, as if in the pool that day: that day's facts, that day's rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from eligibility.rules.crs.given import nominated
from eligibility.rules.dates import months_later
from eligibility.rules.decisions import (
    RoundDecision,
    Scalar,
    Span,
    Verdict,
    all_of,
    any_of,
)
from eligibility.rules.facts import UNANSWERED, Candidate
from eligibility.rules.kept import kept
from eligibility.rules.reference import Round
from eligibility.rules.tables import as_of

# In the order in which IRCC takes them when several fit.
PROGRAMS = ("cec", "fsw", "fst")
INVITED, NOT_INVITED, UNKNOWN = "invited", "not_invited", "unknown"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the candidate stood on the day of a round.

    `total` is the CRS total; `program` gives the verdict of one program, reckoned when it is asked for;
    `category` is the verdict under the category version in force that day, None without one.
    """

    total: Span
    program: Callable[[str], Verdict]
    category: Verdict | None = None
    values_unknown: bool = False


@dataclass(frozen=True, slots=True)
class _Outcome:
    verdict: str
    key: str


def decide(candidate: Candidate, held: Round, standing: Standing | None) -> RoundDecision:
    """Whether the round would have invited; a `standing` of None means that the rules are not loaded."""
    place = in_pool(candidate, held)
    if candidate.birth_date > held.date:
        return RoundDecision(held.number, NOT_INVITED, place, "round.not_born", _round(held))
    if standing is None:
        return RoundDecision(held.number, UNKNOWN, place, "round.rules_not_loaded", _round(held))
    opened = _admission(candidate, held, standing)
    admitted = all_of(opened.values())
    outcome = _outcome(admitted, _by_score(candidate, held, standing.total))
    params = {**_round(held), **_figures(candidate, held, standing), **_closed(opened)}
    return RoundDecision(held.number, outcome.verdict, place, outcome.key, params)


def _outcome(admitted: Verdict, by_score: _Outcome) -> _Outcome:
    if admitted is Verdict.NOT_MET:
        return _Outcome(NOT_INVITED, "round.not_eligible")
    if admitted is Verdict.UNKNOWN and by_score.verdict != NOT_INVITED:
        return _Outcome(UNKNOWN, "round.eligibility_open")
    return by_score


def _admission(candidate: Candidate, held: Round, standing: Standing) -> dict[str, Verdict]:
    """What the round asks for beside the score, each with its verdict."""
    if held.kind == "program" and held.program in PROGRAMS:
        return {held.program: standing.program(held.program)}
    asked = {"program": _any_program(standing)}
    if held.kind == "program":
        asked["nomination"] = nominated(candidate, held.date)
    if held.kind == "category":
        asked["category"] = Verdict.UNKNOWN if standing.category is None else standing.category
    return asked


def _any_program(standing: Standing) -> Verdict:
    """Whether any program is met, asking no further than the first that is."""
    seen = []
    for name in PROGRAMS:
        seen.append(standing.program(name))
        if seen[-1] is Verdict.MET:
            break
    return any_of(seen)


def _closed(opened: dict[str, Verdict]) -> dict[str, Scalar | list[Scalar]]:
    return {
        "missing": [name for name, verdict in opened.items() if verdict is Verdict.NOT_MET],
        "open": [name for name, verdict in opened.items() if verdict is Verdict.UNKNOWN],
    }


def _by_score(candidate: Candidate, held: Round, total: Span) -> _Outcome:
    """The outcome by score alone; what is still open matters only where it changes the verdict."""
    outcomes: list[_Outcome] = []
    if total.low < held.cutoff:
        outcomes.append(_Outcome(NOT_INVITED, "round.below_cutoff"))
    if total.low <= held.cutoff <= total.high:
        outcomes.append(_at_cutoff(candidate, held))
    if total.high > held.cutoff:
        outcomes.append(_Outcome(INVITED, "round.invited"))
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
    months = as_of("validity", max(held.date, submitted.date())).values["profile_months"]
    ends = datetime.combine(months_later(submitted.date(), months), submitted.timetz())
    if held.held_at is not None:
        return submitted <= held.held_at < ends
    if held.date in (submitted.date(), ends.date()):
        return None
    return submitted.date() < held.date < ends.date()


def _spoken(answer: bool | None) -> str:
    return {True: "true", False: "false", None: "unknown"}[answer]


@kept
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


def _figures(candidate: Candidate, held: Round, standing: Standing) -> dict[str, Scalar | list[Scalar]]:
    total, submitted = standing.total, candidate.profile_submitted_at
    return {
        "low": total.low,
        "high": total.high,
        "gap": max(held.cutoff - total.high, 0),
        "submitted_at": None if submitted is UNANSWERED else _moment(submitted),
        "values_unknown": standing.values_unknown,
    }


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")
