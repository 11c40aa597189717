"""FST: a certificate of qualification in the trade, or offers of a year's work in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from eligibility.rules.classification import NOC_2021
from eligibility.rules.decisions import Condition, Verdict, any_of
from eligibility.rules.facts import UNANSWERED, Candidate, JobOffer, Unanswered
from eligibility.rules.logic import agreed, every, exists, some
from eligibility.rules.programs.offers import Offer, offered_codes, offers, valid_permit
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version
from eligibility.rules.work import Occupation
from eligibility.rules.work.counting import codes, same_codes

TOUCHES = ("job_offers", "certificates", "work_permit")


@dataclass(frozen=True, slots=True)
class Trade:
    """The trade that offers and certificates must be in; any trade while no job is in one."""

    occupation: Occupation | None
    on: date
    reference: Reference
    rule: Version

    def is_same(self, code: str | Unanswered) -> bool | None:
        """Whether a code is that of the trade."""
        if self._is_given(code):
            return True
        return self._matches(code, None)

    def is_near(self, code: str | Unanswered) -> bool | None:
        """Whether a code is in the minor group of the trade."""
        if self._is_given(code):
            return True
        return self._matches(code, self.rule.values["minor_group_digits"])

    def _is_given(self, code: str | Unanswered) -> bool:
        """Whether it is the very code that the job was given."""
        job = self.occupation.job if self.occupation else None
        return job is not None and code is not UNANSWERED and (job.noc, job.noc_version) == (code, NOC_2021)

    def _matches(self, code: str | Unanswered, digits: int | None) -> bool | None:
        theirs = offered_codes(code, self.on, self.reference)
        if self.occupation is None:
            return agreed(is_trade(one, self.rule) for one in theirs)
        mine = codes(self.occupation.job, self.reference, self.rule.values["classification"])
        return same_codes(_first(mine, digits), _first(theirs, digits))


def _first(codes: Iterable[str], digits: int | None) -> frozenset[str]:
    return frozenset(code[:digits] for code in codes)


def is_trade(code: str, rule: Version) -> bool:
    """Whether a code, of the classification that the rule is written in, is one of the skilled trades."""
    values = rule.values
    return code.startswith(values["groups"]) and not code.startswith(values["without"])


def condition(candidate: Candidate, on: date, trade: Trade, rule: Version) -> Condition:
    """Met by either; unknown while either may be there."""
    certificate = _certificate(candidate, on, trade)
    offered = _offered(candidate, on, trade, rule, lambda offer: offer.counts)
    verdict = any_of((certificate, offered))
    params = {
        "case": _case(certificate, offered, verdict),
        "noc": trade.occupation.noc if trade.occupation else None,
        "certificate": str(certificate),
        "offer": str(offered),
        "months_needed": rule.values["offer_months"],
    }
    key = "fst.offer_or_certificate"
    return Condition(key, verdict, rule.source, rule.effective, params, touches=TOUCHES)


def _case(certificate: Verdict, offered: Verdict, verdict: Verdict) -> str:
    if certificate is Verdict.MET:
        return "certificate"
    return "offer" if offered is Verdict.MET else str(verdict)


def funds_waived(candidate: Candidate, on: date, trade: Trade, rule: Version) -> Verdict:
    """Whether the offers waive the settlement funds; none does without a valid permit."""
    if valid_permit(candidate.work_permit, on) is False:
        return Verdict.NOT_MET
    return _offered(candidate, on, trade, rule, lambda offer: offer.waives)


def _certificate(candidate: Candidate, on: date, trade: Trade) -> Verdict:
    if candidate.certificates is UNANSWERED:
        return Verdict.UNKNOWN
    held = (every(exists(one.issued_on, on), trade.is_same(one.noc)) for one in candidate.certificates)
    return Verdict.of(some(held))


def _offered(
    candidate: Candidate, on: date, trade: Trade, rule: Version, asked: Callable[[Offer], bool | None]
) -> Verdict:
    """Whether offers of up to two employers make up a year together."""
    if candidate.job_offers is UNANSWERED:
        return Verdict.UNKNOWN
    if not candidate.job_offers:
        return Verdict.NOT_MET
    permit = valid_permit(candidate.work_permit, on)
    judged = [
        (every(asked(one), _in_trade(one.given, trade, permit)), one.given)
        for one in offers(candidate, on, trade.reference)
    ]
    needed: int = rule.values["offer_months"]
    certain = [_months(given, 0, needed) for answer, given in judged if answer is True]
    possible = [_months(given, needed, needed) for answer, given in judged if answer is not False]
    together: int = rule.values["offers_together"]
    if _longest(certain, together) >= needed:
        return Verdict.MET
    return Verdict.UNKNOWN if _longest(possible, together) >= needed else Verdict.NOT_MET


def _in_trade(offer: JobOffer, trade: Trade, permit: bool | None) -> bool | None:
    """In the trade itself, or with a current permit in its minor group."""
    if permit:
        return trade.is_near(offer.noc)
    same = trade.is_same(offer.noc)
    return same if same or trade.is_near(offer.noc) is False else None


def _months(offer: JobOffer, unsaid: int, permanent: int) -> int:
    if offer.months is UNANSWERED:
        return unsaid
    return permanent if offer.months is None else offer.months


def _longest(months: Iterable[int], together: int) -> int:
    return sum(sorted(months, reverse=True)[:together])
