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
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version, as_of
from eligibility.rules.work import Occupation, by_occupation
from eligibility.rules.work.counting import among
from eligibility.rules.work.counting import rule as counting_rule
from eligibility.rules.work.report import TOUCHES, threshold

ORDER = {Verdict.MET: 2, Verdict.UNKNOWN: 1, Verdict.NOT_MET: 0}


def decide(candidate: Candidate, on: date, reference: Reference) -> ProgramDecision:
    """The candidate under the trade that serves best; raises `tables.NotLoaded` before Express Entry."""
    return _best(candidate, on, reference, forecast=True)


def verdict(candidate: Candidate, on: date, reference: Reference) -> Verdict:
    """The verdict of `decide`, found as soon as one trade serves."""
    return any_of(
        all_of(one.verdict for one in _conditions(candidate, on, reference, trade, forecast=False))
        for trade in trades(candidate, on, reference)
    )


def conditions(candidate: Candidate, on: date, reference: Reference) -> Iterator[Condition]:
    """The conditions of `decide`, without the days that lie ahead."""
    return iter(_best(candidate, on, reference, forecast=False).conditions)


def _best(candidate: Candidate, on: date, reference: Reference, *, forecast: bool) -> ProgramDecision:
    decisions = [
        ProgramDecision("fst", tuple(_conditions(candidate, on, reference, trade, forecast=forecast)))
        for trade in trades(candidate, on, reference)
    ]
    return max(decisions, key=lambda decision: ORDER[decision.verdict])


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


def _conditions(
    candidate: Candidate, on: date, reference: Reference, trade: Occupation | None, *, forecast: bool
) -> Iterator[Condition]:
    rule = as_of("fst", on)
    within = fst_offers.Trade(trade, on, reference, rule)
    yield _work(candidate, rule, trade, forecast)
    yield language.condition("fst", candidate, on, rule.values["minimum_level"], rule)
    yield fst_offers.condition(candidate, on, within, rule)
    yield funds.condition("fst", candidate, on, fst_offers.funds_waived(candidate, on, within, rule), rule)
    yield intent.condition("fst", candidate, rule)


def _work(candidate: Candidate, rule: Version, trade: Occupation | None, forecast: bool) -> Condition:
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
