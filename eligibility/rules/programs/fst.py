"""Federal Skilled Trades: two years in one trade, and an offer or a certificate in it (IRPR 87.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from eligibility.rules.decisions import Condition, ProgramDecision, Verdict, all_of, any_of
from eligibility.rules.facts import UNANSWERED, Candidate, Job
from eligibility.rules.kept import kept
from eligibility.rules.logic import answered, every
from eligibility.rules.programs import fst_offers, funds, intent, language
from eligibility.rules.programs.fst_offers import is_trade
from eligibility.rules.programs.judges import Judge
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version, as_of
from eligibility.rules.work import Occupation, by_occupation
from eligibility.rules.work.counting import among
from eligibility.rules.work.counting import rule as counting_rule
from eligibility.rules.work.report import TOUCHES, threshold

ORDER = {Verdict.MET: 2, Verdict.UNKNOWN: 1, Verdict.NOT_MET: 0}


def decide(candidate: Candidate, on: date, reference: Reference, *, forecast: bool = True) -> ProgramDecision:
    """The candidate under the trade that serves best; raises `tables.NotLoaded` before Express Entry."""
    decisions = [
        ProgramDecision("fst", tuple(_under(candidate, on, reference, trade, forecast=forecast)))
        for trade in trades(candidate, on, reference)
    ]
    return max(decisions, key=lambda decision: ORDER[decision.verdict])


def verdict(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    """The verdict of `decide`, found as soon as one trade serves."""
    return any_of(
        all_of(one.verdict for one in _under(candidate, on, reference, trade, forecast=False))
        for trade in trades(candidate, on, reference)
    )


def trades(candidate: Candidate, on: date, reference: Reference) -> Sequence[Occupation] | Sequence[None]:
    """The trades worked in, each with its experience, most hours first; one None without any."""
    if candidate.jobs is UNANSWERED:
        return (None,)
    found = [
        one.seen_on(on) for one in _trades(candidate.jobs, as_of("fst", on), counting_rule(on), reference)
    ]
    return sorted(found, key=lambda trade: trade.experience.worked, reverse=True) or (None,)


@kept
def _trades(
    jobs: tuple[Job, ...], rule: Version, counting: Version, reference: Reference
) -> tuple[Occupation, ...]:
    """The trades worked in, for all days of these versions of the rules."""

    def counts(job: Job) -> bool | None:
        trade = among(job, reference, lambda code: is_trade(code, rule), rule.values["classification"])
        return every(trade, answered(job.paid, True), answered(job.full_time_student, False))

    years: int = rule.values["window_years"]
    return tuple(
        by_occupation(jobs, counts, counting.effective, years, reference, lambda job: job.qualified_on)
    )


def _under(
    candidate: Candidate, on: date, reference: Reference, trade: Occupation | None, *, forecast: bool
) -> Iterator[Condition]:
    """Each condition under one trade, when it is asked for."""
    yield _work(candidate, on, trade, forecast=forecast)
    yield _language(candidate, on, reference)
    yield _offer(candidate, on, reference, trade)
    yield _funds(candidate, on, reference, trade)
    yield _intent(candidate, on, reference)


def _work(candidate: Candidate, on: date, trade: Occupation | None, *, forecast: bool) -> Condition:
    rule = as_of("fst", on)
    hours: int = rule.values["hours"]
    if trade is None:
        verdict = Verdict.of(None if candidate.jobs is UNANSWERED else False)
        case = "unanswered" if candidate.jobs is UNANSWERED else "no_trade"
        params = {"case": case, "noc": None, "needed": hours, "window_years": rule.values["window_years"]}
        return Condition("fst.work", verdict, rule.source, rule.effective, params, touches=TOUCHES)
    return threshold(
        "fst.work",
        trade.experience,
        hours,
        rule.source,
        rule.effective,
        {"noc": trade.noc},
        forecast=forecast,
    )


def _language(candidate: Candidate, on: date, reference: Reference) -> Condition:
    rule = as_of("fst", on)
    return language.condition("fst", candidate, on, _minimum(rule), rule)


def _minimum(rule: Version) -> language.Minimum:
    return language.by_ability(rule.values["minimum_level"])


def _offer(candidate: Candidate, on: date, reference: Reference, trade: Occupation | None) -> Condition:
    rule = as_of("fst", on)
    return fst_offers.condition(candidate, on, fst_offers.Trade(trade, on, reference, rule), rule)


def _funds(candidate: Candidate, on: date, reference: Reference, trade: Occupation | None) -> Condition:
    rule = as_of("fst", on)
    within = fst_offers.Trade(trade, on, reference, rule)
    return funds.condition("fst", candidate, on, fst_offers.funds_waived(candidate, on, within, rule), rule)


def _intent(candidate: Candidate, on: date, reference: Reference) -> Condition:
    return intent.condition("fst", candidate, as_of("fst", on))


def _worked(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    return _work(candidate, on, _one(candidate, on, reference), forecast=False).verdict


def _spoken(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    return language.verdict(candidate.language_tests, on, _minimum(as_of("fst", on)))


def _one(candidate: Candidate, on: date, reference: Reference) -> Occupation | None:
    return trades(candidate, on, reference)[0]


# The bare verdict of each condition, in the order of the decision, of whoever worked in one trade or in none.
JUDGES: tuple[Judge, ...] = (
    _worked,
    _spoken,
    lambda candidate, on, reference: _offer(candidate, on, reference, _one(candidate, on, reference)).verdict,
    lambda candidate, on, reference: _funds(candidate, on, reference, _one(candidate, on, reference)).verdict,
    lambda candidate, on, reference: _intent(candidate, on, reference).verdict,
)
